import { Fragment } from 'react';
import { findFacet, findFacetValue } from '../corpus/corpus.ts';
import type { Label, Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { LabelChip } from '../paper/LabelChip.tsx';
import styles from './ComparisonCell.module.css';
import type { Cell, Relation } from './comparison.ts';

interface ComparisonCellProps {
  readonly cell: Cell;
  readonly paper: Paper;
  /** Short name of the pinned paper. */
  readonly baselineName: string | null;
  readonly isEvidenceShown: boolean;
}

/** What one paper has on one line, with its words, and how it stands to the others. */
export function ComparisonCell({
  cell,
  paper,
  baselineName,
  isEvidenceShown,
}: ComparisonCellProps) {
  return (
    <>
      <div className={styles.line}>
        <Content cell={cell} paper={paper} isEvidenceShown={isEvidenceShown} />
        {cell.isShared ? (
          <span className={styles.shared} title="Another of these papers has the same">
            <span aria-hidden="true">=</span>
            <span className="visually-hidden">shared</span>
          </span>
        ) : null}
        {cell.relation && baselineName ? (
          <RelationWords relation={cell.relation} baselineName={baselineName} />
        ) : null}
      </div>
      {cell.content.kind === 'label' && isEvidenceShown ? (
        <Evidence label={cell.content.label} paper={paper} />
      ) : null}
    </>
  );
}

function Content({ cell, paper }: Omit<ComparisonCellProps, 'baselineName'>) {
  const { taxonomy } = useCorpus();
  const { content } = cell;
  switch (content.kind) {
    case 'fact':
      return content.display === null ? (
        <Missing words="none found" />
      ) : (
        <Fact display={content.display} />
      );
    case 'label': {
      const facet = findFacet(taxonomy, content.facetId);
      return facet ? (
        <LabelChip
          facet={facet}
          valueId={content.label.value}
          isInferred={content.label.basis === 'inferred'}
        />
      ) : null;
    }
    case 'absent': {
      const facet = findFacet(taxonomy, content.facetId);
      const value = facet && findFacetValue(facet, content.valueId);
      return (
        <span className={styles.soft}>
          <span className={styles.dash} aria-hidden="true">
            –
          </span>
          <span className={styles.absent}>{value?.label ?? content.valueId}: not stated</span>
        </span>
      );
    }
    case 'not-stated':
      return <Missing words="not stated" />;
    case 'abstract':
      return (
        <p className={styles.abstract}>
          <EvidenceText verbatim={paper.abstract} edits={paper.displayEdits.abstract} />
        </p>
      );
    case 'terms':
      return (
        <ul className={styles.terms}>
          {content.terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      );
    default:
      return content satisfies never;
  }
}

function Fact({ display }: { display: string }) {
  if (!/^https:\/\//u.test(display)) return <span>{display}</span>;
  // An address breaks behind a slash, where a narrow column lets it.
  const parts = display.replace(/^https:\/\/(?:www\.)?/u, '').split(/(?<=\/)/u);
  return (
    <a href={display}>
      {parts.map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </a>
  );
}

/** A fact that public listings do not have, or a facet of which the paper says nothing. */
function Missing({ words }: { words: 'none found' | 'not stated' }) {
  return <span className={styles.soft}>{words}</span>;
}

function Evidence({ label, paper }: { label: Label; paper: Paper }) {
  if (label.basis === 'inferred') return <p className={styles.inferred}>{label.note}</p>;
  return label.quotes.map(({ field, start, end }) => (
    <q key={`${field} ${start}`} className={styles.quote}>
      <EvidenceText
        verbatim={paper[field]}
        edits={paper.displayEdits[field]}
        range={{ start, end }}
      />
    </q>
  ));
}

/** How a label stands to the pinned paper, where they differ. */
function RelationWords({ relation, baselineName }: { relation: Relation; baselineName: string }) {
  if (relation === 'baseline' || relation === 'same') return null;
  const words = relation === 'added' ? `not stated in ${baselineName}` : `${baselineName} has it`;
  return <span className={styles.relation}>{words}</span>;
}
