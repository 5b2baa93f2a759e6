import { useId } from 'react';
import type { CopiedLabel, Difference } from '../../curation/compareCopies.ts';
import type { Decision } from '../../curation/decideDifference.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './DifferenceEntry.module.css';

interface DifferenceEntryProps {
  readonly difference: Difference;
  /** Its place in the list. */
  readonly at: number;
  readonly reader: string;
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
  /** Tells whether the key did something. */
  readonly onKey: (key: string) => boolean;
}

const CHOICES: readonly {
  readonly decision: Decision;
  readonly words: string;
  readonly key: string;
}[] = [
  { decision: 'theirs', words: 'Take theirs', key: 't' },
  { decision: 'mine', words: 'Keep mine', key: 'm' },
  { decision: 'both', words: 'Take both', key: 'b' },
];

/** Element id of what has focus when one comes to a difference. */
export function differenceId(at: number): string {
  return `difference-${at}`;
}

/** A facet of a paper in which two copies differ: what each says with which words, and the choice. */
export function DifferenceEntry(props: DifferenceEntryProps) {
  const { difference, at, reader, decision, onDecide, onKey } = props;
  const { paper, facet, mine, theirs } = difference;
  const id = useId();
  return (
    <li className={styles.entry}>
      <p className={styles.title}>
        {paper.title} <span className={styles.facet}>{facet.label}</span>
      </p>
      <div className={styles.sides} id={id}>
        <Side name="Yours" labels={mine} />
        <Side name={`${reader}’s`} labels={theirs} />
      </div>
      <div className={styles.tools}>
        {CHOICES.map((choice) => (
          <Button
            key={choice.decision}
            kind={decision === choice.decision ? 'solid' : 'outline'}
            id={choice.decision === 'theirs' ? differenceId(at) : undefined}
            aria-label={`${choice.words}: ${facet.label} of ${paper.title}`}
            aria-describedby={id}
            aria-pressed={decision === choice.decision}
            aria-keyshortcuts={choice.key}
            title={`${choice.words} (${choice.key})`}
            onKeyDown={(event) => {
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              if (onKey(event.key)) event.preventDefault();
            }}
            onClick={() => onDecide(choice.decision)}
          >
            {choice.words}
          </Button>
        ))}
      </div>
    </li>
  );
}

function Side({
  name,
  labels,
}: {
  readonly name: string;
  readonly labels: readonly CopiedLabel[];
}) {
  return (
    <div className={styles.side}>
      <p className={styles.name}>{name}</p>
      {labels.length === 0 ? <p className={styles.none}>nothing</p> : null}
      <ul className={styles.labels}>
        {labels.map(({ value, name: label, isProposed, author, quotes, note }) => (
          <li key={value}>
            <strong>{label}</strong>
            {isProposed ? ' (proposed, not settled)' : null}
            {author === null ? null : ` by ${author}`}
            {quotes.map(({ field, start, words }) => (
              <q key={`${field} ${start}`} className={styles.words}>
                {words}
              </q>
            ))}
            {note === null ? null : <span className={styles.words}>{note}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
