import type { PaperRelation } from '../corpus/findings/relations.ts';
import type { Paper } from '../corpus/schema.ts';
import { EvidenceText } from './EvidenceText.tsx';
import styles from './RelationWords.module.css';

interface RelationWordsProps {
  /** What one paper says of one work or, in the same words, of several. */
  readonly relations: readonly PaperRelation[];
}

/** What a paper says of other works, with their names marked; each set of words once. */
export function RelationWords({ relations }: RelationWordsProps) {
  const paper = relations[0]?.from.paper;
  const sayings = relations.flatMap((relation) => relation.sayings);
  const starts = [...new Set(sayings.map(({ quote }) => `${quote.field} ${quote.start}`))];
  if (!paper) return null;
  return starts.map((start) => (
    <Words
      key={start}
      paper={paper}
      sayings={sayings.filter(({ quote }) => `${quote.field} ${quote.start}` === start)}
    />
  ));
}

interface WordsProps {
  readonly paper: Paper;
  /** Of the same words. */
  readonly sayings: PaperRelation['sayings'];
}

function Words({ paper, sayings }: WordsProps) {
  const [first] = sayings;
  if (!first) return null;
  const { quote, foundBy } = first;
  return (
    <p className={styles.words}>
      “
      <EvidenceText
        verbatim={paper[quote.field]}
        edits={paper.displayEdits[quote.field]}
        range={quote}
        spans={sayings.flatMap(({ names }) => names)}
      />
      ”{foundBy === 'name' ? <span className={styles.found}> found by name</span> : null}
    </p>
  );
}
