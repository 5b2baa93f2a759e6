import { joinOtherIds } from '../../corpus/otherIds.ts';
import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldTitle } from '../facts/plainText.ts';
import { SECTION } from '../text/listHeadings.ts';

/**
 * The first record's facts; what it lacks comes from the second, as does the whole title of a paper that the
 * first calls by its name alone.
 */
export function joinDrafts(a: PaperDraft, b: PaperDraft): PaperDraft {
  const longer = (first: readonly string[], second: readonly string[]) =>
    first.length >= second.length ? first : second;
  const isOfPreprint = a.kind === 'preprint' && b.venue !== null && b.kind !== null;
  return {
    title: isUntitled(a) || nameOfTitle(b.title) === foldTitle(a.title) ? b.title : a.title,
    authors: longer(a.authors, b.authors),
    editors: longer(a.editors, b.editors),
    authorCount: a.authorCount ?? b.authorCount,
    date: moreExact(a.date, b.date),
    arxivId: a.arxivId ?? b.arxivId,
    doi: a.doi ?? b.doi,
    venue: a.venue ?? b.venue,
    abstract: a.abstract ?? b.abstract,
    codeUrl: a.codeUrl ?? b.codeUrl,
    url: a.url ?? b.url,
    kind: isOfPreprint ? b.kind : (a.kind ?? b.kind),
    keywords: [...new Set([...a.keywords, ...b.keywords])],
    comments: a.comments ?? b.comments,
    otherIds: joinOtherIds(a.otherIds, b.otherIds, isOneVenue(a, b)),
    columns: { ...b.columns, ...a.columns, ...joinSections(a.columns, b.columns) },
  };
}

/** A paper that stands under two headings of a list is of both. */
function joinSections(a: PaperDraft['columns'], b: PaperDraft['columns']): PaperDraft['columns'] {
  const sections = [a[SECTION], b[SECTION]].flatMap((section) => section?.split('; ') ?? []);
  return sections.length < 2 ? {} : { [SECTION]: [...new Set(sections)].join('; ') };
}

/** Whether volume and pages of one may stand beside the venue of the other, which may be abbreviated. */
function isOneVenue(a: PaperDraft, b: PaperDraft): boolean {
  if (a.venue === null || b.venue === null) return true;
  const isOneDoi = a.doi !== null && a.doi.toLowerCase() === b.doi?.toLowerCase();
  return isOneDoi || a.kind === b.kind || foldTitle(a.venue) === foldTitle(b.venue);
}

function moreExact(a: string | null, b: string | null): string | null {
  return a === null || (b?.startsWith(a) ?? false) ? b : a;
}

/** What stands before the colon, in folded letters: `Mamba: Linear-Time …` → `mamba`; else `null`. */
export function nameOfTitle(title: string): string | null {
  const name = /^([^:]{2,}):\s/u.exec(title)?.[1];
  return name === undefined ? null : foldTitle(name);
}

/** Whether a paper is shown under its id, because its record has no title. */
export function isUntitled({ title, doi, arxivId, url }: PaperDraft): boolean {
  return [doi, url, `arXiv:${arxivId}`].includes(title);
}
