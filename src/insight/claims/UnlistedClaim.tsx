import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { ClaimRow } from './claimsLedger.ts';
import type { ClaimsQuery } from './claimsQuery.ts';
import { claimsPath } from './claimsQuery.ts';
import styles from './UnlistedClaim.module.css';

interface UnlistedClaimProps {
  /** The id that the address asks for. */
  readonly asked: string;
  readonly rows: readonly ClaimRow[];
  readonly selected: readonly ClaimRow[];
  readonly query: ClaimsQuery;
}

/** The way to the claim of a link where the page does not list it. */
export function UnlistedClaim({ asked, rows, selected, query }: UnlistedClaimProps) {
  const isAsked = ({ claim }: ClaimRow) => claim.id === asked;
  const isFound = selected.some(isAsked);
  const isUnlisted = rows.some(isAsked) && !(isFound && query.view === 'claims');
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The file of the page lists all claims: before it was hydrated, the browser went to this one.
    if (isUnlisted) note.current?.scrollIntoView({ block: 'nearest' });
  }, [isUnlisted]);
  if (!isUnlisted) return null;
  const { group, sort } = query;
  return (
    <p ref={note} className={styles.note} role="status">
      The claim of this link, #{asked},{' '}
      {isFound ? 'is in the list of all claims' : 'is left out by the filters'}.{' '}
      <Link to={claimsPath({ group, sort }, asked)}>Show it</Link>
    </p>
  );
}
