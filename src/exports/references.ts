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
  const source =
    container === undefined
      ? `${item.title} (${item.number}). ${item.publisher}.`
      : `${endSentence(item.title)} ${container}${item.volume === undefined ? '' : `, ${item.volume}`}.`;
  return `${endSentence(authors)} (${readYear(item)}). ${source} ${readAddress(item)}`;
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
  if (container === undefined) {
    return `${authors}, ${title} ${readYear(item)}, ${item.number}.`;
  }
  const place = item.type === 'article-journal' ? container : `in ${container}`;
  const volume = item.volume === undefined ? '' : `, vol. ${item.volume}`;
  return `${authors}, ${title} ${place}${volume}, ${readYear(item)}. [Online]. Available: ${readAddress(item)}`;
}

/** ACM Reference Format (ACM Citation Style and Reference Formats): proceedings, journal, preprint. */
function formatAcm(item: CslItem): string {
  const year = readYear(item);
  const authors = endSentence(joinNames(item.author.map(formatName), 'and'));
  const front = `${authors} ${year}. ${endSentence(item.title)}`;
  const container = item['container-title'];
  if (container === undefined)
    return `${front} ${[item.number, item.URL && `Retrieved from ${item.URL}`].filter(Boolean).join('. ')}`;
  if (item.type === 'article-journal') {
    const volume = item.volume === undefined ? '' : ` ${item.volume}`;
    return `${front} ${container}${volume} (${year}). ${readAddress(item)}`;
  }
  const short = item['container-title-short'];
  const abbreviation = short === undefined ? '' : ` (${short} ’${year.slice(2)})`;
  return `${front} In ${container}${abbreviation}. ${readAddress(item)}`;
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
