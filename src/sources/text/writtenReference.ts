import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import { parseNameList } from '../facts/personName.ts';

const APA =
  /^(?<names>[\p{Lu}][^()]{2,2000}?),?\s*\((?<date>(?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?)\)[.,:]?\s+(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s+(?<rest>.*))?$/u;

/**
 * A reference as APA and its like write one: `Smith, J., & Doe, A. (2020). A study. Journal, 12, 1–2.`
 * → names, date, title, place. `null` for other texts.
 */
export function readReference(source: string): Omit<StatedFacts, 'line'> | null {
  const text = source.slice(0, 4_000).replace(/\s+/gu, ' ').trim();
  const groups = APA.exec(text)?.groups;
  // Names of persons have initials or commas; “Foo bar (2020). …” may be a title.
  if (!groups || !/,|\b\p{Lu}\.|&|\bet al/u.test(groups.names ?? '')) return null;
  const rest = groups.rest ?? '';
  const place = /^([^,.(]{3,120}?)(?:,\s|\.\s|\.$|\s\(|$)/u.exec(
    rest.replace(/https?:\S+|doi:\s*\S+/giu, '').trim(),
  )?.[1];
  return {
    title: groups.title?.replace(/\.$/u, ''),
    authors: parseNameList((groups.names ?? '').replace(/,?\s*&\s*/gu, ' and ')),
    dates: [groups.date?.replace(/(\d{4})[a-z]/u, '$1')],
    doi: parseDoi(rest)?.doi,
    arxiv: findArxivId(rest),
    urls: [parseUrl(rest)],
    venues: [place],
  };
}
