import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { BoxedNote } from '../../ui/BoxedNote.tsx';
import type { ClaimRow } from './claimsLedger.ts';
import type { ClaimsQuery } from './claimsQuery.ts';
import { claimsPath } from './claimsQuery.ts';

interface UnlistedClaimProps {
  /** The id that the address asks for. */
  readonly asked: string;
  readonly rows: readonly ClaimRow[];
  readonly selected: readonly ClaimRow[];
  readonly query: ClaimsQuery;
}

/** The form of a claim's id: that of its paper, and a number. */
const CLAIM_ID = /^[a-z0-9-]{1,80}-\d{1,4}$/u;

/** The way to the claim of a link where the page does not list it, or word that there is none. */
export function UnlistedClaim({ asked, rows, selected, query }: UnlistedClaimProps) {
  const isAsked = ({ claim }: ClaimRow) => claim.id === asked;
  const isFound = selected.some(isAsked);
  const isKnown = rows.some(isAsked);
  const isUnlisted = isKnown ? !(isFound && query.view === 'claims') : CLAIM_ID.test(asked);
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The file of the page lists all claims: before it was hydrated, the browser went to this one.
    if (isUnlisted) note.current?.scrollIntoView({ block: 'nearest' });
  }, [isUnlisted]);
  if (!isUnlisted) return null;
  const { group, sort } = query;
  return (
    <BoxedNote ref={note}>
      The claim of this link, #{asked},{' '}
      {isKnown ? (
        <>
          {isFound ? 'is in the list of all claims' : 'is left out by the filters'}.{' '}
          <Link to={claimsPath({ group, sort }, asked)}>Show it</Link>
        </>
      ) : (
        'is not among the claims here. It may have been taken out since.'
      )}
    </BoxedNote>
  );
}
