import type { StatedFacts } from '../facts/createRead.ts';
import { parseNameList } from '../facts/personName.ts';
import { readPlaceNumbers } from './placeNumbers.ts';

/** `Owl, M., & Lark, I. (Eds.). (2002).` */
const EDITED = /^([^()\d]{3,600}?)\s\(Eds?\.\)[.,]?\s(?=\((?:1[5-9]|20)\d\d)/u;
/** Behind a title: `(2nd ed.)`, `(Vol. 3)`, `(2nd ed., Vol. 3)`. */
const DETAILS =
  /\s\((?:(?<edition>[^(),.]{1,30}) ed\.(?:, Vol\. (?<part>[^(),]{1,10}))?|Vol\. (?<volume>[^(),]{1,10}))\)\.(?=\s|$)/u;
/** `In M. Owl & I. Lark (Eds.), Handbook of nests (2nd ed., Vol. 2, pp. 45–67). Springer.` */
const CHAPTER =
  /^In (?<editors>[^()\d]{3,300}?) \(Eds?\.\), (?<book>[^()]{3,300}?)(?:\s\((?<details>[^()]{3,80})\))?\.(?:\s(?<publisher>(?!https?:|doi)[^.()]{2,80}))?/u;

/** What APA writes of a book, and the reference without it; `null` for works of other kinds. */
export function readBookDetails(text: string) {
  const bare = text.replace(EDITED, '$1 ');
  const details = DETAILS.exec(bare)?.groups;
  const isEdited = bare !== text;
  if (!isEdited && details === undefined) return null;
  const { edition, part, volume = part } = details ?? {};
  return { bare: bare.replace(DETAILS, '.'), isEdited, edition, volume };
}

/** The book of which a work is a part, as APA writes it behind the title; `null` for other places. */
export function readBookPlace(rest: string): Partial<StatedFacts> | null {
  const groups = CHAPTER.exec(rest)?.groups;
  if (groups === undefined) return null;
  const { editors = '', book, details = '', publisher } = groups;
  return {
    editors: parseNameList(editors.replace(/,?\s*&\s*/gu, ' and ')),
    venues: [book],
    edition: /([^,]+) ed\./u.exec(details)?.[1],
    ...readPlaceNumbers(details),
    publisher,
    kind: 'chapter',
  };
}
