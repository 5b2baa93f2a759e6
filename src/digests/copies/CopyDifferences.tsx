import { useLayoutEffect, useRef, useState } from 'react';
import type { Difference } from '../../curation/compareCopies.ts';
import type { Decision } from '../../curation/decideDifference.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './CopyDifferences.module.css';
import { DifferenceEntry, differenceId } from './DifferenceEntry.tsx';
import type { CopyDecisions } from './useCopyDecisions.ts';

interface CopyDifferencesProps {
  readonly differences: readonly Difference[];
  readonly reader: string;
  readonly decisions: CopyDecisions;
}

/** So many are rendered at first, and with each step beyond them. */
const STEP = 50;

/** Where two copies differ, paper by paper: each is decided by a key, and undone by one. */
export function CopyDifferences({ differences, reader, decisions }: CopyDifferencesProps) {
  const { held, decide } = decisions;
  const [shown, setShown] = useState(STEP);
  const focus = useFocusDifference(shown, setShown);
  const total = differences.length;
  if (total === 0) return <p>There are no differences.</p>;

  /** From this one to the next that is not decided, from the beginning again after the last. */
  const goOn = (from: number) => {
    const order = [...differences.keys()];
    const next = [...order.slice(from + 1), ...order.slice(0, from)].find((at) => {
      const other = differences[at];
      return other !== undefined && !held.has(other);
    });
    if (next !== undefined) focus(next);
  };
  const press = (at: number, key: string): boolean => {
    const difference = differences[at];
    const decision = KEYS.get(key);
    if (difference && decision) {
      decide(difference, decision);
      goOn(at);
    } else if (key === 'j' || key === 'ArrowDown') focus(Math.min(at + 1, total - 1));
    else if (key === 'k' || key === 'ArrowUp') focus(Math.max(at - 1, 0));
    else return false;
    return true;
  };
  return (
    <>
      <p className={styles.hint}>
        <kbd>t</kbd> takes theirs, <kbd>m</kbd> keeps yours, <kbd>b</kbd> takes both; <kbd>j</kbd>{' '}
        and <kbd>k</kbd> go to the next and the one before.
      </p>
      <ol className={styles.list} aria-label="Differences">
        {differences.slice(0, shown).map((difference, at) => (
          <DifferenceEntry
            key={`${difference.paper.id} ${difference.facet.id}`}
            difference={difference}
            at={at}
            reader={reader}
            decision={held.get(difference)?.decision ?? null}
            onDecide={(decision) => decide(difference, decision)}
            onKey={(key) => press(at, key)}
          />
        ))}
      </ol>
      {total > shown ? (
        <Button kind="link" onClick={() => focus(shown)}>
          Show {Math.min(STEP, total - shown)} more of {(total - shown).toLocaleString('en')}
        </Button>
      ) : null}
    </>
  );
}

const KEYS: ReadonlyMap<string, Decision> = new Map([
  ['t', 'theirs'],
  ['m', 'mine'],
  ['b', 'both'],
]);

/** Focuses a difference; one that is not rendered yet, once it is. */
function useFocusDifference(
  shown: number,
  setShown: (shown: number) => void,
): (at: number) => void {
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted may be rendered now.
  useLayoutEffect(() => {
    if (wanted.current !== null) document.getElementById(differenceId(wanted.current))?.focus();
    wanted.current = null;
  }, [shown]);
  return (at) => {
    if (at < shown) document.getElementById(differenceId(at))?.focus();
    else {
      wanted.current = at;
      setShown(at + STEP);
    }
  };
}
