import { nameEdition } from '../corpus/readPublication.ts';
import type { CslItem, CslName } from './cslItem.ts';
import { formatInitialsFirst, formatName, formatSurnameFirst, joinNames } from './names.ts';
import {
  endSentence,
  formatOnline,
  formatPages,
  joinKnown,
  joinParts,
  readPages,
  readYear,
} from './referenceParts.ts';

/** More authors than this are cut: the first nineteen, an ellipsis, the last. */
const APA_AUTHORS = 20;

/** Those who wrote it; where nobody is said to have, those who edited it. */
export function formatApaNames({ author, editor = [] }: CslItem): string {
  const names = (author.length > 0 ? author : editor).map(formatSurnameFirst);
  const all =
    names.length > APA_AUTHORS
      ? `${names.slice(0, APA_AUTHORS - 1).join(', ')}, … ${names.at(-1)}`
      : joinNames(names, '&');
  return author.length > 0 || editor.length === 0 ? all : `${all} (${nameEditors(editor)})`;
}

/** `M. Owl & I. Lark, Eds.; 2nd ed., Vol. 3`; of a report or a preprint its number. */
export function describeApaBook(item: CslItem): string {
  const { author, editor = [], volume, number } = item;
  const editors = author.length === 0 ? undefined : formatEditors(item, 'apa');
  const numbers = joinKnown([formatEdition(item), volume && `Vol. ${volume}`]);
  return [editors && `${editors}, ${nameEditors(editor)}`, number, numbers]
    .filter(Boolean)
    .join('; ');
}

/** `In M. Owl (Ed.), Big Book (2nd ed., Vol. 2, pp. 45–67). Reed Press`. */
export function formatApaBookSource(item: CslItem, container: string): string {
  const { volume, author, editor = [], publisher } = item;
  const editors = author.length === 0 ? undefined : formatEditors(item, 'apa');
  const parts = joinKnown([formatEdition(item), volume && `Vol. ${volume}`, formatPages(item)]);
  const book = `${container}${parts === '' ? '' : ` (${parts})`}`;
  const place = `In ${joinKnown([editors && `${editors} (${nameEditors(editor)})`, book])}`;
  return publisher === undefined ? place : `${endSentence(place)} ${publisher}`;
}

/** More authors than this become the first “et al.”. */
const IEEE_AUTHORS = 6;

export function formatIeeeNames(people: readonly CslName[]): string {
  const names = people.map(formatInitialsFirst);
  return names.length > IEEE_AUTHORS ? `${names[0]} et al.` : joinNames(names, 'and');
}

/** `K. Finch, Birds of the Reed, 2nd ed. Reed Press, 2001`: of a book whose authors nobody says, its editors. */
export function formatIeeeBook(item: CslItem): string {
  const { author, editor = [], publisher, archive, number } = item;
  const isEdited = author.length === 0 && editor.length > 0;
  const names = isEdited
    ? [formatIeeeNames(editor), nameEditors(editor)]
    : [formatIeeeNames(author)];
  const book = joinKnown([
    ...names,
    describeIeeeBook(isEdited ? { ...item, editor: [] } : item, item.title),
  ]);
  const house = publisher === archive ? undefined : publisher;
  const online = archive === undefined ? formatOnline(item) : '';
  return joinParts([joinHouse(book, house, [readYear(item), number]), online]);
}

/** `in Handbook of Nests, vol. 2, M. Owl, Ed., 2nd ed. Reed Press, 2005, pp. 45–67.` */
export function formatIeeeBookSource(item: CslItem, container: string): string {
  const book = describeIeeeBook(item, `in ${container}`);
  return joinHouse(book, item.publisher, [readYear(item), formatPages(item)]);
}

/** `in Handbook of Nests, vol. 2, M. Owl and I. Lark, Eds., 2nd ed.` */
function describeIeeeBook(item: CslItem, title: string): string {
  const { volume, editor = [] } = item;
  const editors = editor.length === 0 ? [] : [formatIeeeNames(editor), nameEditors(editor)];
  return joinKnown([title, volume && `vol. ${volume}`, ...editors, formatEdition(item)]);
}

/** A publisher begins a sentence of its own. */
function joinHouse(
  book: string,
  publisher: string | undefined,
  details: readonly (string | undefined)[],
): string {
  if (publisher === undefined) return endSentence(joinKnown([book, ...details]));
  return joinParts([endSentence(book), endSentence(joinKnown([publisher, ...details]))]);
}

/** Those who wrote it; where nobody is said to have, those who edited it. */
export function formatAcmNames({ author, editor = [] }: CslItem): string {
  if (author.length > 0 || editor.length === 0) return joinNames(author.map(formatName), 'and');
  return `${joinNames(editor.map(formatName), 'and')} (${nameEditors(editor)})`;
}

/** `In Handbook of Nests (2nd ed.), Vol. 2, Max Owl and Ina Lark (Eds.)` */
export function describeAcmBook(item: CslItem, title: string): string {
  const { author, editor = [], volume } = item;
  const edition = formatEdition(item);
  const editors = author.length === 0 ? undefined : formatEditors(item, 'acm');
  return joinKnown([
    edition === undefined ? title : `${title} (${edition})`,
    volume && `Vol. ${volume}`,
    editors && `${editors} (${nameEditors(editor)})`,
  ]);
}

/** `In Handbook of Nests (2nd ed.), Vol. 2, Max Owl (Ed.). Reed Press, 45–67.` */
export function formatAcmBookSource(item: CslItem, container: string): string {
  const book = describeAcmBook(item, `In ${container}`);
  return joinHouse(book, item.publisher, [readPages(item)]);
}

/** `2nd ed.`; `undefined` where no edition is told. */
function formatEdition({ edition }: CslItem): string | undefined {
  return edition === undefined ? undefined : nameEdition(edition);
}

/** `Ed.`, of several people `Eds.`. */
function nameEditors(names: readonly CslName[]): string {
  return names.length > 1 ? 'Eds.' : 'Ed.';
}

/** `M. Owl & I. Lark`, `M. Owl and I. Lark`, `Max Owl and Ina Lark`; `undefined` without editors. */
function formatEditors({ editor = [] }: CslItem, form: 'apa' | 'ieee' | 'acm'): string | undefined {
  if (editor.length === 0) return undefined;
  const names = editor.map(form === 'acm' ? formatName : formatInitialsFirst);
  // Behind a name that begins with initials, two names have no comma.
  if (form === 'apa' && names.length === 2) return names.join(' & ');
  return joinNames(names, form === 'apa' ? '&' : 'and');
}
