import type { StatedFacts } from '../facts/createRead.ts';
import { createNameList, parseNameList } from '../facts/personName.ts';
import { joinPages } from '../facts/workNumbers.ts';
import type { XmlElement } from './xmlElements.ts';
import { findText, listElements, listTexts } from './xmlElements.ts';

type Facts = Omit<StatedFacts, 'line'>;

/** An entry of an Atom feed; arXiv adds DOI, reference to the journal and comments. */
export function readAtomEntry(entry: XmlElement): Facts {
  const links = listElements(entry, 'link').toSorted((a, b) => weighLink(a) - weighLink(b));
  const id = findText(entry, 'id');
  const terms = listElements(entry, 'category').map(
    ({ attributes }) => attributes.label ?? attributes.term ?? '',
  );
  const comment = findText(entry, 'comment');
  return {
    title: findText(entry, 'title'),
    authors: createNameList(listTexts(entry, 'author', 'name')),
    dates: [findText(entry, 'published'), findText(entry, 'issued'), findText(entry, 'updated')],
    arxiv: id,
    doi: findText(entry, 'doi'),
    urls: [...links.map(({ attributes }) => attributes.href), id],
    venues: [findText(entry, 'journal_ref')],
    abstract: findText(entry, 'summary') ?? findText(entry, 'content'),
    codeUrl: /https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^\s,;)]+/iu.exec(comment ?? '')?.[0],
    kind: findText(entry, 'journal_ref') === null ? null : 'article',
    keywords: terms,
  };
}

/** The page of the paper first, its PDF and other addresses after it. */
function weighLink({ attributes }: XmlElement): number {
  if (attributes.title === 'doi') return 3;
  if (attributes.type === 'application/pdf' || attributes.title === 'pdf') return 2;
  return attributes.rel === undefined || attributes.rel === 'alternate' ? 0 : 1;
}

/** An item of RSS, or a record of Dublin Core. */
export function readRssItem(item: XmlElement): Facts {
  const creators = listTexts(item, 'creator');
  const names =
    creators.length > 1
      ? createNameList(creators)
      : parseNameList((creators[0] ?? findText(item, 'author') ?? '').replace(/<[^>]*>/gu, ''));
  return {
    title: findText(item, 'title'),
    authors: names,
    dates: [findText(item, 'date'), findText(item, 'pubDate'), findText(item, 'issued')],
    arxiv: findText(item, 'guid'),
    doi:
      findText(item, 'doi') ??
      listTexts(item, 'identifier').find((text) => /10\.\d{4,9}\//u.test(text)),
    urls: [findText(item, 'link'), ...listTexts(item, 'identifier')],
    venues: [findText(item, 'publicationName'), findText(item, 'source')],
    // Of PRISM, as publishers' feeds have it.
    volume: findText(item, 'volume'),
    issue: findText(item, 'number'),
    pages: joinPages(findText(item, 'startingPage'), findText(item, 'endingPage')),
    abstract: findText(item, 'description')?.replace(/^arXiv:\S+ Announce Type: \S+\s+/u, ''),
    keywords: [...listTexts(item, 'category'), ...listTexts(item, 'subject')],
  };
}
