import { readNumbers, readStatedNames, splitPages } from '../corpus/readNumbers.ts';
import type { Paper, Taxonomy } from '../corpus/schema.ts';
import type { WorkKind } from '../corpus/workKind.ts';
import { isInstitution, listAuthorsForPrograms } from './authors.ts';
import { exportFact, listKeywords } from './facts.ts';
import type { PaperIdentifier } from './paperLinks.ts';
import { createPaperLinks, listAddresses, listIdentifiers } from './paperLinks.ts';
import { readPaperText } from './paperText.ts';
import { readVenue, readWorkKind } from './venue.ts';

/** One `<meta name content>` of a paper's page. */
export interface PaperMeta {
  readonly name: string;
  readonly content: string;
}

const PUBLISHER = 'citation_publisher';

/**
 * What Google Scholar and Zotero read from a paper's page: the `citation_*` names of Google's
 * Inclusion Guidelines for Webmasters (scholar.google.com/intl/en/scholar/inclusion.html), one
 * `citation_author` a name. The DOI is the one that DataCite holds for every arXiv paper, the
 * dates are those of arXiv. What appeared nowhere else is a preprint; only Dublin Core has a word for it.
 */
export function createPaperMeta(paper: Paper, taxonomy: Taxonomy): readonly PaperMeta[] {
  const date = exportFact('date', paper).replaceAll('-', '/');
  const [address] = listAddresses(paper);
  const entries: readonly (readonly [string, string | null | undefined])[] = [
    ['citation_title', exportFact('title', paper)],
    ...listAuthorNames(paper).map((name) => ['citation_author', name] as const),
    ['citation_publication_date', date],
    ['citation_online_date', date],
    ...describeVenue(paper),
    ['citation_arxiv_id', readIdentifier(paper, 'arXiv')],
    ['citation_doi', readIdentifier(paper, 'DOI')],
    ['citation_pdf_url', findLink(paper, 'PDF')],
    ['citation_abstract_html_url', address],
    // The paper's own address: without it Zotero takes that of this page.
    ['citation_public_url', address],
    ['citation_keywords', listKeywords(paper, taxonomy).join('; ')],
    // Else the description, which is cut short, is taken for the abstract.
    ['citation_abstract', readPaperText(paper, 'abstract')],
  ];
  return entries.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** As `listAuthorsForPrograms`, with the surnames that the reader's file tells apart. */
function listAuthorNames(paper: Paper): readonly string[] {
  const stated = readStatedNames(paper.otherIds);
  return listAuthorsForPrograms(paper).map((name, index) => {
    const known = stated.get(paper.authors[index] ?? '');
    return known ? `${known.family}, ${known.given} ${known.suffix}`.trim() : name;
  });
}

function readIdentifier(paper: Paper, kind: PaperIdentifier['kind']): string | undefined {
  return listIdentifiers(paper).find((own) => own.kind === kind)?.value;
}

function findLink(paper: Paper, name: string): string | undefined {
  return createPaperLinks(paper).find((link) => link.name === name)?.href;
}

/** What Zotero calls each kind, and the tag of where it appeared, by which it and Google Scholar know the kind. */
const KINDS: Readonly<Record<WorkKind, readonly [type: string, tag: string]>> = {
  article: ['journalArticle', 'citation_journal_title'],
  'conference paper': ['conferencePaper', 'citation_conference_title'],
  preprint: ['preprint', PUBLISHER],
  book: ['book', PUBLISHER],
  chapter: ['bookSection', 'citation_inbook_title'],
  thesis: ['thesis', 'citation_dissertation_institution'],
  report: ['report', 'citation_technical_report_institution'],
  dataset: ['dataset', PUBLISHER],
  software: ['computerProgram', PUBLISHER],
  'web page': ['webpage', PUBLISHER],
  other: ['document', PUBLISHER],
};

function describeVenue(paper: Paper): readonly (readonly [string, string | null])[] {
  const [type, tag] = KINDS[readWorkKind(paper)];
  const venue = readVenue(paper);
  const { volume, issue, pages } = readNumbers(paper.otherIds);
  const [first, last] = splitPages(pages ?? '') ?? [];
  return [
    ...(venue === null || tag === PUBLISHER ? [['dc.type', type] as const] : []),
    venue === null
      ? [PUBLISHER, paper.arxivId === null ? null : 'arXiv']
      : [tag, venue.isJournal ? venue.fullName : venue.name],
    ['citation_volume', volume ?? venue?.volume ?? null],
    [type === 'report' ? 'citation_technical_report_number' : 'citation_issue', issue],
    ['citation_firstpage', first ?? pages],
    ['citation_lastpage', last ?? null],
  ];
}

/** What schema.org calls the kinds of work other than articles. */
const SCHEMA_TYPES: Readonly<Partial<Record<WorkKind, string>>> = {
  book: 'Book',
  chapter: 'Chapter',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  'web page': 'WebPage',
};

/** schema.org's description of the paper, for `application/ld+json`. */
export function createPaperData(paper: Paper, taxonomy: Taxonomy): Record<string, unknown> {
  const title = exportFact('title', paper);
  const identifiers = listIdentifiers(paper);
  const pdf = findLink(paper, 'PDF');
  const huggingFace = findLink(paper, 'Hugging Face');
  return {
    '@context': 'https://schema.org',
    '@type': SCHEMA_TYPES[readWorkKind(paper)] ?? 'ScholarlyArticle',
    headline: title,
    name: title,
    ...(paper.shortName === null ? {} : { alternateName: paper.shortName }),
    ...(paper.abstract === '' ? {} : { abstract: readPaperText(paper, 'abstract') }),
    ...listed(
      'author',
      paper.authors.map((name) => ({
        '@type': isInstitution(name) ? 'Organization' : 'Person',
        name,
      })),
    ),
    ...(paper.date === null ? {} : { datePublished: exportFact('date', paper) }),
    ...describePublication(paper),
    ...listed('keywords', listKeywords(paper, taxonomy)),
    ...listed(
      'identifier',
      identifiers.map(({ kind, value }) => ({
        '@type': 'PropertyValue',
        propertyID: kind,
        value,
      })),
    ),
    ...listed('sameAs', [
      ...new Set([
        ...listAddresses(paper),
        ...identifiers.map(({ href }) => href),
        ...(huggingFace === undefined ? [] : [huggingFace]),
      ]),
    ]),
    ...(pdf === undefined
      ? {}
      : {
          encoding: {
            '@type': 'MediaObject',
            encodingFormat: 'application/pdf',
            contentUrl: pdf,
          },
        }),
  };
}

/** A property of several values; none where there is no value. */
function listed(name: string, values: readonly unknown[]): Record<string, unknown> {
  return values.length === 0 ? {} : { [name]: values };
}

function describePublication(paper: Paper): Record<string, unknown> {
  const venue = readVenue(paper);
  if (venue === null) return {};
  const { name, fullName } = venue;
  switch (readWorkKind(paper)) {
    case 'article':
      return { isPartOf: { '@type': 'Periodical', name: fullName } };
    case 'conference paper':
      return { publication: { '@type': 'PublicationEvent', name } };
    case 'chapter':
      return { isPartOf: { '@type': 'Book', name } };
    default:
      return { publisher: { '@type': 'Organization', name } };
  }
}

/** The abstract as shown, up to `limit` characters and ended at a word. */
export function summariseAbstract(paper: Paper, limit: number): string {
  const text = readPaperText(paper, 'abstract');
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\s,;:]+\S*$/u, '')}…`;
}
