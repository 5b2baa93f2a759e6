import { doiUrl } from '../paper/paperLinks.ts';
import type { CslItem } from './cslItem.ts';
import { formatInitialsFirst, formatName, formatSurnameFirst, joinNames } from './names.ts';

export const REFERENCE_STYLES = ['apa', 'ieee', 'acm'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/**
 * A reference, or a list of them, as plain text. APA is sorted by author; IEEE and ACM are numbered in
 * the order given, one alone has no number.
 */
export function formatReferences(items: readonly CslItem[], style: ReferenceStyle): string {
  const references = items.map((item) => FORMATS[style](item));
  const lines =
    style === 'apa'
      ? references.toSorted((one, other) => one.localeCompare(other, 'en'))
      : references.map((text, index) => (items.length > 1 ? `[${index + 1}] ${text}` : text));
  return lines.map((line) => `${line}\n`).join('');
}

const FORMATS: Readonly<Record<ReferenceStyle, (item: CslItem) => string>> = {
  apa: formatApa,
  ieee: formatIeee,
  acm: formatAcm,
};

/** More authors than this are cut: the first nineteen, an ellipsis, the last. */
const APA_AUTHORS = 20;

/** Publication Manual of the American Psychological Association, 7th edition, 9.8 and 10.1 to 10.8. */
function formatApa(item: CslItem): string {
  const names = item.author.map(formatSurnameFirst);
  const authors =
    names.length > APA_AUTHORS
      ? `${names.slice(0, APA_AUTHORS - 1).join(', ')}, … ${names.at(-1)}`
      : joinNames(names, '&');
  const container = item['container-title'];
  const title =
    container === undefined && item.number !== undefined
      ? `${item.title} (${item.number})`
      : item.title;
  const volume = item.volume === undefined ? '' : `, ${item.volume}`;
  const source = container === undefined ? item.publisher : `${container}${volume}`;
  // A work without authors begins with its title.
  const front = authors === '' ? [title] : [authors];
  return joinParts([
    ...front.map(endSentence),
    `(${readYear(item)}).`,
    ...(authors === '' ? [] : [endSentence(title)]),
    source === undefined ? '' : `${source}.`,
    readAddress(item),
  ]);
}

/** More authors than this become the first “et al.”. */
const IEEE_AUTHORS = 6;

/** IEEE Reference Guide (IEEE Publishing Operations): conference papers, periodicals, preprints on arXiv. */
function formatIeee(item: CslItem): string {
  const names = item.author.map(formatInitialsFirst);
  const authors = names.length > IEEE_AUTHORS ? `${names[0]} et al.` : joinNames(names, 'and');
  // A title that asks keeps its mark, which takes the place of the comma.
  const title = `“${item.title}${/[?!]$/u.test(item.title) ? '' : ','}”`;
  const container = item['container-title'];
  const front = authors === '' ? title : `${authors}, ${title}`;
  const address = readAddress(item);
  const online = address === '' ? '' : `[Online]. Available: ${address}`;
  if (container === undefined) {
    const number = item.number === undefined ? '' : `, ${item.number}`;
    const end = endSentence(`${readYear(item)}${number}`);
    return joinParts([front, end, number === '' ? online : '']);
  }
  const place = item.type === 'article-journal' ? container : `in ${container}`;
  const volume = item.volume === undefined ? '' : `, vol. ${item.volume}`;
  return joinParts([front, endSentence(`${place}${volume}, ${readYear(item)}`), online]);
}

/** ACM Reference Format (ACM Citation Style and Reference Formats): proceedings, journal, preprint. */
function formatAcm(item: CslItem): string {
  const year = readYear(item);
  const authors = joinNames(item.author.map(formatName), 'and');
  const front = joinParts([
    authors === '' ? '' : endSentence(authors),
    endSentence(year),
    endSentence(item.title),
  ]);
  const container = item['container-title'];
  if (container === undefined)
    return joinParts([
      front,
      [item.number, item.URL && `Retrieved from ${item.URL}`].filter(Boolean).join('. '),
    ]);
  if (item.type === 'article-journal') {
    const volume = item.volume === undefined ? '' : ` ${item.volume}`;
    return joinParts([front, `${container}${volume} (${year}).`, readAddress(item)]);
  }
  const short = item['container-title-short'];
  const shortYear = item.issued === undefined ? '' : ` ’${year.slice(2)}`;
  const abbreviation = short === undefined ? '' : ` (${short}${shortYear})`;
  return joinParts([front, `In ${container}${abbreviation}.`, readAddress(item)]);
}

/** Parts of a reference, those that are not known left out. */
function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function readYear(item: CslItem): string {
  return String(item.issued?.['date-parts'][0][0] ?? 'n.d.');
}

function readAddress(item: CslItem): string {
  return item.DOI === undefined ? (item.URL ?? '') : doiUrl(item.DOI);
}

/** With a full stop, unless the text ends in one, or asks. */
function endSentence(text: string): string {
  return /[.?!]$/u.test(text) ? text : `${text}.`;
}
