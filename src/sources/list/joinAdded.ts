import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldTitle } from '../facts/plainText.ts';
import type { ListReport, MergedPaper, MergedRecord, ReadPaper } from './listReport.ts';
import type { MergedPapers } from './mergeDuplicates.ts';

/**
 * The records that became a part of a paper when the papers of `report` came to those of a list, by that
 * paper. A record that says nothing but what the paper said before is none: it is the same one again.
 */
export function joinAdded(
  own: readonly ReadPaper[],
  report: ListReport,
  { places }: MergedPapers,
): readonly MergedPaper[] {
  const within = new Map(
    report.joined.map(({ paper, first, records }) => [
      report.papers[paper],
      { first, records: records as readonly MergedRecord[] },
    ]),
  );
  const groups = new Map<number, { first: PaperDraft; records: readonly MergedRecord[] }>();
  for (const [index, paper] of report.papers.entries()) {
    const { paper: at, merge } = places[own.length + index] ?? { paper: -1, merge: null };
    const group = within.get(paper);
    const record = group?.first ?? paper.draft;
    const records = [
      ...(merge === null ? [] : [{ ...merge, draft: record }]),
      ...(group?.records ?? []),
    ].filter(({ draft }) => !isContained(draft, own[at]?.draft));
    if (records.length === 0) continue;
    const known = groups.get(at);
    groups.set(at, {
      first: known?.first ?? own[at]?.draft ?? record,
      records: [...(known?.records ?? []), ...records],
    });
  }
  return [...groups].map(([paper, group]) => ({ paper, ...group }));
}

/** Whether a record says nothing that the paper does not say. */
function isContained(record: PaperDraft, paper: PaperDraft | undefined): boolean {
  if (paper === undefined) return false;
  const isIn = (one: string | null, other: string | null) =>
    one === null || foldTitle(one) === foldTitle(other ?? '');
  return (
    isIn(record.title, paper.title) &&
    (record.abstract === null || record.abstract === paper.abstract) &&
    isIn(record.venue, paper.venue) &&
    isIn(record.arxivId, paper.arxivId) &&
    isIn(record.doi, paper.doi) &&
    (record.date === null || (paper.date?.startsWith(record.date) ?? false)) &&
    record.authors.every((name) => paper.authors.includes(name)) &&
    record.keywords.every((word) => paper.keywords.includes(word))
  );
}
