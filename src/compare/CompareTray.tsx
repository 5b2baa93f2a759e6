import { Suspense, useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { nameOfPaper } from '../corpus/paperName.ts';
import { Icon } from '../ui/Icon.tsx';
import { later } from '../ui/later.tsx';
import { MIN_COMPARED } from '../url/comparedLimits.ts';
import { comparePath } from '../url/paths.ts';
import styles from './CompareTray.module.css';
import { useCompareStore } from './compareStore.ts';
import { useTray } from './useTray.ts';

const TrayRefusal = later(async () => (await import('./TrayRefusal.tsx')).TrayRefusal);

/** The papers chosen for comparison, at the lower edge of every page but the comparison itself. */
export function CompareTray() {
  const { paperIds, before, refusal, remove, clear, undo } = useCompareStore();
  const papers = useTray();
  const tray = useRef<HTMLElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const isOwn = useRef(false);
  /** For buttons that go with what they do: focus stays in the tray. */
  const leave = (act: () => void) => () => {
    isOwn.current = true;
    act();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when the papers in the tray change.
  useLayoutEffect(() => {
    if (isOwn.current) (undoButton.current ?? tray.current)?.focus();
    isOwn.current = false;
  }, [paperIds, before]);
  if (papers.length === 0 && before === null) return null;
  return (
    <>
      {/* Keeps the end of the page clear of the tray. */}
      <div className={styles.room} />
      <section ref={tray} className={styles.tray} aria-label="Compare tray" tabIndex={-1}>
        {refusal?.paperIds === paperIds ? (
          <Suspense>
            <TrayRefusal refusal={refusal} />
          </Suspense>
        ) : null}
        <strong className={styles.name}>Compare</strong>
        <ul className={styles.papers}>
          {papers.map((paper) => {
            const name = nameOfPaper(paper);
            return (
              <li key={paper.id}>
                <button
                  type="button"
                  className={styles.paper}
                  aria-label={`Remove ${name} from the comparison`}
                  onClick={leave(() => remove(paper.id))}
                >
                  <span>{name}</span>
                  <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
        {before === null ? null : (
          <button ref={undoButton} type="button" className={styles.quiet} onClick={leave(undo)}>
            Undo
          </button>
        )}
        {papers.length > 1 ? (
          <button type="button" className={styles.quiet} onClick={leave(clear)}>
            Clear
          </button>
        ) : null}
        <Onward paperIds={papers.map(({ id }) => id)} />
      </section>
    </>
  );
}

function Onward({ paperIds }: { paperIds: readonly string[] }) {
  if (paperIds.length === 0) return <span className={styles.hint}>No papers left</span>;
  if (paperIds.length < MIN_COMPARED) return <span className={styles.hint}>Add one more</span>;
  return (
    <Link className={styles.onward} to={comparePath({ papers: paperIds })}>
      Side by side <Icon name="next" />
    </Link>
  );
}
