import type { StatedFacts } from '../facts/createRead.ts';
import {
  createNameList,
  formatPersonName,
  parseIndexedName,
  parsePersonName,
} from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
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
  return {
    title: findText(record, 'titles', 'title') ?? findText(record, 'titles', 'short-title'),
    authors: createNameList(names('authors')),
    editors: isBook || names('authors').length === 0 ? names('secondary-authors') : [],
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

/** The people of a list of authors; a list of editors has none. */
function listAuthors(list: XmlElement): readonly XmlElement[] {
  return list.attributes.Type === 'editors' ? [] : listElements(list, 'Author');
}

function findPages(article: XmlElement): string | null {
  const [first, last, pages] = ['StartPage', 'EndPage', 'MedlinePgn'].map((name) =>
    findText(article, 'Pagination', name),
  );
  return completePages(pages ?? joinPages(first, last));
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
  const authors = people.length > 0 ? people : ofBook.flatMap((list) => listAuthors(list));
  const isWhole = book !== null && findText(article, 'ArticleTitle') === null;
  const names = authors.map((author) => {
    const collective = findText(author, 'CollectiveName');
    if (collective !== null) return collective;
    const given = findText(author, 'ForeName') ?? findText(author, 'Initials') ?? undefined;
    const family = findText(author, 'LastName') ?? undefined;
    const suffix = findText(author, 'Suffix') ?? undefined;
    return parseIndexedName(`${family ?? ''}, ${formatPersonName({ given, suffix })}`);
  });
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
    title: findText(article, 'ArticleTitle') ?? findText(article, 'Book', 'BookTitle'),
    authors: createNameList(names),
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
    abstract: listTexts(article, 'Abstract', 'AbstractText').join(' ') || null,
    kind:
      (isWhole ? 'book' : book && 'chapter') ??
      listTexts(article, 'PublicationTypeList', 'PublicationType')
        .map((type) => parseWorkKind(type))
        .find((kind) => kind !== null) ??
      null,
    keywords: [
      ...listTexts(citation, 'KeywordList', 'Keyword'),
      ...listTexts(citation, 'MeshHeadingList', 'MeshHeading', 'DescriptorName'),
    ],
  };
}
