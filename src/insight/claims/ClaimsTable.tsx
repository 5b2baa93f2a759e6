import { memo, useEffect, useState } from 'react';
import { Link, useNavigationType } from 'react-router';
import {
  formatAmount,
  listCircumstances,
  nameOfMethod,
  nameOfQuantity,
  namesOfComparators,
} from '../../corpus/findings/claimWords.ts';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { briefNameOfPaper } from '../../corpus/paperName.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { paperPath } from '../../url/paths.ts';
import { ClaimEffect } from './ClaimEffect.tsx';
import { ClaimSentence } from './ClaimSentence.tsx';
import styles from './ClaimsTable.module.css';
import { formatClaimCitation } from './claimCitation.ts';
import type { ClaimSection } from './claimSections.ts';
import type { ClaimRow } from './claimsLedger.ts';

interface ClaimsTableProps {
  readonly sections: readonly ClaimSection[];
  readonly findings: Findings;
  /** The id of the claim that the address asks for. */
  readonly asked: string;
}

/** The claims, a row each, in sections. A claim that is in two sections is anchored in the first. */
export function ClaimsTable({ sections, findings, asked }: ClaimsTableProps) {
  useShownRow(asked);
  const anchored = new Set<string>();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">Claims of the papers about their own work</caption>
      <thead>
        <tr>
          <th scope="col">Claim</th>
          <th scope="col">What</th>
          <th scope="col">How much</th>
          <th scope="col">Against</th>
          <th scope="col">Where</th>
          <th scope="col">In its words</th>
        </tr>
      </thead>
      {sections.map(({ id, title, paper, rows }) => (
        <tbody key={id}>
          <tr className={styles.section}>
            <th scope="rowgroup" colSpan={6}>
              {paper === null ? title : <Link to={paperPath(paper.id)}>{title}</Link>}{' '}
              <span className={styles.count}>{rows.length}</span>
            </th>
          </tr>
          {rows.map((row) => {
            const isFirst = !anchored.has(row.claim.id);
            anchored.add(row.claim.id);
            return (
              <Row
                key={row.claim.id}
                row={row}
                findings={findings}
                isOfSection={paper !== null}
                isAnchor={isFirst}
                isCurrent={isFirst && asked === row.claim.id}
              />
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

/** Brings a row into view: where the findings come after the page, the rows do too. */
function useShownRow(id: string): void {
  const navigationType = useNavigationType();
  useEffect(() => {
    // Back and a reload return to where the page was left.
    if (id === '' || (navigationType === 'POP' && window.scrollY > 0)) return;
    document.getElementById(id)?.scrollIntoView();
  }, [id, navigationType]);
}

interface RowProps {
  readonly row: ClaimRow;
  readonly findings: Findings;
  /** The section's title names the paper already. */
  readonly isOfSection: boolean;
  readonly isAnchor: boolean;
  readonly isCurrent: boolean;
}

const Row = memo(function Row(props: RowProps) {
  const { row, findings, isOfSection, isAnchor, isCurrent } = props;
  const { claim, paper } = row;
  const corpus = useCorpus();
  const [isOpen, setOpen] = useState(false);
  const where = listCircumstances(paper, claim);
  return (
    <tr
      id={isAnchor ? claim.id : undefined}
      className={styles.row}
      data-current={isCurrent || undefined}
    >
      <th scope="row" className={styles.paper}>
        {isOfSection ? null : <Link to={paperPath(paper.id)}>{briefNameOfPaper(paper)}</Link>}
        {/* Within the address as it is, so that the filters stay; a router's link would need them. */}
        <a href={`#${claim.id}`} className={styles.anchor}>
          #{claim.id}
        </a>
        {claim.subject === null ? null : (
          <span className={styles.subject}>on {nameOfMethod(claim.subject, findings)}</span>
        )}
      </th>
      <td className={styles.what}>
        {nameOfQuantity(claim.quantity, findings)}
        <ClaimEffect effect={claim.effect} />
      </td>
      <td className={styles.amount}>{claim.amount ? formatAmount(claim.amount) : null}</td>
      <td className={styles.against}>{namesOfComparators(claim, findings).join(', ')}</td>
      <td className={styles.where}>{where.join(' · ')}</td>
      <td className={styles.words}>
        <details className={styles.quote} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <EvidenceText
              verbatim={paper[claim.quote.field]}
              edits={paper.displayEdits[claim.quote.field]}
              range={claim.quote}
            />
          </summary>
          <p className={styles.sentence}>
            <ClaimSentence row={row} />
          </p>
          {/* Rendered when it is asked for: each has a live region of its own. */}
          {isOpen ? (
            <CopyButton
              label="Copy as a sentence with its citation"
              createText={() => formatClaimCitation(row, findings, corpus)}
            />
          ) : null}
        </details>
      </td>
    </tr>
  );
});
