import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus/openCorpus.ts';
import type { Corpus, Facet, Label } from '../../../src/corpus/schema.ts';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { createPaperData, createPaperMeta } from '../../../src/paper/paperMeta.ts';
import { createListCorpus } from '../../../src/sources/list/createListCorpus.ts';
import { listFileFacets } from '../../../src/sources/list/fileFacets.ts';
import { readList } from '../../../src/sources/list/readList.ts';
import { openText } from '../../fixtures/openText.ts';
import { readText } from '../../fixtures/readText.ts';

const ARTICLE = `@article{a, title={Deep learning}, author={LeCun, Yann}, journal={Nature}, year={2015},
  doi={10.1038/nature14539}, url={https://example.org/deep}, keywords={nets, vision}}`;
const THESIS = '@phdthesis{b, title={On herons}, author={Wren, Ada}, school={MIT}, year={2020}}';

/** The cells of each line by the names of their columns; no name may be there twice. */
function readCsv(corpus: Corpus): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...lines] = parseCsv(formatExport(corpus, corpus.papers, 'csv'));
  expect(new Set(head).size).toBe(head.length);
  return lines.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
}

function listTags(text: string, tag: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^${tag} {2}- (.*)\\r$`, 'gmu'))].map(
    ([, value = '']) => value,
  );
}

async function openAgain(corpus: Corpus, format: ExportFormatId) {
  const bytes = new TextEncoder().encode(formatExport(corpus, corpus.papers, format));
  return (await readList([{ name: 'export', bytes }])).papers.map(({ draft }) => draft);
}

describe('the keywords of a list that somebody brought', () => {
  it('are its keywords, not venue, kind of work or year', async () => {
    const corpus = await openText(`${ARTICLE}\n${THESIS}`);
    expect(corpus.taxonomy.facets.map(({ id }) => id)).toEqual(['keywords', 'venue', 'kind']);
    expect(listTags(formatExport(corpus, corpus.papers, 'ris'), 'KW')).toEqual(['nets', 'vision']);
    const [article, thesis] = corpus.papers;
    if (!article || !thesis) throw new Error('The list has two papers.');
    expect(createPaperMeta(article, corpus.taxonomy)).toContainEqual({
      ...{ name: 'citation_keywords', content: 'nets; vision' },
    });
    expect(createPaperData(thesis, corpus.taxonomy)).not.toHaveProperty('keywords');
  });

  it('are so whichever facets the reader chose', async () => {
    const report = await readText(`${ARTICLE}\n${THESIS}`);
    const facets = listFileFacets(report.papers.map(({ draft }) => draft));
    const made = await createListCorpus(report, {
      name: 'A list',
      hash: () => 'a'.repeat(64),
      facets,
    });
    const corpus = openCorpus(made, 'a1');
    expect(corpus.taxonomy.facets.map(({ label }) => label)).toContain('Year');
    expect(listTags(formatExport(corpus, corpus.papers, 'ris'), 'KW')).toEqual(['nets', 'vision']);
    expect(Object.keys(readCsv(corpus)[0] ?? {})).not.toContain('Year');
  });

  it('are there where the reader has no facet of them', async () => {
    const corpus = await openText(ARTICLE.replace('nets, vision', 'nets'));
    expect(corpus.taxonomy.facets).toEqual([]);
    expect(listTags(formatExport(corpus, corpus.papers, 'ris'), 'KW')).toEqual(['nets']);
  });

  it('have with them the labels of facets that the reader made, whatever these are called', async () => {
    const value = {
      id: 'top',
      label: 'Top',
      definition: '',
      notation: null,
      hue: null,
      glyph: null,
    };
    const own: Facet = {
      ...{ id: 'venue', label: 'My venues', definition: '', offersNotStated: true },
      values: [value],
    };
    const label: Label = { value: 'top', basis: 'yours', quotes: [], note: null };
    const opened = await openText(ARTICLE.replace('nets, vision', 'nets'));
    const corpus: Corpus = {
      ...opened,
      taxonomy: { facets: [own], synonyms: [] },
      papers: opened.papers.map((paper) => ({ ...paper, labels: { venue: [label] } })),
    };
    expect(listTags(formatExport(corpus, corpus.papers, 'ris'), 'KW')).toEqual(['nets', 'Top']);
    expect(readCsv(corpus)).toMatchObject([{ Venue: 'Nature', 'My venues': 'Top' }]);
  });
});

describe('the table of a list that somebody brought', () => {
  it('has one column a fact, with DOI and address', async () => {
    expect(readCsv(await openText(`${ARTICLE}\n${THESIS}`))).toMatchObject([
      {
        ...{ Venue: 'Nature', Date: '2015', Keywords: 'nets; vision', 'Kind of work': 'article' },
        ...{ DOI: '10.1038/nature14539', URL: 'https://example.org/deep' },
      },
      { Venue: 'MIT', Date: '2020', Keywords: '', 'Kind of work': 'thesis', DOI: '', URL: '' },
    ]);
  });

  it('has no column of DOI or address where no paper has one', async () => {
    const [line] = readCsv(await openText(THESIS));
    expect(Object.keys(line ?? {})).not.toContain('DOI');
    expect(Object.keys(line ?? {})).not.toContain('URL');
  });

  it('opens again with each of them', async () => {
    const corpus = await openText(`${ARTICLE}\n${THESIS}`);
    const [article, thesis] = await openAgain(corpus, 'csv');
    expect(article).toMatchObject({
      ...{ doi: '10.1038/nature14539', url: 'https://example.org/deep', venue: 'Nature' },
      keywords: ['nets', 'vision'],
    });
    expect(thesis).toMatchObject({ venue: 'MIT', doi: null, url: null, keywords: [] });
  });
});
