import type { ListVersion } from '../../corpus/listVersion.ts';
import { formatSum, sumPapers } from '../../corpus/listVersion.ts';
import type { CorpusTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import type { Change, LabelEdit } from '../../curation/editor/labelEdit.ts';
import { isLabelChange, sortEdits } from '../../curation/editor/labelEdit.ts';
import type { Addition } from '../kept/additions.ts';
import { undoAddition } from '../kept/additions.ts';

/** A list, the reader's edits of it, and the additions to it, oldest first. */
export interface ListHistory {
  readonly corpus: CorpusTwo;
  readonly edits: readonly LabelEdit[];
  readonly additions: readonly Addition[];
}

/** Edits that are taken back to find a version: some weeks of labelling. */
const MOST_EDITS = 500;

/** Tells whether the papers of this moment are those that are looked for, and if so, what they were. */
export interface Moment {
  readonly version: ListVersion;
  readonly createPapers: () => readonly PaperTwo[];
}

/**
 * Every version that the list had, the latest first: with each addition undone, and with one edit less
 * each time. They are made one by one, as whoever looks for one asks for them.
 */
export function* listMoments({ corpus, edits, additions }: ListHistory): Generator<Moment> {
  const sorted = sortEdits(edits);
  let papers: readonly PaperTwo[] | null = corpus.papers;
  for (const addition of [...additions.toReversed(), null]) {
    if (papers === null) return;
    yield* listEdited({ ...corpus, papers: [...papers] }, sorted);
    if (addition !== null) papers = undoAddition(papers, addition);
  }
}

/** Only the papers that edits concern are made again: the others add the same to every sum. */
function* listEdited(corpus: CorpusTwo, edits: readonly LabelEdit[]): Generator<Moment> {
  const changes = edits.flatMap(({ action }) => (action.kind === 'changes' ? action.changes : []));
  const named = new Set(changes.flatMap((change) => findConcerned(change)));
  // A facet or value that is removed takes its labels from every paper.
  const removed = new Set(
    changes.flatMap((change) =>
      change.kind === 'removeFacet' || change.kind === 'removeValue' ? change.facet : [],
    ),
  );
  const isTouched = ({ id, labels }: PaperTwo) =>
    named.has(id) || [...removed].some((facet) => Object.hasOwn(labels, facet));
  const touched = corpus.papers.filter(isTouched);
  const rest = sumPapers(corpus.papers.filter((paper) => !isTouched(paper)));
  const least = Math.max(0, edits.length - MOST_EDITS);
  for (let count = edits.length; count >= least; count -= 1) {
    const made = edits.slice(0, count);
    const edited = applyEdits({ ...corpus, papers: touched }, made).papers;
    yield {
      version: {
        papers: corpus.papers.length - touched.length + edited.length,
        hash: formatSum(rest + sumPapers(edited)),
      },
      createPapers: () => applyEdits(corpus, made).papers,
    };
  }
}

/** The paper of the list that a change is about; none where it is about the taxonomy. */
function findConcerned(change: Change): readonly string[] {
  if (!isLabelChange(change)) return [change.from];
  return 'paper' in change ? [change.paper] : [];
}
