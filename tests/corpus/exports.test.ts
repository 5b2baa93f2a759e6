import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { toJSON as parseOrcid } from '@orcid/bibtex-parse-js';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { createReadableText, formatReadableText } from '../../src/corpus/readableText.ts';
import type { Paper, TextField } from '../../src/corpus/schema.ts';
import type { CslItem } from '../../src/exports/cslItem.ts';
import { createCslItems } from '../../src/exports/cslItem.ts';
import { disarmFormula } from '../../src/exports/csv.ts';
import { formatExport } from '../../src/exports/exportFormats.ts';
import { formatName } from '../../src/exports/names.ts';
import { listPaperColumns } from '../../src/exports/paperTable.ts';
import { parseVenue } from '../../src/paper/venue.ts';
import { CSL_SCHEMA } from '../fixtures/cslSchema.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const { papers } = realCorpus;
const items = createCslItems(realCorpus, papers);

/** What every reader has to find again. */
interface Citation {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: string;
  readonly container: string;
  readonly arxivId: string;
  readonly note: string;
}

function summarise(item: CslItem): Citation {
  return {
    key: item.id,
    type: item.type,
    title: item.title,
    authors: item.author.map(formatName),
    year: String(item.issued?.['date-parts'][0][0]),
    container: item['container-title'] ?? '',
    arxivId: item.archive_location ?? '',
    note: item.note ?? '',
  };
}

const expected = items.map(summarise);
const CSL_TYPES: Readonly<Record<string, string>> = {
  inproceedings: 'paper-conference',
  article: 'article-journal',
  misc: 'article',
};

function readable(paper: Paper, field: TextField): string {
  return formatReadableText(createReadableText(paper[field], paper.displayEdits[field]));
}

describe('CSL-JSON of all papers', () => {
  const text = formatExport(realCorpus, papers, 'csl');

  it('obeys the schema of CSL', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(CSL_SCHEMA);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate([{ ...items[0], 'citation-key': 'not of this version' }])).toBe(false);
  });

  it('holds what is shown, and every author', () => {
    expect(JSON.parse(text)).toEqual(items);
    papers.forEach((paper, index) => {
      const item = items[index];
      expect(item?.author.map(formatName)).toEqual(paper.authors);
      expect(item?.abstract).toBe(readable(paper, 'abstract'));
      const isRenamed = paper.venue !== null && paper.publishedTitle !== null;
      expect(item?.title).toBe(isRenamed ? paper.publishedTitle : readable(paper, 'title'));
    });
    expect(papers.some((paper) => readable(paper, 'abstract') !== paper.abstract)).toBe(true);
  });

  it('gives every paper a key of its own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(papers.length);
    expect(items.every(({ id }) => /^[a-z]+\d{4}[a-z0-9]+$/u.test(id))).toBe(true);
  });

  it('knows the full name of every conference', () => {
    const venues = papers.flatMap(({ venue }) => (venue === null ? [] : [parseVenue(venue)]));
    expect(
      venues.filter(({ series, fullName }) => /^[A-Z]+$/u.test(series) && series === fullName),
    ).toEqual([]);
    expect(venues.every(({ year }) => year !== null)).toBe(true);
  });
});

describe('BibTeX of all papers', () => {
  const text = formatExport(realCorpus, papers, 'bibtex');

  it('is read without loss by the parser of Better BibTeX', () => {
    const { entries, errors } = parseBibtex(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    const read = entries.map(({ type, key, fields }) => ({
      key,
      type: CSL_TYPES[type],
      title: stripMarkup(fields.title ?? ''),
      authors: (fields.author ?? []).map(({ firstName, lastName, prefix, suffix, name }) =>
        [name ?? firstName, prefix, lastName, suffix].filter(Boolean).join(' '),
      ),
      year: fields.year,
      container: stripMarkup(fields.booktitle ?? fields.journal ?? ''),
      arxivId: fields.eprint,
      note: fields.note ?? '',
    }));
    expect(read).toEqual(expected);
  });

  it('is read without loss by the parser of ORCID', () => {
    const read = parseOrcid(text).map(({ citationKey, entryType, entryTags: tags }) => ({
      key: citationKey,
      type: CSL_TYPES[entryType],
      title: stripTex(tags.title ?? ''),
      authors: stripTex(tags.author ?? '')
        .split(' and ')
        .map((name) => name.split(', ').toReversed().join(' ')),
      year: tags.year,
      container: stripTex(tags.booktitle ?? tags.journal ?? ''),
      arxivId: tags.eprint,
      note: stripTex(tags.note ?? ''),
    }));
    expect(read).toEqual(expected);
  });

  it('is read without loss by Citation.js', () => {
    const read = new Cite(text).data.map((data) => data as unknown as CslItem);
    expect(read.map(({ title }) => stripMarkup(title))).toEqual(expected.map(({ title }) => title));
    expect(read.map(({ id }) => id)).toEqual(expected.map(({ key }) => key));
    expect(read.map(({ author }) => author.map(nameOf))).toEqual(
      expected.map(({ authors }) => authors),
    );
  });

  it('says where the preprint is, in the terms of BibTeX and of biblatex', () => {
    for (const { arxivId } of papers) {
      expect(text).toContain(
        `  eprint        = {${arxivId}},\n  archivePrefix = {arXiv},\n  eprinttype    = {arxiv},\n`,
      );
    }
  });
});

it('RIS of all papers is read without loss by Citation.js', () => {
  const text = formatExport(realCorpus, papers, 'ris');
  const read = new Cite(text).data.map((data) => data as unknown as CslItem);
  expect(
    read.map((item) => ({
      key: item.id,
      type: String(item.type) === 'manuscript' ? 'article' : item.type,
      title: item.title,
      authors: item.author.map(nameOf),
      year: String(item.issued?.['date-parts'][0][0]),
      container: item['container-title'] ?? '',
      abstract: item.abstract,
      keyword: item.keyword,
      note: item.note ?? '',
    })),
  ).toEqual(
    expected.map(({ arxivId: _, ...citation }, index) => ({
      ...citation,
      abstract: items[index]?.abstract?.replace(/\s+/gu, ' ').trim(),
      keyword: items[index]?.keyword,
    })),
  );
  expect([...text.matchAll(/^AN {2}- (.*)\r$/gmu)].map(([, id]) => id)).toEqual(
    papers.map(({ arxivId }) => arxivId),
  );
});

it('CSV of all papers is read without loss', () => {
  const columns = listPaperColumns(realCorpus, papers);
  const head = columns.map(({ label }) => label);
  const rows = papers.map((paper) => columns.map(({ read }) => read(paper)));
  const read = parseCsv(formatExport(realCorpus, papers, 'csv'));
  expect(read).toEqual([head, ...rows].map((row) => row.map(disarmFormula)));
  const labels = Object.fromEntries(head.map((name, column) => [name, rows[0]?.[column]]));
  expect(labels).toMatchObject({ Id: 'mamba', Key: 'gu2023mamba', Authors: 'Albert Gu; Tri Dao' });
});

it('Markdown of all papers is read without loss', () => {
  const [list, ...others] = fromMarkdown(formatExport(realCorpus, papers, 'markdown')).children;
  if (list?.type !== 'list') throw new Error('There is no list.');
  expect(others).toEqual([]);
  const read = list.children.map((entry) => {
    const [paragraph] = entry.children;
    if (paragraph?.type !== 'paragraph') throw new Error('There is no paragraph.');
    const [link] = paragraph.children;
    const facts = plainText(paragraph).slice(plainText(link).length).trim().split(' · ');
    return [link?.type === 'link' ? link.url : '', plainText(link), facts[0], ...facts.slice(-2)];
  });
  expect(read).toEqual(
    items.map(({ URL: url, title, archive_location: id, id: key }, index) => [
      url,
      title,
      papers[index]?.authors.join(', '),
      `arXiv:${id}`,
      key,
    ]),
  );
});

it('APA is what the official style says, for every paper', () => {
  papers.forEach((paper, index) => {
    // Where the preprint lies is said by its address; the style would say it twice.
    const { archive: _, archive_location: __, ...item } = items[index] as CslItem;
    const official = String(new Cite([item]).format('bibliography', { template: 'apa' }));
    expect(formatExport(realCorpus, [paper], 'apa').trim()).toBe(official.trim());
  });
});

/** The name as a reader puts it together from what a parser found. */
function nameOf(name: CslItem['author'][number]): string {
  const particle = 'non-dropping-particle' in name ? `${name['non-dropping-particle']} ` : '';
  return 'literal' in name ? name.literal : `${name.given} ${particle}${name.family}`;
}

function stripMarkup(text: string): string {
  return text.replace(/<[^>]+>/gu, '');
}

/** Text without the braces and escapes of TeX. */
function stripTex(text: string): string {
  return text.replace(/(?<!\\)[{}]/gu, '').replace(/\\([&%$#_{}])/gu, '$1');
}
