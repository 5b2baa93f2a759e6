import { EvidenceText } from '../../paper/EvidenceText.tsx';
import styles from './EdgeWords.module.css';
import type { LineageEdge } from './lineage.ts';

/** What the paper says, with the name marked; each set of words once. */
export function EdgeWords({ edge: { from, relations } }: { readonly edge: LineageEdge }) {
  const paper = from.paper;
  if (paper === null) return null;
  const said = relations.filter(
    ({ quote }, index) =>
      relations.findIndex(
        (other) => other.quote.field === quote.field && other.quote.start === quote.start,
      ) === index,
  );
  return said.map(({ quote, name }) => (
    <p key={`${quote.field} ${quote.start}`} className={styles.words}>
      “
      <EvidenceText
        verbatim={paper[quote.field]}
        edits={paper.displayEdits[quote.field]}
        range={quote}
        spans={name.field === quote.field ? [name] : []}
      />
      ”
    </p>
  ));
}
