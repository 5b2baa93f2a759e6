import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formatQuote } from '../../src/corpus/corpus.ts';
import type { PublishedCorpus as Corpus } from '../../src/corpus/schema.ts';
import { corpusSchema } from '../../src/corpus/schema.ts';
import { findCorpusFaults } from '../../src/curation/assertCorpus.ts';
import { formatCanonicalJson } from '../../src/curation/canonicalJson.ts';
import { formatFaults } from '../../src/curation/fault.ts';
import { parseAnnotation } from '../../src/curation/labelling.ts';
import { parseDigest } from '../../src/sources/digest.ts';
import { RESERVED_PARAMETERS } from '../../src/url/exploreQuery.ts';

const DATA = new URL('../../data/', import.meta.url);
const readText = (path: string) => readFileSync(new URL(path, DATA), 'utf8');

const corpus: Corpus = JSON.parse(readText('corpus.json'));
const digest = parseDigest(readText('digest.txt'), corpus.digest.pageYear);
const paperOf = (id: string) => {
  const paper = corpus.papers.find((one) => one.id === id);
  if (!paper) throw new Error(`There is no paper ${id}.`);
  return paper;
};

describe('the corpus as a whole', () => {
  test('is of the schema, and keeps the rules that the schema cannot say', () => {
    expect(v.safeParse(corpusSchema, corpus).issues ?? []).toEqual([]);
    expect(formatFaults(findCorpusFaults(corpus, RESERVED_PARAMETERS))).toBe('');
  });

  test('bears the hashes of the digest and of its own content', () => {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
    const { schemaVersion, contentHash, ...content } = corpus;
    expect(schemaVersion).toBe(1);
    expect(contentHash).toBe(sha256(formatCanonicalJson(content)));
    expect(corpus.digest.sha256).toBe(sha256(readText('digest.txt')));
  });

  test('names its parts in a fixed order', () => {
    const keys = ['schemaVersion', 'contentHash', 'digest', 'taxonomy', 'papers'];
    expect(Object.keys(corpus)).toEqual(keys);
  });

  test('has the 44 papers of the digest in its order, verbatim', () => {
    expect(corpus.papers).toHaveLength(44);
    const entries = digest.ok ? digest.digest.entries : [];
    const facts = corpus.papers.map(({ title, abstract, authorCount, date, comments }) => {
      return { title, abstract, authorCount, date, comments };
    });
    expect(facts).toEqual(entries.map(({ line, ...entry }) => entry));
  });

  // Addresses once published keep working. A renamed paper needs a redirect, not a new line here.
  test('keeps the ids of its papers', () => {
    expect(corpus.papers.map(({ id }) => id).join(' ')).toBe(
      'mamba lasp-2 longvq gam deltaproduct bio-xlstm sambamotr mom s4 s4-survey mamba-360 ' +
        'seqboat lssl gsm-plus-plus deltanet tfla liger lightnet zeco convs5 ltsf-linear hydra ' +
        'pararnn autotimes icl-linear-models train-your-hippo plstm sequencematch llmfew ' +
        'next-element-prediction rnn-review scits infllm negative-eigenvalues flexsp ' +
        's4-in-context-rl lwm icll universal-transformer lawcat ar-vision-survey ' +
        'diverse-beam-search selective-s4 birdie',
    );
  });
});

describe('quotes', () => {
  test.each(readdirSync(new URL('annotations/', DATA)))('of %s are those written there', (file) => {
    const { annotation } = parseAnnotation(file, JSON.parse(readText(`annotations/${file}`)));
    const paper = paperOf(file.replace('.json', ''));
    for (const [facetId, labels] of Object.entries(annotation?.labels ?? {})) {
      const written = labels.map(({ value, quotes }) => [value, quotes.map((q) => q.text).sort()]);
      const resolved = (paper.labels[facetId] ?? []).map(({ value, quotes }) => {
        return [value, quotes.map((quote) => formatQuote(paper, quote)).sort()];
      });
      expect(resolved.sort()).toEqual(written.sort());
    }
  });

  test('do not cut a word', () => {
    const cut = corpus.papers.flatMap((paper) =>
      Object.values(paper.labels)
        .flat()
        .flatMap(({ quotes }) => quotes)
        .filter(({ field, start, end }) => {
          const text = paper[field];
          const joins = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
          // The plural of what is quoted is no other word.
          return joins(start) || (joins(end) && !/^s(?!\p{L})/u.test(text.slice(end)));
        })
        .map((quote) => `${paper.id}: ${formatQuote(paper, quote)}`),
    );
    expect(cut).toEqual([]);
  });
});

test.each([
  ['mamba', 'Mamba'],
  ['lasp-2', 'LASP-2'],
  ['longvq', 'LongVQ'],
  ['gam', 'GAM'],
  ['deltaproduct', 'DeltaProduct'],
  ['bio-xlstm', 'Bio-xLSTM'],
  ['sambamotr', 'SambaMOTR'],
  ['mom', 'MoM'],
  ['s4', 'S4'],
  ['seqboat', 'SeqBoat'],
  ['lssl', 'LSSL'],
  ['gsm-plus-plus', 'GSM++'],
  ['tfla', 'TFLA'],
  ['liger', 'Liger'],
  ['lightnet', 'LightNet'],
  ['zeco', 'ZeCO'],
  ['convs5', 'ConvS5'],
  ['ltsf-linear', 'LTSF-Linear'],
  ['hydra', 'Hydra'],
  ['deltanet', 'DeltaNet'],
  ['pararnn', 'ParaRNN'],
  ['autotimes', 'AutoTimes'],
  ['infllm', 'InfLLM'],
  ['flexsp', 'FlexSP'],
  ['lawcat', 'LAWCAT'],
  ['birdie', 'Birdie'],
  ['next-element-prediction', null],
  ['rnn-review', null],
])('the short name of %s is %s', (id, shortName) => {
  expect(paperOf(id).shortName).toBe(shortName);
});

describe('mentions', () => {
  const mentioned = (id: string) => [
    ...new Set(paperOf(id).mentions.map(({ paperId }) => paperId)),
  ];

  test.each([
    ['deltaproduct', ['mamba', 'deltanet']],
    ['negative-eigenvalues', ['mamba', 'deltanet']],
    ['deltanet', ['mamba']],
    ['hydra', ['mamba']],
    ['train-your-hippo', ['s4']],
    // Its S5 is its own, not the layer of that name.
    ['selective-s4', ['s4']],
    // Mamba2 is another paper.
    ['pararnn', []],
    // Linear-MoE and LASP are other papers.
    ['lasp-2', []],
    ['mom', []],
  ])('%s names %j', (id, expected) => {
    expect(mentioned(id)).toEqual(expected);
  });

  test('the tracker Samba and the selective S5 are taken for nothing else', () => {
    const targets = corpus.papers.flatMap(({ mentions }) => mentions.map(({ paperId }) => paperId));
    expect(targets).not.toContain('sambamotr');
    expect(targets).not.toContain('selective-s4');
  });
});
