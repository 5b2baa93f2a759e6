import { Fragment } from 'react';
import { findFacet, findFacetValue } from '../corpus/corpus.ts';
import { listCircumstances } from '../corpus/findings/claimWords.ts';
import { describeGrowth } from '../corpus/findings/costNames.ts';
import type { About, Paper, Quote } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { AboutMark } from '../paper/AboutMark.tsx';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { LabelChip } from '../paper/LabelChip.tsx';
import styles from './ComparisonCell.module.css';
import type { Cell, ClaimInWords, Relation } from './comparisonRow.ts';

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
      {isEvidenceShown ? <Evidence cell={cell} paper={paper} /> : null}
    </>
  );
}

function Content({ cell, paper, isEvidenceShown }: Omit<ComparisonCellProps, 'baselineName'>) {
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
        <LabelChip facet={facet} valueId={content.label.value} basis={content.label.basis} />
      ) : null;
    }
    case 'absent': {
      const facet = findFacet(taxonomy, content.facetId);
      const value = facet && findFacetValue(facet, content.valueId);
      return <Absent name={value?.label ?? content.valueId} />;
    }
    case 'unsaid':
      return <Absent name={content.name} />;
    case 'cost':
      return (
        <span>
          {describeGrowth(content.cost)}
          {content.cost.basis === 'inferred' ? (
            <span className={styles.where}> inferred</span>
          ) : null}
        </span>
      );
    case 'claims':
      return <Claims claims={content.claims} paper={paper} isEvidenceShown={isEvidenceShown} />;
    case 'not-stated':
      return <Missing words="not stated" />;
    case 'awaited':
      return <Missing words="being found…" />;
    case 'abstract':
      return (
        <p className={styles.abstract}>
          <EvidenceText verbatim={paper.abstract} edits={paper.displayEdits.abstract} />
        </p>
      );
    case 'terms':
      return content.terms.length === 0 ? null : (
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

/** What another paper has on this line and this one does not. */
function Absent({ name }: { readonly name: string }) {
  return (
    <span className={styles.soft}>
      <span className={styles.dash} aria-hidden="true">
        –
      </span>
      <span className={styles.absent}>{name}: not stated</span>
    </span>
  );
}

interface ClaimsProps {
  readonly claims: readonly ClaimInWords[];
  readonly paper: Paper;
  readonly isEvidenceShown: boolean;
}

/** Claims of one quantity against one comparator, each with where it holds and with its words. */
function Claims({ claims, paper, isEvidenceShown }: ClaimsProps) {
  return (
    <ul className={styles.claims}>
      {claims.map(({ claim, words }) => {
        const where = listCircumstances(paper, claim);
        return (
          <li key={claim.id}>
            {words}
            {where.length > 0 ? <span className={styles.where}> {where.join(' · ')}</span> : null}
            {isEvidenceShown ? <Quotes quotes={[claim.quote]} paper={paper} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A fact that public listings do not have, a facet of which the paper says nothing, what is to come. */
function Missing({ words }: { words: 'none found' | 'not stated' | 'being found…' }) {
  return <span className={styles.soft}>{words}</span>;
}

/** Why the paper has what it has on this line: its words, or the reason of who read it. */
function Evidence({ cell: { content }, paper }: Pick<ComparisonCellProps, 'cell' | 'paper'>) {
  if (content.kind === 'label') {
    const { basis, note, quotes } = content.label;
    if (basis === 'inferred') return <p className={styles.inferred}>{note}</p>;
    return <Quotes quotes={quotes} paper={paper} />;
  }
  if (content.kind === 'cost') {
    const { quote, note } = content.cost;
    return (
      <>
        {quote ? <Quotes quotes={[quote]} paper={paper} /> : null}
        {note === null ? null : <p className={styles.inferred}>{note}</p>}
      </>
    );
  }
  return null;
}

interface QuotesProps {
  readonly quotes: readonly (Quote & { readonly about?: About })[];
  readonly paper: Paper;
}

function Quotes({ quotes, paper }: QuotesProps) {
  return quotes.map(({ field, start, end, about = 'own' }) => (
    <Fragment key={`${field} ${start}`}>
      <q className={styles.quote}>
        <EvidenceText
          verbatim={paper[field]}
          edits={paper.displayEdits[field]}
          range={{ start, end }}
        />
      </q>
      <AboutMark about={about} />
    </Fragment>
  ));
}

/** How a value stands to the pinned paper, where they differ. */
function RelationWords({ relation, baselineName }: { relation: Relation; baselineName: string }) {
  if (relation === 'baseline' || relation === 'same') return null;
  const words = relation === 'added' ? `not stated in ${baselineName}` : `${baselineName} has it`;
  return <span className={styles.relation}>{words}</span>;
}
