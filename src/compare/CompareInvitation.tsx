import { useMemo } from 'react';
import { Link } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { describeReasons, selectRelatedPapers } from '../paper/relatedPapers.ts';
import type { TermIndex } from '../paper/terms.ts';
import { useTermIndex } from '../paper/useTermIndex.ts';
import { MIN_COMPARED } from '../url/comparedLimits.ts';
import { comparePath, explorePath } from '../url/paths.ts';
import { AddPaperSearch } from './AddPaperSearch.tsx';
import styles from './CompareInvitation.module.css';
import { UndoRemoval } from './UndoRemoval.tsx';
import type { ColumnChanges } from './useColumnChanges.ts';
import { useTray } from './useTray.ts';

interface CompareInvitationProps {
  /** None or one. */
  readonly papers: readonly Paper[];
  readonly changes: ColumnChanges;
}

/** How to come to a comparison, where the address names fewer than two papers. */
export function CompareInvitation({ papers, changes }: CompareInvitationProps) {
  const corpus = useCorpus();
  const tray = useTray();
  const [paper] = papers;
  const index = useTermIndex();
  const pairs = useMemo(() => {
    if (paper === undefined) return pairsOfCorpus(corpus);
    return index && pairsWith(corpus, index, paper);
  }, [corpus, index, paper]);
  return (
    <div className={styles.invitation}>
      <p>
        {paper
          ? `${nameOfPaper(paper)} needs a second paper to stand beside it.`
          : 'Two to six papers stand side by side here: equal values on one line, each with the words that prove it.'}{' '}
        <UndoRemoval undo={changes.undoRemoval} />
      </p>
      <AddPaperSearch chosenIds={papers.map(({ id }) => id)} onAdd={changes.add} />
      {tray.length >= MIN_COMPARED ? (
        <section>
          <h2 className={styles.heading}>In your tray</h2>
          <Link to={comparePath({ papers: tray.map(({ id }) => id) })}>
            {tray.map(nameOfPaper).join(', ')}
          </Link>
        </section>
      ) : null}
      {pairs?.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>Pairs worth a look</h2>
          {pairs === null ? (
            <p className={styles.reason}>Papers like it are being looked for…</p>
          ) : (
            <ul className={styles.pairs}>
              {pairs.map(({ one, other, reason }) => (
                <li key={`${one.id} ${other.id}`}>
                  <Link to={comparePath({ papers: [one.id, other.id] })}>
                    {nameOfPaper(one)} and {nameOfPaper(other)}
                  </Link>
                  <span className={styles.reason}>{reason}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <p>
        Or choose from <Link to={explorePath()}>all papers</Link>: each row has a button that sets
        the paper aside for comparison.
      </p>
    </div>
  );
}

interface Pair {
  readonly one: Paper;
  readonly other: Paper;
  readonly reason: string;
}

const MOST_PAIRS = 5;

function pairsWith(corpus: Corpus, index: TermIndex, paper: Paper): Pair[] {
  return selectRelatedPapers(corpus, index, paper).map((related) => ({
    one: paper,
    other: related.paper,
    reason: describeReasons(paper, related),
  }));
}

/** Papers that name one another, in the digest's order. */
function pairsOfCorpus(corpus: Corpus): Pair[] {
  const pairs = corpus.papers.flatMap((paper) => {
    const other = findPaper(corpus, paper.mentions[0]?.paperId ?? '');
    if (!other || !paper.shortName || !other.shortName) return [];
    return [
      { one: other, other: paper, reason: `${nameOfPaper(paper)} names ${nameOfPaper(other)}` },
    ];
  });
  return pairs.slice(0, MOST_PAIRS);
}
