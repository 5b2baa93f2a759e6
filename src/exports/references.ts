import { formatRange } from '../corpus/readNumbers.ts';
import { doiUrl } from '../paper/paperLinks.ts';
import type { CslItem } from './cslItem.ts';
import { formatInitialsFirst, formatName, formatSurnameFirst, joinNames } from './names.ts';

const REFERENCE_STYLES = ['apa', 'ieee', 'acm'] as const;
export type ReferenceStyle = (typeof REFERENCE_STYLES)[number];

/**
 * A reference, or a list of them, as plain text. APA is sorted by author; IEEE and ACM are numbered in
 * the order given, one alone has no number.
 */
export function formatReferences(items: readonly CslItem[], style: ReferenceStyle): string {
  return joinReferences(
    items.map((item) => formatReference(item, style)),
    style,
  );
}

/** One reference, without a number. */
export function formatReference(item: CslItem, style: ReferenceStyle): string {
  return FORMATS[style](item);
}

const ALPHABET = new Intl.Collator('en');

/** References in the order and with the numbers of their style, one a line. */
export function joinReferences(references: readonly string[], style: ReferenceStyle): string {
  const lines =
    style === 'apa'
      ? references.toSorted(ALPHABET.compare)
      : references.map((text, index) => (references.length > 1 ? `[${index + 1}] ${text}` : text));
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
  const source = container === undefined ? item.publisher : formatApaSource(item, container);
  // A work without authors begins with its title.
  const front = authors === '' ? [title] : [authors];
  return joinParts([
    ...front.map(endSentence),
    `(${readYear(item)}).`,
    ...(authors === '' ? [] : [endSentence(title)]),
    source === undefined ? '' : endSentence(source),
    readAddress(item),
  ]);
}

/** `Neural Computation, 9(8), 1735–1780`; `In Big Book (Vol. 2, pp. 45–67)`. */
function formatApaSource(item: CslItem, container: string): string {
  const { volume, issue } = item;
  if (item.type === 'chapter') {
    const parts = joinKnown([volume && `Vol. ${volume}`, formatPages(item)]);
    return parts === '' ? `In ${container}` : `In ${container} (${parts})`;
  }
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return joinKnown([container, numbers, readPages(item)]);
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
    const end = endSentence(
      joinKnown(
        isOfHouse(item) ? [...describeHouse(item), readYear(item)] : [readYear(item), item.number],
      ),
    );
    return joinParts([front, end, item.archive === undefined ? online : '']);
  }
  const isJournal = item.type === 'article-journal';
  const place = joinKnown([
    isJournal ? container : `in ${container}`,
    item.volume && `vol. ${item.volume}`,
    item.issue && `no. ${item.issue}`,
    ...(isJournal ? [formatPages(item), readYear(item)] : [readYear(item), formatPages(item)]),
  ]);
  return joinParts([front, endSentence(place), online]);
}

/** Whether a university or an institution stands where others have a journal or a conference. */
function isOfHouse({ type }: CslItem): boolean {
  return type === 'thesis' || type === 'report';
}

/** `thesis, University of Reeds`; `Reed Labs, Rep. TR-12`: lists do not say for which degree. */
function describeHouse({ type, publisher, number }: CslItem): readonly (string | undefined)[] {
  return [type === 'thesis' ? 'thesis' : undefined, publisher, number && `Rep. ${number}`];
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
  if (container === undefined && isOfHouse(item)) {
    const kind = item.type === 'thesis' ? 'Thesis' : joinParts(['Report', item.number ?? '']);
    const house = item.publisher === undefined ? '' : endSentence(item.publisher);
    return joinParts([front, endSentence(kind), house, readAddress(item)]);
  }
  if (container === undefined)
    return joinParts([
      front,
      [item.number, item.URL && `Retrieved from ${item.URL}`].filter(Boolean).join('. '),
    ]);
  if (item.type === 'article-journal') {
    const numbers = joinKnown([item.volume, item.issue]);
    const journal = `${joinParts([container, numbers])} (${year})`;
    return joinParts([front, `${joinKnown([journal, readPages(item)])}.`, readAddress(item)]);
  }
  const short = item['container-title-short'];
  const shortYear = item.issued === undefined ? '' : ` ’${year.slice(2)}`;
  const abbreviation = short === undefined ? '' : ` (${short}${shortYear})`;
  const place = joinKnown([
    `In ${container}${abbreviation}`,
    item.volume && `Vol. ${item.volume}`,
    readPages(item),
  ]);
  return joinParts([front, endSentence(place), readAddress(item)]);
}

/** Parts of a reference, those that are not known left out. */
function joinParts(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** Parts of one sentence, those that are not known left out. */
function joinKnown(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

function readPages({ page }: CslItem): string | undefined {
  return page && formatRange(page);
}

/** `pp. 1735–1780`, `p. 12`. */
function formatPages(item: CslItem): string | undefined {
  const pages = readPages(item);
  return pages && `${/[–,;]/u.test(pages) ? 'pp.' : 'p.'} ${pages}`;
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
