import { useMemo } from 'react';
import { FindingsBoundary } from '../corpus/findings/FindingsBoundary.tsx';
import type { Findings } from '../corpus/findings/findingsSchema.ts';
import { useFindings } from '../corpus/findings/useFindings.ts';
import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { formatCsv } from '../exports/csv.ts';
import { ClaimsFilters } from '../insight/claims/ClaimsFilters.tsx';
import { ClaimsTable } from '../insight/claims/ClaimsTable.tsx';
import { ClaimsTools } from '../insight/claims/ClaimsTools.tsx';
import { ContradictionList } from '../insight/claims/ContradictionList.tsx';
import { groupClaims } from '../insight/claims/claimSections.ts';
import type { ClaimRow } from '../insight/claims/claimsLedger.ts';
import {
  countClaims,
  createClaimOptions,
  createClaimRows,
  selectClaims,
} from '../insight/claims/claimsLedger.ts';
import type { ClaimsQuery } from '../insight/claims/claimsQuery.ts';
import { createClaimsCodec } from '../insight/claims/claimsQuery.ts';
import { createClaimsText } from '../insight/claims/claimsText.ts';
import type { Contradiction } from '../insight/claims/contradictions.ts';
import { findContradictions } from '../insight/claims/contradictions.ts';
import { UnlistedClaim } from '../insight/claims/UnlistedClaim.tsx';
import { InsightHeading } from '../insight/InsightHeading.tsx';
import { InsightNav } from '../insight/InsightNav.tsx';
import { Button } from '../ui/Button.tsx';
import { downloadText } from '../ui/downloadText.ts';
import { useAskedPlace } from '../url/useAskedPlace.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import styles from './ClaimsPage.module.css';
import { IgnoredNotice } from './IgnoredNotice.tsx';
import { WithFindings } from './WithFindings.tsx';

/** What is claimed against whom: every claim that a paper makes of its own work, in its words. */
export function ClaimsPage() {
  return (
    <WithFindings>
      <ClaimsContent />
    </WithFindings>
  );
}

function ClaimsContent() {
  return (
    <>
      <title>Claims – Collate</title>
      <InsightNav />
      <InsightHeading title="Claims" />
      <p className={styles.lead}>
        Each row is one result that a paper claims for its own work. What it says of other papers,
        hopes for or merely describes is not listed, and surveys claim only what they say they
        demonstrate. Open a quotation to read its sentence, and to copy it with its citation.
      </p>
      <FindingsBoundary>
        <Ledger />
      </FindingsBoundary>
    </>
  );
}

function Ledger() {
  const corpus = useCorpus();
  const findings = useFindings();
  const codec = useMemo(
    () => createClaimsCodec({ ...findings, papers: corpus.papers }),
    [corpus, findings],
  );
  const { query, choose } = usePageQuery(codec);
  const asked = useAskedPlace();
  const rows = useMemo(() => createClaimRows(corpus, findings), [corpus, findings]);
  const options = useMemo(() => createClaimOptions(rows, findings), [rows, findings]);
  const counts = useMemo(() => countClaims(rows, query), [rows, query]);
  const selected = useMemo(() => selectClaims(rows, query), [rows, query]);
  const contradictions = useMemo(
    () => selectContradictions(rows, selected, corpus, findings),
    [rows, selected, corpus, findings],
  );
  const isListing = query.view === 'claims';
  const status = isListing
    ? `${selected.length} of ${rows.length} claims`
    : `${contradictions.length} ${contradictions.length === 1 ? 'contradiction' : 'contradictions'}`;
  return (
    <div className={styles.ledger}>
      <ClaimsFilters options={options} counts={counts} query={query} onChoose={choose} />
      <div className={styles.results}>
        <IgnoredNotice codec={codec} isBox />
        <UnlistedClaim asked={asked} rows={rows} selected={selected} query={query} />
        <ClaimsTools query={query} onChoose={choose} status={status}>
          {isListing ? (
            <Button
              onClick={() => {
                const text = formatCsv(createClaimsText(selected, findings));
                downloadText('collate-claims.csv', 'text/csv', text);
              }}
            >
              Save as CSV
            </Button>
          ) : null}
        </ClaimsTools>
        {isListing ? (
          <Claims rows={selected} query={query} findings={findings} asked={asked} />
        ) : (
          <Contradictions contradictions={contradictions} findings={findings} />
        )}
      </div>
    </div>
  );
}

/** Those in which a claim has a part that the filters let through. */
function selectContradictions(
  rows: readonly ClaimRow[],
  selected: readonly ClaimRow[],
  corpus: Corpus,
  findings: Findings,
): readonly Contradiction[] {
  const shown = new Set(selected);
  return findContradictions(rows, corpus, findings).filter(({ forFirst, forSecond }) =>
    [...forFirst, ...forSecond].some((row) => shown.has(row)),
  );
}

interface ClaimsProps {
  readonly rows: readonly ClaimRow[];
  readonly query: ClaimsQuery;
  readonly findings: Findings;
  readonly asked: string;
}

function Claims({ rows, query, findings, asked }: ClaimsProps) {
  const sections = useMemo(() => groupClaims(rows, query, findings), [rows, query, findings]);
  if (rows.length === 0) {
    return <p className={styles.empty}>No claims match. Remove a filter.</p>;
  }
  return <ClaimsTable sections={sections} findings={findings} asked={asked} />;
}

interface ContradictionsProps {
  readonly contradictions: readonly Contradiction[];
  readonly findings: Findings;
}

function Contradictions({ contradictions, findings }: ContradictionsProps) {
  if (contradictions.length === 0) {
    return (
      <p className={styles.empty}>
        None of these claims contradicts another paper’s: no two say the opposite of the same two
        sides in the same quantity, on the same task and under the same condition.
      </p>
    );
  }
  return (
    <>
      <p className={styles.lead}>
        Claims of different papers that say the opposite of the same two sides in the same quantity
        and on the same task. A side is a method or its family. They need not exclude each other:
        sizes and years differ, and the sentences say how.
      </p>
      <ContradictionList contradictions={contradictions} findings={findings} />
    </>
  );
}
