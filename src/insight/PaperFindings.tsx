import { Link } from 'react-router';
import { describeClaim, listCircumstances, nameOfQuantity } from '../corpus/findings/claimWords.ts';
import { COST_NAMES, describeGrowth } from '../corpus/findings/costNames.ts';
import type {
  Claim,
  Cost,
  Reach,
  PaperFindings as ReadFindings,
} from '../corpus/findings/findingsSchema.ts';
import { readQuote } from '../corpus/findings/readQuote.ts';
import { useFindings } from '../corpus/findings/useFindings.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Paper, Quote } from '../corpus/schema.ts';
import { AboutMark } from '../paper/AboutMark.tsx';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { PaperRelations } from '../paper/PaperRelations.tsx';
import { PaperSection } from '../paper/PaperSection.tsx';
import { splitArxivIds } from '../paper/paperLinks.ts';
import { claimsPath } from './claims/claimsQuery.ts';
import { costPath } from './cost/costQuery.ts';
import { lineagePath } from './lineage/lineageQuery.ts';
import styles from './PaperFindings.module.css';

interface PaperFindingsProps {
  readonly paper: Paper;
}

/**
 * What one paper claims, what it costs, how far it reached and what it builds on, section by section.
 * Suspends until the findings are loaded.
 */
export function PaperFindings({ paper }: PaperFindingsProps) {
  const findings = useFindings();
  const own = findOwn(findings.papers, paper.id);
  return (
    <>
      {own ? <OwnFindings paper={paper} own={own} /> : null}
      <PaperRelations
        paper={paper}
        findings={findings}
        headingLevel={1}
        lineagePath={(workId) => lineagePath({ focus: workId })}
      />
    </>
  );
}

/** What people read of its claims, costs and lengths. */
function OwnFindings({ paper, own }: PaperFindingsProps & { readonly own: ReadFindings }) {
  return (
    <>
      <PaperSection
        title="Claims"
        headingLevel={1}
        entries={own.claims.map((claim) => (
          <ClaimItem key={claim.id} paper={paper} claim={claim} />
        ))}
      />
      <PaperSection
        title="Costs"
        headingLevel={1}
        entries={own.costs.map((cost) => (
          <CostItem
            key={`${cost.quantity} ${cost.class} ${cost.quote?.start}`}
            paper={paper}
            cost={cost}
          />
        ))}
      >
        <Link to={costPath()} className={styles.more}>
          Compare costs by sequence length
        </Link>
      </PaperSection>
      <PaperSection
        title="Lengths reached"
        headingLevel={1}
        entries={own.reaches.map((reach) => (
          <ReachItem key={`${reach.amount.start} ${reach.kind}`} paper={paper} reach={reach} />
        ))}
      />
    </>
  );
}

function ClaimItem({ paper, claim }: PaperFindingsProps & { readonly claim: Claim }) {
  const findings = useFindings();
  const where = listCircumstances(paper, claim);
  return (
    <li>
      <p className={styles.said}>
        <Link to={claimsPath({}, claim.id)} className={styles.link}>
          <strong className={styles.subject}>{nameOfQuantity(claim.quantity, findings)}</strong>{' '}
          {describeClaim(claim, findings)}
        </Link>
      </p>
      {where.length > 0 ? <p className={styles.where}>{where.join(' · ')}</p> : null}
      <Words paper={paper} quote={claim.quote} />
    </li>
  );
}

function CostItem({ paper, cost }: PaperFindingsProps & { readonly cost: Cost }) {
  return (
    <li>
      <p className={styles.said}>
        <strong className={styles.subject}>{COST_NAMES[cost.quantity]}</strong>{' '}
        {describeGrowth(cost)}
        {cost.quote ? <AboutMark about={cost.quote.about} /> : null}
      </p>
      {cost.quote ? <Words paper={paper} quote={cost.quote} /> : null}
      {cost.note === null ? null : (
        <p className={styles.note} data-basis={cost.basis}>
          {cost.basis === 'inferred' ? 'Inferred: ' : null}
          {splitArxivIds(cost.note).map(({ text, href }) =>
            href === null ? (
              text
            ) : (
              <a key={href} href={href} rel="noreferrer">
                {text}
              </a>
            ),
          )}
        </p>
      )}
    </li>
  );
}

function ReachItem({ paper, reach }: PaperFindingsProps & { readonly reach: Reach }) {
  const { amount, unit, kind, quote } = reach;
  const words = readQuote(paper, amount);
  // “tokens” may be part of the amount already.
  const isNamed = unit === 'unspecified' || words.includes(unit);
  return (
    <li>
      <p className={styles.said}>
        <strong className={styles.subject}>
          {words}
          {isNamed ? '' : ` ${unit}`}
        </strong>{' '}
        {kind}
      </p>
      <Words paper={paper} quote={quote} />
    </li>
  );
}

function Words({ paper, quote }: PaperFindingsProps & { readonly quote: Quote }) {
  return (
    <p className={styles.words}>
      “
      <EvidenceText
        verbatim={paper[quote.field]}
        edits={paper.displayEdits[quote.field]}
        range={quote}
      />
      ”
    </p>
  );
}
