import { useMemo } from 'react';
import { splitSentences } from '../../corpus/sentences.ts';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import type { ClaimRow } from './claimsLedger.ts';

/** The sentence that holds a claim, or the sentences that it runs through, its words marked. */
export function ClaimSentence({ row: { paper, claim } }: { readonly row: ClaimRow }) {
  const { field, start, end } = claim.quote;
  const text = paper[field];
  const { range, spans } = useMemo(() => {
    const around = splitSentences(text).filter((one) => one.start < end && one.end > start);
    return {
      range: {
        start: Math.min(start, around[0]?.start ?? start),
        end: Math.max(end, around.at(-1)?.end ?? end),
      },
      spans: [{ start, end }],
    };
  }, [text, start, end]);
  return (
    <EvidenceText verbatim={text} edits={paper.displayEdits[field]} spans={spans} range={range} />
  );
}
