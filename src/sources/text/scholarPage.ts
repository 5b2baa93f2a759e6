import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId } from '../facts/identifiers.ts';
import { parseNameList } from '../facts/personName.ts';
import { PROFILE_END, SCHOLAR_BYLINE } from './copiedPageForms.ts';

/** What stands above a title: `[PDF] arxiv.org`. */
const LINK = /^\[(?:PDF|HTML|DOC)\]\s+\S+\.\S+$/u;
const HEADING =
  /^(?:title|cited by|year|sort\b.*|articles?|follow|co-authors.*|public access.*)$/iu;

/** Papers of a page of results, else of a profile. */
export function readScholarPage(lines: readonly string[]): readonly StatedFacts[] {
  const results = readResults(lines);
  return results.length > 0 ? results : readProfile(lines);
}

/** A title, and below it who wrote it, where and when; what follows are extracts and links. */
function readResults(lines: readonly string[]): readonly StatedFacts[] {
  return lines.flatMap((text, at) => {
    const groups = SCHOLAR_BYLINE.exec(text)?.groups;
    const titleAt = lines.findLastIndex((line, index) => index < at && /\S/u.test(line));
    const title = lines[titleAt]?.trim() ?? '';
    if (groups === undefined || title === '' || LINK.test(title)) return [];
    return [
      {
        line: titleAt + 1,
        title,
        authors: parseNameList(groups.names ?? ''),
        dates: [groups.year],
        arxiv: findArxivId(text),
        venues: [groups.place],
        kind: /^\[(?:BOOK|B)\]/u.test(title) ? ('book' as const) : null,
        found: title,
      },
    ];
  });
}

/** Title, authors and place, each in a line; at the end of the last, times cited and the year. */
function readProfile(lines: readonly string[]): readonly StatedFacts[] {
  const papers: StatedFacts[] = [];
  let own: { readonly text: string; readonly line: number }[] = [];
  for (const [at, source] of lines.entries()) {
    const groups = PROFILE_END.exec(source)?.groups;
    const text = (groups ? (groups.place ?? '') : source).trim();
    const isHeading = text.split(/\t/u).every((part) => HEADING.test(part.trim()));
    if (text !== '' && !isHeading) own.push({ text, line: at + 1 });
    if (groups === undefined) continue;
    const [title, names, place] = own.slice(-3);
    own = [];
    if (title === undefined) continue;
    papers.push({
      line: title.line,
      title: title.text,
      authors: parseNameList(names?.text ?? ''),
      dates: [groups.year],
      arxiv: findArxivId(place?.text),
      ...readPlace(place?.text ?? ''),
      found: title.text,
    });
  }
  return papers;
}

/** `Advances in Nests 36 (2), 101-113, 2023` → the name, volume, issue and pages. */
function readPlace(text: string): Pick<StatedFacts, 'venues' | 'volume' | 'issue' | 'pages'> {
  const [, name = '', volume, issue, pages] =
    /^(.*?)(?:\s(\d{1,4})(?:\s\(([\d-]{1,9})\))?)?(?:,\s(\d+(?:[-–]\d+)?))?(?:,\s(?:1[5-9]|20)\d\d)?$/u.exec(
      text,
    ) ?? [];
  return { venues: [name], volume, issue, pages };
}
