import type { PaperRelation } from '../corpus/findings/relations.ts';
import { EvidenceText } from './EvidenceText.tsx';
import styles from './RelationWords.module.css';

/** What the paper says of the other work, with the name marked; each set of words once. */
export function RelationWords({
  relation: { from, sayings },
}: {
  readonly relation: PaperRelation;
}) {
  const paper = from.paper;
  if (paper === null) return null;
  const said = sayings.filter(
    ({ quote }, index) =>
      sayings.findIndex(
        (other) => other.quote.field === quote.field && other.quote.start === quote.start,
      ) === index,
  );
  return said.map(({ quote, names, foundBy }) => (
    <p key={`${quote.field} ${quote.start}`} className={styles.words}>
      “
      <EvidenceText
        verbatim={paper[quote.field]}
        edits={paper.displayEdits[quote.field]}
        range={quote}
        spans={names}
      />
      ”{foundBy === 'name' ? <span className={styles.found}> found by the name</span> : null}
    </p>
  ));
}
