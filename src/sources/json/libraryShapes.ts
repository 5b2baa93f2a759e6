import { findArxivId } from '../facts/identifiers.ts';
import {
  createNameList,
  formatPersonName,
  parseNameList,
  parsePersonName,
} from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import type { JsonObject } from './jsonValue.ts';
import { firstText, isObject, pick, toList, toText, toTexts } from './jsonValue.ts';
import type { RecordShape } from './recordShape.ts';

const ADS: RecordShape = {
  label: 'NASA ADS',
  fits: (record) => 'bibcode' in record && 'title' in record,
  read: (record) => ({
    title: firstText(record, 'title'),
    authors: createNameList(toTexts(toList(pick(record, 'author'))).map(parsePersonName)),
    // A month or day that is not known is 00.
    dates: [firstText(record, 'pubdate')?.replace(/(?:-00)+$/u, ''), firstText(record, 'year')],
    arxiv: toList(pick(record, 'identifier'))
      .map((id) => findArxivId(toText(id)))
      .find((id) => id !== null),
    doi: firstText(record, 'doi'),
    urls: [
      `https://ui.adsabs.harvard.edu/abs/${encodeURIComponent(firstText(record, 'bibcode') ?? '')}`,
    ],
    venues: [firstText(record, 'pub')],
    volume: firstText(record, 'volume'),
    issue: firstText(record, 'issue'),
    pages: firstText(record, 'page_range', 'page'),
    abstract: firstText(record, 'abstract'),
    kind: parseWorkKind(firstText(record, 'doctype')),
    keywords: toTexts(toList(pick(record, 'keyword'))),
  }),
};

const EUROPE_PMC: RecordShape = {
  label: 'Europe PMC',
  fits: (record) => 'authorString' in record && 'pubYear' in record,
  read: (record) => {
    const year = firstText(record, 'pubYear');
    // That of the issue may be a year later, and is the one that is cited.
    const first = firstText(record, 'firstPublicationDate');
    const journal = pick(record, 'journalInfo');
    return {
      title: firstText(record, 'title'),
      authors: readEuropeNames(record),
      dates: [first?.startsWith(year ?? '') ? first : null, year],
      doi: firstText(record, 'doi'),
      venues: [toText(pick(journal, 'journal', 'title')), firstText(record, 'journalTitle')],
      volume: toText(pick(journal, 'volume')) ?? firstText(record, 'journalVolume'),
      issue: toText(pick(journal, 'issue')) ?? firstText(record, 'issue'),
      pages: firstText(record, 'pageInfo'),
      abstract: firstText(record, 'abstractText'),
      kind:
        [...toTexts(toList(pick(record, 'pubTypeList', 'pubType'))), firstText(record, 'pubType')]
          .map((type) => parseWorkKind(type))
          .find((kind) => kind !== null) ?? null,
      keywords: toTexts(toList(pick(record, 'keywordList', 'keyword'))),
    };
  },
};

function readEuropeNames(record: JsonObject) {
  const names = toList(pick(record, 'authorList', 'author')).flatMap((author) => {
    const [given, family] = ['firstName', 'lastName'].map((part) => toText(pick(author, part)));
    const whole = toText(pick(author, 'collectiveName') ?? pick(author, 'fullName'));
    const name = family ? formatPersonName({ given: given ?? undefined, family }) : whole;
    return name ? [name] : [];
  });
  if (names.length > 0) return createNameList(names);
  return parseNameList((firstText(record, 'authorString') ?? '').replace(/\.$/u, ''));
}

const DATACITE: RecordShape = {
  label: 'DataCite',
  fits: (record) => toList(pick(record, 'attributes', 'titles')).some(isObject),
  read: (record) => {
    const facts = pick(record, 'attributes') as JsonObject;
    const titles = toList(pick(facts, 'titles'));
    const parts = [
      titles.find((title) => pick(title, 'titleType') === null) ?? titles[0],
      titles.find((title) => pick(title, 'titleType') === 'Subtitle'),
    ];
    return {
      title: parts
        .map((part) => toText(pick(part, 'title')))
        .filter((text) => text)
        .join(': '),
      authors: createNameList(readCreators(pick(facts, 'creators'))),
      dates: [
        findTyped(facts, 'dates', { type: 'dateType', is: 'Issued', key: 'date' }),
        firstText(facts, 'publicationYear'),
      ],
      doi: firstText(facts, 'doi') ?? firstText(record, 'id'),
      urls: [firstText(facts, 'url')],
      venues: [toText(pick(facts, 'container', 'title'))],
      publisher: firstText(facts, 'publisher') ?? toText(pick(facts, 'publisher', 'name')),
      abstract: findTyped(facts, 'descriptions', {
        ...{ type: 'descriptionType', is: 'Abstract', key: 'description' },
      }),
      kind:
        ['resourceTypeGeneral', 'ris', 'bibtex']
          .map((name) => parseWorkKind(toText(pick(facts, 'types', name))))
          .find((kind) => kind !== null) ?? null,
      keywords: toList(pick(facts, 'subjects')).flatMap(
        (subject) => toText(pick(subject, 'subject')) ?? [],
      ),
    };
  },
};

function readCreators(creators: unknown): readonly string[] {
  return toList(creators).flatMap((creator) => {
    const [given, family, name] = ['givenName', 'familyName', 'name'].map((part) =>
      toText(pick(creator, part)),
    );
    if (family) return [formatPersonName({ given: given ?? undefined, family })];
    if (!name) return [];
    return [pick(creator, 'nameType') === 'Organizational' ? name : parsePersonName(name)];
  });
}

/** Of a list such as `[{ dateType: 'Issued', date: '2021' }]` the text that is said to be of this type. */
function findTyped(
  facts: JsonObject,
  list: string,
  { type, is, key }: { readonly type: string; readonly is: string; readonly key: string },
): string | null {
  return toText(
    pick(
      toList(pick(facts, list)).find((one) => pick(one, type) === is),
      key,
    ),
  );
}

const HAL: RecordShape = {
  label: 'HAL',
  fits: (record) => 'title_s' in record,
  read: (record) => ({
    title: firstText(record, 'title_s'),
    authors: createNameList(toTexts(toList(pick(record, 'authFullName_s')))),
    dates: [
      firstText(record, 'publicationDate_s', 'producedDate_s'),
      firstText(record, 'publicationDateY_i'),
    ],
    arxiv: firstText(record, 'arxivId_s'),
    doi: firstText(record, 'doiId_s'),
    urls: [firstText(record, 'uri_s')],
    venues: [firstText(record, 'journalTitle_s', 'bookTitle_s', 'conferenceTitle_s')],
    volume: firstText(record, 'volume_s'),
    issue: firstText(record, 'issue_s'),
    pages: firstText(record, 'page_s'),
    abstract: firstText(record, 'abstract_s'),
    kind: HAL_KINDS[firstText(record, 'docType_s') ?? ''] ?? null,
    keywords: toTexts(toList(pick(record, 'keyword_s'))),
  }),
};

/** Source: https://api.archives-ouvertes.fr/ref/doctype */
const HAL_KINDS: Readonly<Record<string, ReturnType<typeof parseWorkKind>>> = {
  ...{ ART: 'article', COMM: 'conference paper', POSTER: 'conference paper', OUV: 'book' },
  ...{ COUV: 'chapter', THESE: 'thesis', HDR: 'thesis', REPORT: 'report', UNDEFINED: 'preprint' },
};

/** Services that index or hold the works of others. */
export const LIBRARY_SHAPES: readonly RecordShape[] = [ADS, EUROPE_PMC, DATACITE, HAL];
