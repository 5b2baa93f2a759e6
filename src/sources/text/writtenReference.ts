import type { WorkKind } from '../../corpus/workKind.ts';
import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import { parseLeadingFamily, parseNameList } from '../facts/personName.ts';
import { readPlaceNumbers } from './placeNumbers.ts';
import { readBookDetails, readBookPlace } from './writtenBook.ts';

/** Words before a family, in lower case. */
const PARTICLES = 'van|von|de|der|den|di|da|del|la|le|ten|ter|zu|af|el|bin';
const APA = new RegExp(
  String.raw`^(?<names>(?:\p{Lu}|(?:${PARTICLES})\s)[^()\d“”"]{2,2000}?),?\s*\((?<date>(?:1[5-9]|20)\d\d[a-z]?(?:,\s[^()]{3,20})?)\)[.,:]?\s+(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s+(?<rest>.*))?$`,
  'u',
);

/** `Gu, Albert, and Tri Dao. "Mamba." Journal 9.8 (2023): 1–9.`; in Chicago the year may follow the names. */
const MLA =
  /^(?<names>\p{Lu}[^“”"]{2,2000}?\.)\s(?:(?<date>(?:1[5-9]|20)\d\d[a-z]?)\.\s)?["“](?<title>[^“”"]{4,600}|.{4,600}?[.?!])["”][.,]?(?:\s(?<rest>.*))?$/u;
/** `Gu, A. and Dao, T., 2023. Mamba. Journal, 9(8), pp.1-9.` */
const HARVARD =
  /^(?<names>\p{Lu}[^()\d“”"]{2,2000}?(?:\p{Lu}\.|\bet al\.?)),\s(?<date>(?:1[5-9]|20)\d\d[a-z]?(?:,\s\p{L}{3,12})?)\.\s(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s(?<rest>.*))?$/u;
/** `A. Gu and T. Dao, “Mamba,” in Proceedings, 2024.` */
const IEEE =
  /^(?<names>\p{Lu}[^“”"]{2,2000}?),\s+["“](?<title>[^“”"]{4,600}?)[,.]?["”],?\s*(?:in\s+)?(?<rest>.*)$/u;
/** `Albert Gu and Tri Dao. 2024. Mamba. In Proceedings (COLM ’24).` */
const ACM =
  /^(?<names>\p{Lu}[^“”"]{2,2000}?)\.\s(?<date>(?:1[5-9]|20)\d\d)\.\s(?<title>[^\n]{4,600}?[^.\s][.?!])(?:\s(?:In\s)?(?<rest>.*))?$/u;

/** `Gu, A.; Dao, T. Mamba. Journal 2024, 12, 1–9.` */
const MDPI =
  /^(?<names>\p{Lu}[^,;.()\d“”"]{1,60}, (?:\p{Lu}\.[ -]?)+(?:; [^,;()\d“”"]{1,60}, (?:\p{Lu}\.[ -]?)+)*(?:; et al\.)?)(?<=[. ])(?!and\s|et al|\p{Lu}\.[,\p{Lu}-])(?<title>\p{L}[^\n]{3,600}?[^.\s][.?!])(?:\s(?<rest>.*))?$/u;
/** `LeCun Y, Bengio Y, Hinton G. Deep learning. Nature. 2015;521(7553):436-44.` */
const VANCOUVER =
  /^(?<names>\p{Lu}[^,.“”"]{1,60} \p{Lu}{1,4}(?:, [^,.“”"]{1,60} \p{Lu}{1,4})*(?:, et al)?)\.\s(?<title>[^\n]{4,600}?[^.\s][.?!])\s(?<rest>.*(?:19|20)\d\d.*)$/u;

/** `Albert`, `Pérez-Soto`, `O’Brien`. */
const WORD = String.raw`\p{Lu}[\p{L}\p{M}'’]+(?:-[\p{L}\p{M}'’]+)*`;
const INITIALS = String.raw`(?:\p{Lu}\p{Ll}?\.[ -]?)+`;
const FULL_NAME = `(?:\\p{Lu}\\p{Ll}?\\.[ -]?|${WORD} |(?:${PARTICLES}) )+${WORD}(?:,? (?:Jr|Sr)\\.?| I{2,3})?`;
const INVERTED_NAME = `(?:(?:${PARTICLES}) )*${WORD}(?: ${WORD})?, ${INITIALS}(?<! )`;
const createList = (name: string) =>
  `${name}(?:, ${name})*(?:,? (?:and|&) ${name})?(?:,? (?:et al|and others))?`;
const NAMES = `(?:${createList(FULL_NAME)}|${createList(INVERTED_NAME)})`;
/** `A. Bee, C. Dee and E. Eff et al.` */
export const FULL_NAMES = createList(FULL_NAME);
const ONLY_NAMES = new RegExp(`^${NAMES}\\.?$`, 'u');
/** Names and the year behind them, as ACM and APA have them at the beginning. */
export const NAMES_AND_YEAR = new RegExp(
  String.raw`^${NAMES}(?:\.? \((?:19|20)\d\d[a-z]?[,)]|\. (?:19|20)\d\d[a-z]?\. )`,
  'u',
);
/**
 * `Albert Gu and Tri Dao. Mamba. In Proceedings, 2024.`, as BibTeX's own styles print it; `Gu, A. and
 * Dao, T. Mamba. …`, as in ICML and Nature; `Gu, A., Dao, T.: Mamba. In: …`, as Springer does.
 */
const PRINTED = new RegExp(
  String.raw`^(?<names>${NAMES})(?:\.|(?<=\.):?) (?<title>[^\s“"][^\n]{3,600}?[^.\s][.?!]) (?<rest>(?=.*(?:19|20)\d\d).*)$`,
  'u',
);
/** Those that put edition and volume of a book in brackets. */
const BOOK_STYLES = [APA, ACM];
const STYLES = [APA, MLA, HARVARD, IEEE, ACM, PRINTED, MDPI, VANCOUVER];

/** A title between quotation marks behind the year, and what follows: `‘Mamba’, Journal, 9.` */
const QUOTED = /^['‘“"](?<title>.{4,600}?)[.,]?['’”"](?:(?<=[.,].)|[.,])\s(?:in\s)?(?<rest>.*)$/u;

/** Words that are cut, whose stop ends no sentence: `Proc. Natl. Acad. Sci.` */
const CUT_WORD =
  /\b(Proc|Conf|Int|Symp|Trans|J|Ann|Rev|Adv|Natl|Acad|Sci|Am|Comput|Commun|Vis|Pattern|Recognit|Lett|Mach|Learn|Intell|Syst|Res|Assoc|Soc|Eng|Technol|Phys|Chem|Biol|Med|Appl|Math|Stat|Bull|Exp|Nat|Inf|Linguist|Process|Neurosci|Psychol|Educ|Econ|Manag|Environ|Ecol|Mater|Astron|Astrophys|Mon|Roy|Clin|Engl|Electron|Autom|Robot|Netw|Softw|Graph|Theor|Nucl|Mod|Quant|Class|Grav|Cosmol|Instrum|Meth|Part|Prog|Rept|Opt|Eur|Sov|Condens)\./gu;

/**
 * A reference as APA, MLA, Chicago, Harvard, IEEE, ACM, MDPI or medical journals write one:
 * `Smith, J., & Doe, A. (2020). A study. Journal, 12, 1–2.` → names, date, title, place. `null` for other texts.
 * Among references two words before a stop are a name: `Ann Bee. Reeds. Reed Press, 2001.`
 */
export function readReference(
  source: string,
  isAmongReferences = false,
): Omit<StatedFacts, 'line'> | null {
  const text = source.slice(0, 4_000).replace(/\s+/gu, ' ').trim();
  // The number of a preprint stands behind its title: `(No. arXiv:2001.08361)`.
  const written = text.replace(/\s\((?:No\. )?arXiv:[^()]*\)/iu, '');
  const book = readBookDetails(written);
  const isBook = book !== null && BOOK_STYLES.some((pattern) => pattern.test(book.bare));
  const bare = isBook ? book.bare : written;
  const style = STYLES.find((pattern) => pattern.test(bare));
  const groups = style?.exec(bare)?.groups;
  const names = groups?.names ?? '';
  // An institution has nothing of a name but its stop: `OpenAI. (2023). …`.
  const isInstitution = style === APA && /^[^,]*\p{L}\.$/u.test(names);
  const isName = isAmongReferences && ONLY_NAMES.test(names);
  if (!groups || !(isInstitution || isName || areNames(names))) return null;
  const parseNames = style === MLA ? parseLeadingFamily : parseNameList;
  const quoted = style === APA ? QUOTED.exec(`${groups.title} ${groups.rest ?? ''}`) : null;
  const named = quoted?.groups ?? groups;
  const { dates, ...place } = readReferencePlace(named.rest ?? '');
  const authors = isInstitution
    ? { names: [names.replace(/\.$/u, '')], isCut: false }
    : parseNames(names.replace(/,?\s*&\s*/gu, ' and '));
  return {
    title: named.title?.replace(/\.$/u, ''),
    ...(isBook && book.isEdited ? { editors: authors } : { authors }),
    ...place,
    ...(style === APA ? readBookPlace(named.rest ?? '') : {}),
    ...(isBook ? describeBook(book, place.venues[0]) : {}),
    dates: [groups.date?.replace(/(\d{4})[a-z]/u, '$1'), ...dates],
    doi: parseDoi(text)?.doi,
    arxiv: findArxivId(text),
    urls: [parseUrl(text)],
  };
}

/** What publishes a book stands where others have a journal. */
function describeBook(
  { edition, volume }: Pick<StatedFacts, 'edition' | 'volume'>,
  publisher: string | null | undefined,
): Partial<StatedFacts> {
  return { kind: 'book', venues: [], publisher, edition, volume };
}

/** What stands behind the title: `In Proceedings of Birds, pages 1–9, 2023.` */
export function readReferencePlace(source: string) {
  const rest = source.replace(/https?:\S+|doi:\s*\S+/giu, ' ').trim();
  const place = findPlace(rest);
  return {
    kind: readKind(rest),
    dates: [findYear(rest)],
    ...readPlaceNumbers(rest),
    venues: [/^(?:available|retrieved|\[online\])/iu.test(place ?? '') ? null : place],
  };
}

/** An article by its volume and number or pages; a paper of a conference by what it is in. */
function readKind(rest: string): WorkKind | null {
  if (
    /^in[: ]|\b(?:proceedings|proc\.|conference|symposium|workshop|neurips|icml|iclr)\b/iu.test(
      rest,
    )
  )
    return null;
  const isNumbered =
    /[ ,]\d{1,4}(?:\s?\(\d{1,3}(?:[–-]\d{1,3})?\)|\.\d{1,3} \(\d{4}\)|, (?:no\. \d|\d+[–-]\d))/u.test(
      rest,
    );
  return isNumbered ? 'article' : null;
}

const TITLE_FIRST = new RegExp(
  String.raw`(?:\band|&|,)\s(?!(?:and|et|al|${PARTICLES})\b)\p{Ll}`,
  'u',
);

/** Whether a text names persons, and holds no title. */
function areNames(text: string): boolean {
  // Names of persons have initials, commas or “and”; “Foo bar (2020). …” may be a title.
  if (!/,|\b\p{Lu}\.|&|\band\b|\bet al/u.test(text)) return false;
  // `Bee, Ann. On reeds. Journal 9 (1997): …`: a sentence ends before the year.
  if (/(?:\p{Ll}{3}|(?<!\p{L})(?!al\.)\p{Ll}+)\.\s\p{Lu}/u.test(text)) return false;
  // `Learning and transferring features (2014), M. Oquab et al.`: the title stands first.
  return !TITLE_FIRST.test(text);
}

/** The last year that is not a page: `vol. 9, pp. 1735–1780, 1997`, `9.8 (1997): 1735` → `1997`. */
function findYear(rest: string): string | undefined {
  const year = /\(((?:1[5-9]|20)\d\d)\):\s/u.exec(rest)?.[1];
  if (year !== undefined) return year;
  const years = rest
    .replace(/\b(?:accessed|retrieved)\b.*$/iu, '')
    .match(/(?<![\d–-]|\bpp?\.? ?)(?:1[5-9]|20)\d\d(?![\d–-])/gu);
  return years?.at(-1);
}

/** `In Proceedings`; Google Scholar leaves the space out in Vancouver. Some journals begin so. */
const IN =
  /^In(?:: | (?!Silico|Vitro|Vivo|Practice)|(?=Proceedings|International|Advances|European|\d{4}))/iu;
/** A number within the name of a venue: `2019 Conference`, `58th Meeting`; `2020 Nov 21` is none. */
const NUMBER =
  '(?:19|20)\\d\\d(?= (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\b)\\p{L})|\\d{1,3}(?:st|nd|rd|th)\\b';
const PLACE = new RegExp(
  `^((?:${NUMBER}|[^,.(\\d[]){3,250}?)(?:,\\s|\\.\\s|\\.$|\\s\\(|\\s(?!${NUMBER})\\d|$)`,
  'u',
);

/** What stands before the first comma, bracket, number or end of a sentence. */
function findPlace(rest: string): string | undefined {
  const joined = rest.replace(IN, '').replace(CUT_WORD, '$1\uE000');
  return PLACE.exec(joined)?.[1]?.replaceAll('\uE000', '.');
}
