import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createListData, describeLimits } from '../../../../scripts/site/listData.ts';
import { findingsSchema } from '../../../../src/corpus/findings/findingsSchema.ts';
import { parseCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import { SITE_LIMITS } from '../../../../src/url/pages.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';
import { SAMPLE_LISTS, SAMPLE_TITLES } from '../../../fixtures/sampleLists.ts';

function textFile(name: string, text: string) {
  return { name, bytes: new TextEncoder().encode(text) };
}

function sampleFile(format: string, name: string) {
  const sample = SAMPLE_LISTS.find((list) => list.format === format);
  if (!sample) throw new Error(`No sample of ${format}.`);
  return textFile(name, sample.before + sample.records.join(sample.between) + sample.after);
}

async function createData(files: Parameters<typeof createListData>[0], name: string | null) {
  const data = await createListData(files, name);
  if (typeof data === 'string') throw new Error(data);
  return data;
}

describe('the data of a site of a list', () => {
  it('is read from a bibliography, which it is called after', async () => {
    const { corpus, published, findings, report } = await createData(
      [sampleFile('bibtex', 'Birds.bib')],
      null,
    );
    expect(corpus.papers.map(({ title }) => title)).toEqual(SAMPLE_TITLES);
    expect(corpus.digest.name).toBe('Birds');
    expect(corpus.list).toEqual({ id: null, files: [{ name: 'Birds.bib', format: 'bibtex' }] });
    expect(parseCorpus(published).ok).toBe(true);
    expect(v.safeParse(findingsSchema, findings).success).toBe(true);
    expect(findings.corpusHash).toBe(published.contentHash);
    expect(report).toContain('5 papers read');
  });

  it('takes the name that is given, and several files', async () => {
    const files = [sampleFile('bibtex', 'a.bib'), sampleFile('ris', 'b.ris')];
    const { published } = await createData(files, 'Two halves');
    expect(published.digest.name).toBe('Two halves');
    // The same papers in both.
    expect(published.papers).toHaveLength(5);
  });

  it('is a list that Collate saved, of either schema, and is then published as it is', async () => {
    const one = await createData([textFile('corpus.json', JSON.stringify(realCorpus))], null);
    expect(one.corpus.papers).toHaveLength(44);
    expect(one.corpus.list?.id).toBeNull();
    const two = await createData(
      [textFile('saved.json', `\uFEFF${JSON.stringify(one.published, null, 1)}`)],
      null,
    );
    expect(two.published).toEqual(one.published);
  });

  it.each([
    ['nothing', [textFile('empty.bib', '')], 'it is empty'],
    ['no list', [textFile('a.bib', '%PDF-1.7\n\u0000\u0001')], 'nothing to build a site of'],
    [
      'a newer schema',
      [textFile('new.json', '{"schemaVersion": 9, "papers": []}')],
      'new.json was saved by Collate, but no site can be built of it. It has schema 9',
    ],
    [
      'a damaged corpus',
      [textFile('bad.json', JSON.stringify({ ...realCorpus, papers: [{ title: 3 }] }))],
      'papers.0.title',
    ],
    [
      'two papers at one address',
      [
        textFile(
          'twice.json',
          JSON.stringify({ ...realCorpus, papers: [realCorpus.papers[0], realCorpus.papers[0]] }),
        ),
      ],
      'papers.1.id  “mamba” is the id of papers.0, too',
    ],
    [
      'a corpus without papers',
      [textFile('none.json', JSON.stringify({ ...realCorpus, papers: [] }))],
      'none.json has no papers',
    ],
    [
      'a saved list among others',
      [textFile('corpus.json', JSON.stringify(realCorpus)), sampleFile('bibtex', 'a.bib')],
      'It is built by itself',
    ],
  ])('is refused where there is %s', async (_, files, words) => {
    expect(await createListData(files, null)).toContain(words);
  });
});

describe('the limits of a site', () => {
  const [paper] = realCorpus.papers;
  const corpusOf = (count: number) => ({
    ...realCorpus,
    papers: Array.from({ length: count }, () => paper as never),
  });

  it('are said only where a list is beyond them', () => {
    expect(describeLimits(corpusOf(SITE_LIMITS.long))).toEqual([]);
    expect(describeLimits(corpusOf(SITE_LIMITS.long + 1)).join('\n')).toMatch(
      /first 300 papers[\s\S]*Similar papers[\s\S]*newest 300 papers[\s\S]*without a network/u,
    );
    expect(describeLimits(corpusOf(SITE_LIMITS.pages + 1))[0]).toContain(
      'the first 5,000 of 5,001 papers',
    );
  });
});
