import { arxivDoi } from '../corpus/arxivId.ts';
import type { StatedName } from '../corpus/readNumbers.ts';
import { readNumbers, readStatedNames } from '../corpus/readNumbers.ts';
import { readPublication } from '../corpus/readPublication.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import type { WorkKind } from '../corpus/workKind.ts';
import { hasMoreAuthors, isInstitution, surname } from '../paper/authors.ts';
import { listKeywords } from '../paper/facts.ts';
import { arxivUrl, doiUrl } from '../paper/paperLinks.ts';
import { readPaperText } from '../paper/paperText.ts';
import type { Venue } from '../paper/venue.ts';
import { readVenue, readWorkKind } from '../paper/venue.ts';
import { createCitationKeys } from './citationKey.ts';

/** A name as CSL has it: a person, or an institution, or a name of one word. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Stands behind the names for authors that are not named, as pandoc writes it: CSL has no field for them. */
const OTHERS = 'others';

/** Whether a name stands for all that are not named. */
export function isOthers(name: CslName | undefined): boolean {
  return name !== undefined && 'literal' in name && name.literal === OTHERS;
}

/** Kinds of works as lists of readers name them → as CSL does. */
const CSL_TYPES = {
  article: 'article-journal',
  'conference paper': 'paper-conference',
  preprint: 'article',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  'web page': 'webpage',
  other: 'document',
} as const satisfies Readonly<Record<WorkKind, string>>;
type CslType = (typeof CSL_TYPES)[WorkKind];

/**
 * What is cited of a paper: an item of CSL-JSON, from which every other form is made. The fields are
 * those of the official schema (citationstyles.org, csl-data.json, CSL 1.0.2); nothing else is allowed
 * in it.
 */
export interface CslItem {
  /** The citation key. */
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly 'title-short'?: string;
  readonly author: readonly CslName[];
  /** Absent where there are none. */
  readonly editor?: readonly CslName[];
  /** Published papers: the year of the venue. Preprints: the day. */
  /** Absent where no date is known. */
  readonly issued?: { readonly 'date-parts': readonly [readonly number[]] };
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** `1735-1780`; several parts as the file writes them. */
  readonly page?: string;
  readonly publisher?: string;
  /** As the list writes it: `2`, `2nd`, `Second`. */
  readonly edition?: string;
  readonly number?: string;
  readonly archive?: 'arXiv';
  readonly archive_location?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
  /** Absent where papers of any language may be in the list. */
  readonly language?: 'en';
}

/** The items of `papers`, in their order. Texts are those that are shown, without what is left of TeX. */
export function createCslItems(corpus: Corpus, papers: readonly Paper[]): readonly CslItem[] {
  const keys = createCitationKeys(corpus.papers);
  return papers.map((paper) => createCslItem(paper, keys.get(paper.id) ?? paper.id, corpus));
}

/** Names arXiv or a class of it, and no place that published the paper: `arXiv cs.LG`. */
const ARCHIVE = /^arxiv(?: [a-z-]+(?:\.[a-z-]+)?)?$/iu;

function createCslItem(paper: Paper, id: string, { taxonomy, list }: Corpus): CslItem {
  const isArchived = paper.arxivId !== null && ARCHIVE.test(paper.venue ?? '');
  const venue = isArchived ? null : readVenue(paper);
  const stated = readStatedNames(paper.otherIds);
  const nameOf = (name: string) => createName(stated.get(name)) ?? splitName(name);
  const told = readWorkKind(paper);
  const isPlaced = told === 'article' || told === 'conference paper';
  const kind = isArchived && isPlaced ? 'preprint' : told;
  const appearance = describeKind(
    venue === null ? describePreprint(paper) : describePublished(paper, venue),
    kind,
  );
  // A comma would end a keyword.
  const keyword = listKeywords(paper, taxonomy)
    .map((name) => name.replaceAll(',', ''))
    .join(',');
  return {
    id,
    ...appearance,
    ...describePlace(paper),
    ...describePublication(paper, HOUSED.includes(kind) ? appearance.publisher : undefined),
    ...(paper.shortName === null ? {} : { 'title-short': paper.shortName }),
    author: [...paper.authors.map(nameOf), ...(hasMoreAuthors(paper) ? [{ literal: OTHERS }] : [])],
    ...(paper.editors?.length ? { editor: paper.editors.map(nameOf) } : {}),
    ...(paper.arxivId === null ? {} : { archive: 'arXiv', archive_location: paper.arxivId }),
    ...describeAddress(paper),
    ...(paper.abstract === '' ? {} : { abstract: readPaperText(paper, 'abstract') }),
    ...(keyword === '' ? {} : { keyword }),
    ...(list === undefined ? { language: 'en' } : {}),
  };
}

type Appearance = Pick<
  CslItem,
  | 'title'
  | 'issued'
  | 'container-title'
  | 'container-title-short'
  | 'volume'
  | 'publisher'
  | 'number'
  | 'DOI'
  | 'note'
>;

/** What a university or an institution publishes. */
const HOUSED: readonly WorkKind[] = ['thesis', 'report'];

/** The house of a thesis or a report is its publisher. */
function describeKind(appearance: Appearance, kind: WorkKind): Appearance & Pick<CslItem, 'type'> {
  const type = CSL_TYPES[kind];
  if (!HOUSED.includes(kind)) return { type, ...appearance };
  const { 'container-title': house, 'container-title-short': _, ...others } = appearance;
  return { ...others, ...(house === undefined ? {} : { publisher: house }), type };
}

/** Where in its venue it stands, as far as its list says; a report has a number of its own. */
function describePlace(paper: Paper): Pick<CslItem, 'volume' | 'issue' | 'number' | 'page'> {
  const { volume, issue, pages } = readNumbers(paper.otherIds);
  const isReport = readWorkKind(paper) === 'report';
  return {
    ...(volume === null ? {} : { volume }),
    ...(issue === null ? {} : isReport ? { number: issue } : { issue }),
    ...(pages === null ? {} : { page: pages }),
  };
}

/** Who published it, instead of the archive that has it as well, unless it is of a `house` that is known. */
function describePublication(
  { otherIds }: Paper,
  house: string | undefined,
): Pick<CslItem, 'publisher' | 'edition'> {
  const { publisher, edition } = readPublication(otherIds);
  return {
    ...(publisher === null || house !== undefined ? {} : { publisher }),
    ...(edition === null ? {} : { edition }),
  };
}

/** Where it is on the web, as far as the paper says. */
function describeAddress({ arxivId, url, doi }: Paper): Pick<CslItem, 'URL'> {
  const address = arxivId === null ? url || (doi && doiUrl(doi)) : arxivUrl(arxivId);
  return address ? { URL: encodeSigns(address) } : {};
}

/** Signs that no address has as they are, and that are markup elsewhere, as an address has them. */
function encodeSigns(address: string): string {
  return address.replace(/[\s\\"<>^`{|}]/gu, encodeURIComponent);
}

function describeIssue(date: string | number | null): Pick<CslItem, 'issued'> {
  return date === null ? {} : { issued: { 'date-parts': [`${date}`.split('-').map(Number)] } };
}

/** As arXiv is cited: the DOI is the one that DataCite holds for every arXiv paper. */
function describePreprint(paper: Paper): Appearance {
  const { arxivId, date, publishedTitle } = paper;
  return {
    title: readPaperText(paper, 'title'),
    ...describeIssue(date),
    ...(arxivId === null
      ? {}
      : {
          publisher: 'arXiv',
          number: `arXiv:${arxivId}`,
          DOI: paper.doi ?? arxivDoi(arxivId),
        }),
    ...(arxivId === null && paper.doi ? { DOI: paper.doi } : {}),
    ...(publishedTitle === null ? {} : { note: `Published as “${publishedTitle}”` }),
  };
}

/**
 * Under the title and with the year of the publication. No DOI: that of arXiv names the preprint,
 * and the publisher's is not known.
 */
function describePublished(paper: Paper, venue: Venue): Appearance {
  const title = readPaperText(paper, 'title');
  const notes = [
    ...(venue.distinction === null ? [] : [venue.distinction]),
    ...(paper.publishedTitle === null ? [] : [`Preprint titled “${title}”`]),
  ];
  return {
    title: paper.publishedTitle ?? title,
    ...describeIssue(venue.year ?? paper.date?.slice(0, 4) ?? null),
    ...(paper.doi ? { DOI: paper.doi } : {}),
    'container-title': venue.fullName,
    ...(venue.fullName === venue.series ? {} : { 'container-title-short': venue.series }),
    ...(venue.volume === null ? {} : { volume: venue.volume }),
    ...(notes.length === 0 ? {} : { note: notes.join('. ') }),
  };
}

/** As the file took it apart; an institution is kept whole. */
function createName(stated: StatedName | undefined): CslName | null {
  if (stated === undefined) return null;
  const { family, given, suffix } = stated;
  if (given === '') return { literal: family };
  return suffix === '' ? { family, given } : { family, given, suffix };
}

/** “Sebastiaan J. van Zelst” → van Zelst, Sebastiaan J.; an institution and a name of one word are kept whole. */
function splitName(author: string): CslName {
  // A comma or an “and” would end a name in BibTeX, and few people have one.
  if (isInstitution(author) || /,|\sand\s/iu.test(author)) return { literal: author };
  const family = surname(author);
  const position = author.lastIndexOf(family);
  const given = author.slice(0, position).trim();
  const suffix = author.slice(position + family.length).trim();
  if (given === '') return { literal: author };
  return suffix === '' ? { family, given } : { family, given, suffix };
}
