import { createAuthorIds } from '../../corpus/otherIds.ts';
import { createReadableText, formatReadableText } from '../../corpus/readableText.ts';
import type { WorkKind } from '../../corpus/workKind.ts';
import { createDisplayEdits } from '../readable.ts';
import {
  findArxivId,
  findCodeUrl,
  findPublisherDoi,
  isAddress,
  isDoi,
  parseArxivId,
  parseDoi,
  parseUrl,
} from './identifiers.ts';
import type { Doubt, PaperDraft, Read } from './paperDraft.ts';
import { NO_YEAR } from './paperDraft.ts';
import { parsePartialDate } from './partialDate.ts';
import type { NameList } from './personName.ts';
import { formatPlainText, parsePlainText, shorten } from './plainText.ts';
import { parseAbstract } from './statedAbstract.ts';
import { nameByAddress, UNTITLED } from './statedTitle.ts';
import {
  formatNameAccents,
  formatTexAccents,
  formatTexSigns,
  removeTexFaces,
} from './texAccents.ts';
import type { StatedNumbers } from './workNumbers.ts';
import { parseNumbers } from './workNumbers.ts';

/** A record as a format states it: texts as they are in the file, markup included. */
export interface StatedFacts extends StatedNumbers {
  readonly line: number;
  readonly title: string | null | undefined;
  readonly authors?: NameList | undefined;
  readonly editors?: NameList | undefined;
  readonly authorCount?: number | null | undefined;
  /** In order of trust: the first that states a date counts. */
  readonly dates?: readonly (string | null | undefined)[] | undefined;
  readonly arxiv?: string | null | undefined;
  readonly doi?: string | null | undefined;
  /** In order of trust. */
  readonly urls?: readonly (string | null | undefined)[] | undefined;
  /** In order of trust. */
  readonly venues?: readonly (string | null | undefined)[] | undefined;
  readonly abstract?: string | null | undefined;
  readonly codeUrl?: string | null | undefined;
  readonly kind?: WorkKind | null | undefined;
  readonly keywords?: readonly string[] | undefined;
  readonly comments?: number | null | undefined;
  /** Texts that may name an arXiv id, such as a note. */
  readonly notes?: readonly (string | null | undefined)[] | undefined;
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** What the format found odd. */
  readonly doubts?: readonly Doubt[] | undefined;
  /** A text of the record, for the report of one that has no title. */
  readonly found?: string | undefined;
}

const LIMITS = { title: 2_000, authors: 3_000, keywords: 400 };

/** The paper that a record states, or why it is refused: only a record without a title is. */
export function createRead(facts: StatedFacts): Read {
  const title = parseTitle(facts.title);
  if (title === null || !/[\p{L}\p{N}]/u.test(title)) {
    return {
      kind: 'refused',
      line: facts.line,
      reason: 'it has no title',
      remedy: 'Add the title.',
      found: shorten(facts.found ?? title ?? ''),
    };
  }
  const doubts: Doubt[] = [...(facts.doubts ?? [])];
  const identifiers = parseIdentifiers(facts, title, doubts);
  const venue = parseVenue(facts.venues);
  const names = formatNameAccents(facts.authors?.names);
  const abstract = parseAbstract(facts.abstract, doubts);
  const draft: PaperDraft = {
    title: nameByAddress(title, identifiers).slice(0, LIMITS.title),
    authors: names.slice(0, LIMITS.authors),
    editors: formatNameAccents(facts.editors?.names),
    authorCount:
      (facts.authorCount || null) ??
      (names.length > 0 && !facts.authors?.isCut ? names.length : null),
    date: findDate(facts.dates ?? []),
    ...identifiers,
    venue: venue.isPreprint ? null : venue.name,
    abstract,
    codeUrl:
      parseUrl(facts.codeUrl) ?? findCodeUrl(abstract) ?? findCodeUrl(facts.notes?.join(' ')),
    kind: decideKind(facts.kind ?? null, venue.isPreprint, identifiers.arxivId, venue.name),
    keywords: parseKeywords(facts.keywords ?? []),
    comments: facts.comments ?? null,
    otherIds: [
      ...parseNumbers(facts, venue),
      ...createAuthorIds(
        formatNameAccents([...(facts.authors?.stated ?? []), ...(facts.editors?.stated ?? [])]),
      ),
    ],
    columns: facts.columns ?? {},
  };
  return {
    kind: 'paper',
    line: facts.line,
    draft,
    doubts: [...doubts, ...findDoubts(facts, draft, title)],
  };
}

/** Google Scholar's `[BOOK][B]` before a title. */
const SCHOLAR_MARKS = /^(?:\[(?:BOOK|CITATION|PDF|HTML|DOC|B|C)\]\s*)+/u;

/** Without markup of HTML and TeX; a formula without a Unicode form stays as it is. */
function parseTitle(source: string | null | undefined): string | null {
  const plain =
    parsePlainText(removeTexFaces(formatTexAccents(source?.slice(0, 200_000) ?? '')))?.replace(
      SCHOLAR_MARKS,
      '',
    ) ?? null;
  if (plain === null || plain.length > LIMITS.title || !/[\\$^_]/u.test(plain)) return plain;
  return formatReadableText(createReadableText(plain, createDisplayEdits(plain)));
}

function parseIdentifiers(
  { doi, arxiv, urls: ownUrls = [], venues = [], notes = [] }: StatedFacts,
  title: string,
  doubts: Doubt[],
) {
  const isUntitled = isAddress(title);
  const urls = isUntitled ? [...ownUrls, title] : ownUrls;
  if (isUntitled) doubts.push(UNTITLED);
  const stated = parseDoi(doi);
  const found =
    stated ??
    parseDoi(
      urls.find((url) =>
        /(?:^|\/\/)(?:dx\.)?doi\.org\/|^(?:doi:)?\s*10\.\d{4,9}[./]/iu.test(url ?? ''),
      ),
    ) ??
    parseDoi(urls.map((url) => findPublisherDoi(url)).find((text) => text !== null)) ??
    parseDoi(notes.find((note) => isDoi(note)));
  if (stated && stated.tail !== '') {
    doubts.push({
      reason: `the DOI had a tail that belongs to an address: “${shorten(stated.tail, 20)}”`,
      remedy: 'Check the DOI.',
    });
  }
  if (!stated && /\S/u.test(doi ?? '') && parseArxivId(doi) === null) {
    const text = shorten(formatPlainText(doi ?? ''), 40);
    doubts.push({ reason: `“${text}” is not a DOI`, remedy: 'Correct the DOI, or remove it.' });
  }
  const arxivId =
    parseArxivId(arxiv) ??
    [
      findArxivId(doi),
      ...urls.map((text) => parseArxivId(text)),
      ...[...venues, ...notes].map((text) => findArxivId(text)),
    ].find((id) => id !== null) ??
    null;
  const addresses = [...urls, ...venues.filter((venue) => ADDRESS.test(venue ?? ''))];
  const url = addresses.map((text) => parseUrl(text)).find((address) => address !== null) ?? null;
  const unsafe = urls.find((text) => /^\s*(?:javascript|data|vbscript):/iu.test(text ?? ''));
  if (unsafe !== undefined) {
    const text = shorten(unsafe ?? '', 40);
    doubts.push({
      reason: `“${text}” is left out: it is not a web address`,
      remedy: 'Correct it.',
    });
  }
  return { doi: found?.doi ?? null, arxivId, url };
}

/** `arXiv preprint arXiv:2401.00001`, `CoRR`, `abs/2401.00001`: the paper is not published there. */
const PREPRINT_VENUE =
  /^(?=.*(?:xiv|corr\b|abs\/|preprint|\d{4}\.\d{4,5}|\/\d{7}))(?:(?:ar ?xiv(?:\.org)?|corr|bior ?xiv|medr ?xiv)(?: ?: [a-z][a-z ,&-]+$| \([^)]*\)| preprints?| e-?prints?| pre-prints?)*)?[\s:,.;]*(?:abs\/)?(?:ar ?xiv[:.]? ?|preprint[:,]? ?)?(?:[a-z-]+(?:\.[a-z]{2})?\/\d{7}|\d{4}\.\d{4,5})?(?:v\d+)?(?: ?\[[^\]]*\])?(?: ?\(?(?:19|20)\d\d(?:[./-]\d\d?)?\)?)?$/iu;

/** Some put the address where the journal belongs. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+$/iu;

function parseVenue(venues: StatedFacts['venues']) {
  const names = (venues ?? [])
    .map((name) => parsePlainText(formatTexSigns(name?.slice(0, 1_000) ?? '')))
    .filter((name) => name !== null)
    .filter((name) => !ADDRESS.test(name));
  const isPreprint = names.length > 0 && names.every((name) => PREPRINT_VENUE.test(name));
  return { name: names.find((name) => !PREPRINT_VENUE.test(name)) ?? null, isPreprint };
}

function decideKind(
  stated: WorkKind | null,
  isPreprint: boolean,
  arxivId: string | null,
  venue: string | null,
): WorkKind | null {
  const isVague =
    stated === null || stated === 'other' || stated === 'web page' || stated === 'article';
  if (isPreprint && isVague) return 'preprint';
  const isUnplaced = arxivId !== null && venue === null && (isVague || stated === 'report');
  return isUnplaced ? 'preprint' : stated;
}

function findDate(dates: readonly (string | null | undefined)[]): string | null {
  return dates.map((text) => parsePartialDate(text)).find((date) => date !== null) ?? null;
}

/** `cs.LG cs.CL stat.ML`: arXiv parts its categories by spaces. */
const CATEGORIES = /^[a-z-]+\.[A-Za-z-]{2,}(?: [a-z-]+(?:\.[A-Za-z-]{2,})?)+$/u;

function parseKeywords(keywords: readonly string[]): readonly string[] {
  const texts = keywords
    // MEDLINE marks chief terms: `*Body Image`, `Citrus/*chemistry`.
    .map((keyword) =>
      formatPlainText(formatTexSigns(keyword)).replace(/(?<![\p{L}\p{N})])\*(?=\p{L})/gu, ''),
    )
    .flatMap((text) => (CATEGORIES.test(text) ? text.split(' ') : [text]))
    // A stop ends a list of keywords, and abbreviations: `reeds.`, `spp.`.
    .map((text) => text.replace(/(?<=\p{Ll}{4})\.$/u, ''))
    .filter((text) => text !== '' && !/^(?:n\/?a|null)$/iu.test(text));
  return [...new Set(texts)].slice(0, LIMITS.keywords);
}

function findDoubts(facts: StatedFacts, draft: PaperDraft, title: string): Doubt[] {
  const doubts: Doubt[] = [];
  if (facts.authors?.isCut) {
    doubts.push({
      reason: 'the list of authors is cut (“…”, “et al.” or “and others”)',
      remedy: 'Add the missing names.',
    });
  }
  if (draft.authors.length === 0) {
    const reason =
      draft.editors.length > 0 ? 'it has editors, but no authors' : 'it names no authors';
    doubts.push({ reason, remedy: 'Add the authors.' });
  }
  const isYearNamed = facts.doubts?.some(({ reason }) => reason.includes('no year'));
  if (draft.date === null && !isYearNamed) doubts.push(NO_YEAR);
  if (/…$|\.{3}$/u.test(title)) {
    doubts.push({ reason: 'the title is cut (“…”)', remedy: 'Complete the title.' });
  }
  if (title.length > LIMITS.title) {
    doubts.push({
      reason: `the title has ${title.length} characters; the first ${LIMITS.title} are kept`,
      remedy: 'Check whether text of other fields is in it.',
    });
  }
  return doubts;
}
