import { createNameList, formatPersonName, parseNameList } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { joinPages } from '../facts/workNumbers.ts';
import { isInspireRecord, readInspireRecord } from './inspireRecord.ts';
import type { JsonObject } from './jsonValue.ts';
import { firstText, isObject, pick, toList, toText, toTexts } from './jsonValue.ts';
import { LIBRARY_SHAPES } from './libraryShapes.ts';
import type { RecordShape } from './recordShape.ts';
import { isZoteroItem, readZoteroItem } from './zoteroRecord.ts';

const ARXIV_SNAPSHOT: RecordShape = {
  label: 'arXiv metadata',
  fits: (record) =>
    'authors_parsed' in record || ('journal-ref' in record && 'categories' in record),
  read: (record) => ({
    title: firstText(record, 'title'),
    authors: createNameList(listParsedAuthors(record)),
    // The date of an update may be years later: the first version counts.
    dates: [
      toText(pick(toList(pick(record, 'versions'))[0], 'created')),
      firstText(record, 'update_date'),
    ],
    arxiv: firstText(record, 'id'),
    doi: firstText(record, 'doi')?.split(/\s+/u)[0],
    urls: [],
    venues: [firstText(record, 'journal-ref')],
    abstract: firstText(record, 'abstract'),
    keywords: (firstText(record, 'categories') ?? '').split(/\s+/u),
    kind: firstText(record, 'journal-ref') === null ? 'preprint' : 'article',
    notes: [],
    codeUrl: findInComments(firstText(record, 'comments')),
  }),
};

function findInComments(comments: string | null): string | null {
  return (
    /https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[^\s,;)]+/iu.exec(comments ?? '')?.[0] ?? null
  );
}

/** `[["Streinu", "Ileana", ""]]`: family, given, suffix; a fourth place is an affiliation. */
function listParsedAuthors(record: JsonObject): readonly string[] {
  const parsed = toList(pick(record, 'authors_parsed')).flatMap((name) => {
    const [family, given, suffix] = toList(name).map((part) => toText(part) ?? '');
    const text = formatPersonName({ given, family, suffix });
    return text === '' ? [] : [text];
  });
  if (parsed.length > 0) return parsed;
  return parseNameList((firstText(record, 'authors') ?? '').replace(/\([^()]*\)/gu, '')).names;
}

const DAILY_PAPERS: RecordShape = {
  label: 'Hugging Face Daily Papers',
  fits: (record) => isObject(pick(record, 'paper')) && pick(record, 'paper', 'title') !== null,
  read: (record) => {
    const paper = pick(record, 'paper') as JsonObject;
    const comments = pick(record, 'numComments');
    return {
      title: firstText(paper, 'title') ?? firstText(record, 'title'),
      authors: createNameList(toTexts(pick(paper, 'authors'))),
      dates: [firstText(paper, 'publishedAt'), firstText(record, 'publishedAt')],
      arxiv: firstText(paper, 'id'),
      urls: [firstText(paper, 'projectPage')],
      abstract: firstText(paper, 'summary') ?? firstText(record, 'summary'),
      codeUrl: firstText(paper, 'githubRepo'),
      keywords: toTexts(pick(paper, 'ai_keywords')),
      comments: typeof comments === 'number' ? comments : null,
    };
  },
};

const SEMANTIC_SCHOLAR: RecordShape = {
  label: 'Semantic Scholar',
  fits: (record) => 'paperId' in record || 'externalIds' in record || 'corpusid' in record,
  read: (record) => ({
    title: firstText(record, 'title'),
    authors: createNameList(toTexts(pick(record, 'authors'))),
    dates: [firstText(record, 'publicationDate', 'publicationdate'), firstText(record, 'year')],
    arxiv:
      toText(pick(record, 'externalIds', 'ArXiv')) ?? toText(pick(record, 'externalids', 'ArXiv')),
    doi: toText(pick(record, 'externalIds', 'DOI')) ?? toText(pick(record, 'externalids', 'DOI')),
    urls: [firstText(record, 'url'), toText(pick(record, 'openAccessPdf', 'url'))],
    venues: [
      firstText(record, 'venue'),
      toText(pick(record, 'publicationVenue', 'name')),
      toText(pick(record, 'journal', 'name')),
    ],
    volume: toText(pick(record, 'journal', 'volume')),
    pages: toText(pick(record, 'journal', 'pages')),
    abstract: firstText(record, 'abstract'),
    kind:
      toTexts(pick(record, 'publicationTypes'))
        .map((type) => parseWorkKind(type))
        .find((kind) => kind !== null) ?? null,
    keywords: toTexts(pick(record, 'fieldsOfStudy')),
  }),
};

const OPEN_ALEX: RecordShape = {
  label: 'OpenAlex',
  fits: (record) => 'authorships' in record || 'abstract_inverted_index' in record,
  read: (record) => ({
    title: firstText(record, 'display_name', 'title'),
    authors: createNameList(
      toList(pick(record, 'authorships')).flatMap((authorship) => {
        const name =
          toText(pick(authorship, 'author', 'display_name')) ??
          toText(pick(authorship, 'raw_author_name'));
        return name === null ? [] : [name];
      }),
    ),
    dates: [firstText(record, 'publication_date'), firstText(record, 'publication_year')],
    doi: firstText(record, 'doi') ?? toText(pick(record, 'ids', 'doi')),
    urls: [toText(pick(record, 'primary_location', 'landing_page_url')), firstText(record, 'id')],
    venues: [
      toText(pick(record, 'primary_location', 'source', 'display_name')),
      toText(pick(record, 'host_venue', 'display_name')),
    ],
    volume: toText(pick(record, 'biblio', 'volume')),
    issue: toText(pick(record, 'biblio', 'issue')),
    pages: joinPages(
      toText(pick(record, 'biblio', 'first_page')),
      toText(pick(record, 'biblio', 'last_page')),
    ),
    abstract: joinInvertedIndex(pick(record, 'abstract_inverted_index')),
    kind: parseWorkKind(firstText(record, 'type')),
    keywords: [
      ...toTexts(pick(record, 'keywords')),
      ...toTexts(pick(record, 'concepts')).slice(0, 10),
    ],
  }),
};

/** `{ "deep": [1], "Very": [0] }` → `Very deep`. */
function joinInvertedIndex(index: unknown): string | null {
  if (!isObject(index)) return null;
  const words = Object.entries(index).flatMap(([word, positions]) =>
    toList(positions).map((position) => [Number(position), word] as const),
  );
  return words.length === 0
    ? null
    : words
        .toSorted(([a], [b]) => a - b)
        .map(([, word]) => word)
        .join(' ');
}

const DBLP: RecordShape = {
  label: 'DBLP',
  fits: (record) => isObject(pick(record, 'info')) && pick(record, 'info', 'title') !== null,
  read: (record) => {
    const info = pick(record, 'info') as JsonObject;
    return {
      title: firstText(info, 'title')?.replace(/\.$/u, ''),
      authors: createNameList(toTexts(pick(info, 'authors', 'author'))),
      dates: [firstText(info, 'year')],
      doi: firstText(info, 'doi'),
      urls: [firstText(info, 'ee'), firstText(info, 'url')],
      venues: [firstText(info, 'venue')],
      volume: firstText(info, 'volume'),
      issue: firstText(info, 'number'),
      pages: firstText(info, 'pages'),
      kind: parseWorkKind(firstText(info, 'type')),
      notes: [firstText(info, 'volume')],
    };
  },
};

const OPEN_REVIEW: RecordShape = {
  label: 'OpenReview',
  fits: (record) => isObject(pick(record, 'content')) && pick(record, 'content', 'title') !== null,
  read: (record) => {
    const content = pick(record, 'content') as JsonObject;
    const time = pick(record, 'pdate') ?? pick(record, 'cdate') ?? pick(record, 'tcdate');
    const forum = firstText(record, 'forum', 'id');
    return {
      title: firstText(content, 'title'),
      authors: createNameList(
        toList(pick(content, 'authors')).flatMap((name) => toText(name) ?? []),
      ),
      dates: [
        typeof time === 'number' && Math.abs(time) < 8e15 ? new Date(time).toISOString() : null,
      ],
      urls: [
        forum === null ? null : `https://openreview.net/forum?id=${encodeURIComponent(forum)}`,
      ],
      venues: [firstText(content, 'venue')],
      abstract: firstText(content, 'abstract'),
      codeUrl: firstText(content, 'code'),
      keywords: toTexts(toList(pick(content, 'keywords'))),
    };
  },
};

/** In order: the first that fits reads the record. */
export const SERVICE_SHAPES: readonly RecordShape[] = [
  { label: 'Zotero', fits: isZoteroItem, read: readZoteroItem },
  ARXIV_SNAPSHOT,
  DAILY_PAPERS,
  SEMANTIC_SCHOLAR,
  OPEN_ALEX,
  DBLP,
  OPEN_REVIEW,
  { label: 'INSPIRE', fits: isInspireRecord, read: readInspireRecord },
  ...LIBRARY_SHAPES,
];
