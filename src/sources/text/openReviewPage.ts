import type { StatedFacts } from '../facts/createRead.ts';
import { parseNameList } from '../facts/personName.ts';
import { OPEN_REVIEW_DATE } from './copiedPageForms.ts';

/** Links and headings around a paper. */
const AROUND =
  /^(?:(?:view |download )?pdf|(?:back|go) to .*homepage|openreview\.net|search.*|login|loading\.*|\d+ repl(?:y|ies)|-|show details|\d+)$/iu;
/** What stands behind the venue, often without a space: who may read it, links, a licence. */
const LINKS = /\s*(?:Readers:|Everyone|Revisions|BibTeX|Show |CC[ -]BY|CC0).*$/u;
/** `TL;DR: …`, `Supplementary Material: zip`. */
const FIELD = /^(?<name>\p{Lu}[\p{L};&/ -]{1,40}):(?:\s(?<text>.*))?$/u;
const UNPUBLISHED = /^submitted|withdrawn|reject|under review/iu;

/** A paper of OpenReview: title and names, below them the dates with the venue, and then fields. */
export function readOpenReviewPage(lines: readonly string[]): readonly StatedFacts[] {
  const dates = lines.flatMap((text, at) => {
    const groups = OPEN_REVIEW_DATE.exec(text)?.groups;
    return groups === undefined ? [] : [{ at, groups }];
  });
  return dates.flatMap(({ at, groups }, index) => {
    const [names = -1, title = -1] = listAbove(lines, at);
    if (title < 0 || title <= (dates[index - 1]?.at ?? -1)) return [];
    const next = dates[index + 1];
    const end = next === undefined ? lines.length : (listAbove(lines, next.at)[1] ?? next.at);
    const below = lines.slice(at + 1, end).map((text) => text.trim());
    const fields = readFields(below);
    const venue = (groups.rest ?? '').replace(LINKS, '').trim() || findVenue(below);
    return [
      {
        line: title + 1,
        title: lines[title]?.replace(/\s*(?:Download PDF|\[pdf\])\s*$/iu, ''),
        authors: parseNameList(lines[names] ?? ''),
        dates: [groups.date],
        venues: [UNPUBLISHED.test(venue) ? null : venue],
        kind: UNPUBLISHED.test(venue) ? ('preprint' as const) : null,
        abstract: fields.get('abstract'),
        keywords: fields.get('keywords')?.split(/\s*[,;]\s*/u) ?? [],
        codeUrl: fields.get('code'),
        urls: [/https:\/\/openreview\.net\/forum\?id=[\w-]+/u.exec(below.join('\n'))?.[0]],
        found: lines[title] ?? '',
      },
    ];
  });
}

/** Where the lines with words above a line are, from the last; links are none. */
function listAbove(lines: readonly string[], from: number): readonly number[] {
  const found: number[] = [];
  for (let at = from - 1; at >= 0 && found.length < 2; at -= 1) {
    const text = lines[at]?.trim() ?? '';
    if (text !== '' && !AROUND.test(text)) found.push(at);
  }
  return found;
}

/** Fields by their names in small letters; a text goes on up to the next field, or to what is none of it. */
function readFields(lines: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let open: string | null = null;
  for (const text of lines) {
    const groups = FIELD.exec(text)?.groups;
    if (groups?.name !== undefined) {
      open = groups.name.toLowerCase();
      fields.set(open, groups.text ?? '');
    } else if (AROUND.test(text)) open = null;
    else if (open !== null && text !== '') fields.set(open, `${fields.get(open)} ${text}`.trim());
  }
  return fields;
}

/** Where the venue is in a line of its own. */
function findVenue(below: readonly string[]): string {
  const first = below.find((text) => text !== '') ?? '';
  return FIELD.test(first) || AROUND.test(first) ? '' : first.replace(LINKS, '').trim();
}
