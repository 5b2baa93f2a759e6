import {
  describeAcmBook,
  describeApaBook,
  formatAcmBookSource,
  formatAcmNames,
  formatApaBookSource,
  formatApaNames,
  formatIeeeBook,
  formatIeeeBookSource,
  formatIeeeNames,
} from './bookReference.ts';
import type { CslItem } from './cslItem.ts';
import {
  endSentence,
  formatOnline,
  formatPages,
  joinKnown,
  joinParts,
  readAddress,
  readPages,
  readYear,
} from './referenceParts.ts';

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

/** Publication Manual of the American Psychological Association, 7th edition, 9.8 and 10.1 to 10.8. */
function formatApa(item: CslItem): string {
  const authors = formatApaNames(item);
  const container = item['container-title'];
  const details = container === undefined ? describeApaBook(item) : '';
  const title = details === '' ? item.title : `${item.title} (${details})`;
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

/** `Neural Computation, 9(8), 1735–1780`; of a part of a book, the book. */
function formatApaSource(item: CslItem, container: string): string {
  const { type, volume, issue, editor } = item;
  const isOfBook = type === 'chapter' || (type === 'paper-conference' && editor !== undefined);
  if (isOfBook) return formatApaBookSource(item, container);
  const numbers = `${volume ?? ''}${issue === undefined ? '' : `(${issue})`}`;
  return joinKnown([container, numbers, readPages(item)]);
}

/** IEEE Reference Guide (IEEE Publishing Operations): conference papers, periodicals, preprints on arXiv. */
function formatIeee(item: CslItem): string {
  const container = item['container-title'];
  if (item.type === 'book' && container === undefined) return formatIeeeBook(item);
  const authors = formatIeeeNames(item.author);
  // A title that asks keeps its mark, which takes the place of the comma.
  const title = `“${item.title}${/[?!]$/u.test(item.title) ? '' : ','}”`;
  const front = authors === '' ? title : `${authors}, ${title}`;
  const online = formatOnline(item);
  if (container === undefined) {
    const end = endSentence(
      joinKnown(
        isOfHouse(item) ? [...describeHouse(item), readYear(item)] : [readYear(item), item.number],
      ),
    );
    return joinParts([front, end, item.archive === undefined ? online : '']);
  }
  if (item.type === 'chapter')
    return joinParts([front, formatIeeeBookSource(item, container), online]);
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
  const container = item['container-title'];
  const authors = formatAcmNames(item);
  const title = item.type === 'book' ? describeAcmBook(item, item.title) : item.title;
  const front = joinParts([
    authors === '' ? '' : endSentence(authors),
    endSentence(year),
    endSentence(title),
  ]);
  if (container === undefined) return joinParts([front, formatAcmHouse(item)]);
  if (item.type === 'article-journal') {
    const numbers = joinKnown([item.volume, item.issue]);
    const journal = `${joinParts([container, numbers])} (${year})`;
    return joinParts([front, `${joinKnown([journal, readPages(item)])}.`, readAddress(item)]);
  }
  if (item.type === 'chapter')
    return joinParts([front, formatAcmBookSource(item, container), readAddress(item)]);
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

/** What stands behind the title of a work that stands alone. */
function formatAcmHouse(item: CslItem): string {
  const { type, publisher, archive, number, URL: address } = item;
  const house = publisher === undefined ? '' : endSentence(publisher);
  if (type === 'book' && archive === undefined) return joinParts([house, readAddress(item)]);
  if (!isOfHouse(item))
    return [number, address && `Retrieved from ${address}`].filter(Boolean).join('. ');
  const kind = type === 'thesis' ? 'Thesis' : joinParts(['Report', number ?? '']);
  return joinParts([endSentence(kind), house, readAddress(item)]);
}
