import type { StatedFacts } from '../facts/createRead.ts';
import {
  createNameList,
  formatPersonName,
  parseIndexedName,
  parsePersonName,
} from '../facts/personName.ts';
import { chooseWorkKind, parseWorkKind } from '../facts/workKind.ts';
import { completePages, joinPages } from '../facts/workNumbers.ts';
import type { XmlElement } from './xmlElements.ts';
import { findElement, findText, listElements, listTexts } from './xmlElements.ts';

type Facts = Omit<StatedFacts, 'line'>;

/** A record of EndNote XML; texts are in `style` elements. */
export function readEndnoteRecord(record: XmlElement): Facts {
  const names = (group: string) =>
    listTexts(record, 'contributors', group, 'author').map((name) => parsePersonName(name));
  const type = findElement(record, 'ref-type')?.attributes.name ?? findText(record, 'ref-type');
  const year = findText(record, 'dates', 'year');
  const day = findText(record, 'dates', 'pub-dates', 'date');
  const isBook = /^(?:edited )?book$/iu.test(type ?? '');
  const isPart = /^(?:(?:electronic )?book section|conference|encyclopedia)/iu.test(type ?? '');
  return {
    title: findText(record, 'titles', 'title') ?? findText(record, 'titles', 'short-title'),
    authors: createNameList(names('authors')),
    editors: createNameList(
      isBook || isPart || names('authors').length === 0 ? names('secondary-authors') : [],
    ),
    dates: [
      year !== null && day !== null && !/\d{4}/u.test(day) ? `${day}, ${year}` : null,
      year,
      day,
    ],
    doi: findText(record, 'electronic-resource-num'),
    arxiv: findText(record, 'custom1')?.includes('arXiv') ? findText(record, 'custom1') : null,
    urls: [
      ...listTexts(record, 'urls', 'related-urls', 'url'),
      ...listTexts(record, 'urls', 'web-urls', 'url'),
      ...listTexts(record, 'urls', 'text-urls', 'url'),
    ],
    venues: isBook
      ? []
      : [
          findText(record, 'titles', 'secondary-title'),
          findText(record, 'periodical', 'full-title'),
          findText(record, 'titles', 'tertiary-title'),
          ...(/thesis/iu.test(type ?? '') ? [findText(record, 'publisher')] : []),
        ],
    volume: findText(record, 'volume'),
    issue: findText(record, 'number'),
    pages: findText(record, 'pages'),
    publisher: findText(record, 'publisher'),
    edition: findText(record, 'edition'),
    abstract: findText(record, 'abstract'),
    kind: parseWorkKind(type),
    keywords: listTexts(record, 'keywords', 'keyword').flatMap((text) => text.split(/[;\n]/u)),
    notes: [findText(record, 'notes'), findText(record, 'volume'), findText(record, 'number')],
  };
}

/** Months are names or numbers. */
function readPubDate(date: XmlElement): string {
  const [year = null, month = null, day = null] = ['Year', 'Month', 'Day'].map((part) =>
    findText(date, part),
  );
  const parts = [year, month, day].filter((part) => part !== null);
  return parts.join(/^\d+$/u.test(month ?? '') ? '-' : ' ');
}

/** A book has a list of its authors, and one of its editors. */
function isOfEditors(list: XmlElement): boolean {
  return list.attributes.Type === 'editors';
}

function readPerson(person: XmlElement): string {
  const collective = findText(person, 'CollectiveName');
  if (collective !== null) return collective;
  const given = findText(person, 'ForeName') ?? findText(person, 'Initials') ?? undefined;
  const family = findText(person, 'LastName') ?? undefined;
  const suffix = findText(person, 'Suffix') ?? undefined;
  return parseIndexedName(`${family ?? ''}, ${formatPersonName({ given, suffix })}`);
}

function findPages(article: XmlElement): string | null {
  const [first, last, pages] = ['StartPage', 'EndPage', 'MedlinePgn'].map((name) =>
    findText(article, 'Pagination', name),
  );
  return completePages(pages ?? joinPages(first, last));
}

/** A part of an abstract with its heading, as MEDLINE's other form has it: `METHODS: We count.` */
function readSection({ attributes, text }: XmlElement): string {
  const { Label: label = '' } = attributes;
  const isHeaded = label === '' || /^unlabelled$/iu.test(label) || text.trim().startsWith(label);
  return isHeaded ? text.trim() : `${label}: ${text.trim()}`;
}

/** A `PubmedArticle`: MEDLINE's record in XML. */
export function readPubmedArticle(record: XmlElement): Facts {
  const citation =
    findElement(record, 'MedlineCitation') ?? findElement(record, 'BookDocument') ?? record;
  const article = findElement(citation, 'Article') ?? citation;
  const pmid = findText(citation, 'PMID');
  const book = findElement(article, 'Book');
  const people = listElements(article, 'AuthorList', 'Author');
  const ofBook = book ? listElements(book, 'AuthorList') : [];
  const listPersons = (areEditors: boolean) =>
    ofBook
      .filter((list) => isOfEditors(list) === areEditors)
      .flatMap((list) => listElements(list, 'Author'));
  const authors = people.length > 0 ? people : listPersons(false);
  const isWhole = book !== null && findText(article, 'ArticleTitle') === null;
  const date =
    findElement(article, 'Journal', 'JournalIssue', 'PubDate') ??
    findElement(article, 'ArticleDate') ??
    (book && findElement(book, 'PubDate'));
  const ids = [
    ...listElements(article, 'ELocationID').filter(
      ({ attributes }) => attributes.EIdType === 'doi',
    ),
    ...listElements(article, 'Book', 'ELocationID').filter(
      ({ attributes }) => attributes.EIdType === 'doi',
    ),
    ...listElements(record, 'PubmedData', 'ArticleIdList', 'ArticleId').filter(
      ({ attributes }) => attributes.IdType === 'doi',
    ),
  ];
  return {
    title:
      findText(article, 'ArticleTitle') ??
      findText(article, 'Book', 'BookTitle') ??
      findText(article, 'VernacularTitle'),
    authors: createNameList(authors.map(readPerson)),
    editors: createNameList(listPersons(true).map(readPerson)),
    dates: date === null ? [] : [readPubDate(date), findText(date, 'MedlineDate')],
    doi: ids[0]?.text,
    urls: [pmid === null ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`],
    venues: [
      findText(article, 'Journal', 'Title'),
      isWhole ? null : findText(article, 'Book', 'BookTitle'),
    ],
    volume: findText(article, 'Journal', 'JournalIssue', 'Volume'),
    issue: findText(article, 'Journal', 'JournalIssue', 'Issue'),
    pages: findPages(article),
    publisher: findText(article, 'Book', 'Publisher', 'PublisherName'),
    edition: findText(article, 'Book', 'Edition'),
    abstract: listElements(article, 'Abstract', 'AbstractText').map(readSection).join(' '),
    kind:
      (isWhole ? 'book' : book && 'chapter') ??
      chooseWorkKind(listTexts(article, 'PublicationTypeList', 'PublicationType')),
    keywords: [
      ...listTexts(citation, 'KeywordList', 'Keyword'),
      ...listTexts(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
    ],
  };
}
