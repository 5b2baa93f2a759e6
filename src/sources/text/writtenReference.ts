import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import { parseNameList } from '../facts/personName.ts';

const APA =
  /^(?<names>[\p{Lu}][^()]{2,2000}?),?\s*\((?<date>(?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?)\)[.,:]?\s+(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s+(?<rest>.*))?$/u;

/** `A. Gu and T. Dao, “Mamba,” in Proceedings, 2024.` */
const IEEE =
  /^(?<names>\p{Lu}[^“”"]{2,2000}?),\s+["“](?<title>[^“”"]{4,600}?)[,.]?["”],?\s*(?:in\s+)?(?<rest>.*)$/u;
/** `Albert Gu and Tri Dao. 2024. Mamba. In Proceedings (COLM ’24).` */
const ACM =
  /^(?<names>\p{Lu}.{2,2000}?)\.\s(?<date>(?:1[5-9]|20)\d\d)\.\s(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s(?:In\s)?(?<rest>.*))?$/u;

/** Words that are cut, whose stop ends no sentence: `Proc. Natl. Acad. Sci.` */
const CUT_WORD =
  /\b(Proc|Conf|Int|Symp|Trans|J|Ann|Rev|Adv|Natl|Acad|Sci|Am|Comput|Commun|Vis|Pattern|Recognit|Lett|Mach|Learn|Intell|Syst|Res|Assoc|Soc|Eng|Technol|Phys|Chem|Biol|Med|Appl|Math|Stat|Bull|Exp|Nat|Inf|Linguist)\./gu;

/**
 * A reference as APA, IEEE or ACM write one: `Smith, J., & Doe, A. (2020). A study. Journal, 12, 1–2.`
 * → names, date, title, place. `null` for other texts.
 */
export function readReference(source: string): Omit<StatedFacts, 'line'> | null {
  const text = source.slice(0, 4_000).replace(/\s+/gu, ' ').trim();
  const groups = (APA.exec(text) ?? IEEE.exec(text) ?? ACM.exec(text))?.groups;
  // Names of persons have initials, commas or “and”; “Foo bar (2020). …” may be a title.
  if (!groups || !/,|\b\p{Lu}\.|&|\band\b|\bet al/u.test(groups.names ?? '')) return null;
  const rest = (groups.rest ?? '').replace(/https?:\S+|doi:\s*\S+/giu, ' ').trim();
  const place = findPlace(rest);
  return {
    title: groups.title?.replace(/\.$/u, '').replace(/\s*\(arXiv:[^)]*\)$/iu, ''),
    authors: parseNameList((groups.names ?? '').replace(/,?\s*&\s*/gu, ' and ')),
    dates: [
      groups.date?.replace(/(\d{4})[a-z]/u, '$1'),
      /(?<!\d)(?:1[5-9]|20)\d\d(?!\d)/u.exec(rest)?.[0],
    ],
    doi: parseDoi(text)?.doi,
    arxiv: findArxivId(text),
    urls: [parseUrl(text)],
    venues: [/^(?:available|retrieved|\[online\])/iu.test(place ?? '') ? null : place],
  };
}

/** What stands before the first comma, bracket, number or end of a sentence. */
function findPlace(rest: string): string | undefined {
  const joined = rest.replace(CUT_WORD, '$1\uE000');
  const place = /^([^,.(\d[]{3,160}?)(?:,\s|\.\s|\.$|\s\(|\s\d|$)/u.exec(joined)?.[1];
  return place?.replaceAll('\uE000', '.');
}
