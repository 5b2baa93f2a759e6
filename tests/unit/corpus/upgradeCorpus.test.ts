import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { CorpusTwo } from '../../../src/corpus/schemaTwo.ts';
import { corpusTwoSchema } from '../../../src/corpus/schemaTwo.ts';
import { findColour, parseCorpus, upgradeCorpus } from '../../../src/corpus/upgradeCorpus.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

describe('a corpus of schema 1', () => {
  const upgraded = upgradeCorpus(realCorpus);

  it('becomes one of schema 2', () => {
    expect(v.safeParse(corpusTwoSchema, upgraded).issues).toBeUndefined();
  });

  it('loses nothing', () => {
    expect(upgraded.contentHash).toBe(realCorpus.contentHash);
    expect(upgraded.papers).toHaveLength(realCorpus.papers.length);
    for (const [index, { labels, ...facts }] of realCorpus.papers.entries()) {
      const paper = upgraded.papers[index];
      expect(paper).toMatchObject(facts);
      expect(Object.keys(paper?.labels ?? {})).toEqual(Object.keys(labels));
      expect(paper?.labels).toMatchObject(labels);
    }
    const values = realCorpus.taxonomy.facets.flatMap((facet) => facet.values);
    const kept = upgraded.taxonomy.facets.flatMap((facet) => facet.values);
    expect(
      kept.map(({ id, label, definition, notation, glyph }) => [
        id,
        label,
        definition,
        notation,
        glyph,
      ]),
    ).toEqual(
      values.map(({ id, label, definition, notation, glyph }) => [
        id,
        label,
        definition,
        notation,
        glyph,
      ]),
    );
  });

  it('says by roles what it said by names, and has colours for angles', () => {
    const roles = upgraded.taxonomy.facets.map((facet) => [facet.id, facet.roles]);
    expect(Object.fromEntries(roles)).toMatchObject({
      family: ['colour'],
      contribution: ['contribution'],
      modality: ['setting'],
      capability: [],
    });
    const [family] = upgraded.taxonomy.facets;
    const angled = realCorpus.taxonomy.facets[0]?.values.filter(({ hue }) => hue !== null) ?? [];
    const colours = family?.values.flatMap(({ colour }) => colour ?? []) ?? [];
    expect(colours).toHaveLength(angled.length);
    expect(new Set(colours).size).toBe(angled.length);
  });

  it.each([
    [248, 'blue'],
    [0, 'red'],
    [350, 'pink'],
    [180, 'teal'],
  ])('has for %i degrees the colour nearest to it, %s', (hue, colour) => {
    expect(findColour(hue)).toBe(colour);
  });
});

describe('a file', () => {
  it('is read in either schema', () => {
    const upgraded = upgradeCorpus(realCorpus);
    expect(parseCorpus(realCorpus)).toEqual({ ok: true, corpus: upgraded });
    expect(parseCorpus(JSON.parse(JSON.stringify(upgraded)))).toEqual({
      ok: true,
      corpus: upgraded,
    });
  });

  it('needs nothing of a paper but its title', () => {
    const absent: CorpusTwo = {
      schemaVersion: 2,
      contentHash: 'a'.repeat(64),
      digest: { name: 'A list', savedOn: null, files: [] },
      taxonomy: { facets: [] },
      papers: [
        {
          id: 'one',
          title: 'One',
          ...{ shortName: null, shortNameQuote: null, aliases: [], abstract: null },
          displayEdits: { title: [], abstract: [] },
          ...{ authorCount: null, authors: [], editors: [], date: null, kind: null },
          ...{ arxivId: null, doi: null, otherIds: [], url: null, codeUrl: null },
          ...{ venue: null, publishedTitle: null, keywords: [], comments: null },
          ...{ labels: {}, mentions: [] },
        },
      ],
    };
    expect(parseCorpus(absent)).toEqual({ ok: true, corpus: absent });
    const untitled = { ...absent, papers: [{ ...absent.papers[0], title: '' }] };
    const parsed = parseCorpus(untitled);
    expect(parsed.ok).toBe(false);
    expect(parsed).toMatchObject({ faults: [expect.stringContaining('papers.0.title')] });
  });

  it('keeps the labels of facets that are called like what every object inherits', () => {
    const upgraded = upgradeCorpus(realCorpus);
    const label = { value: 'a', basis: 'yours', author: null, quotes: [], note: null } as const;
    const labels = Object.fromEntries(
      ['constructor', 'prototype', 'family'].map((facet) => [facet, [label]]),
    );
    const [paper] = upgraded.papers;
    if (paper === undefined) throw new Error('The corpus has no paper.');
    const corpus = { ...upgraded, papers: [{ ...paper, labels }] };
    expect(parseCorpus(JSON.parse(JSON.stringify(corpus)))).toEqual({ ok: true, corpus });
  });

  it('with a wrong label says of which facet it is', () => {
    const upgraded = upgradeCorpus(realCorpus);
    const label = { value: 'No id', basis: 'yours', author: null, quotes: [], note: null };
    const wrong = (labels: unknown) =>
      parseCorpus({ ...upgraded, papers: [{ ...upgraded.papers[0], labels }] });
    expect(wrong({ family: [label] })).toMatchObject({
      faults: [expect.stringContaining('papers.0.labels.family.0.value')],
    });
    expect(wrong({ 'No id': [] })).toMatchObject({
      faults: [expect.stringContaining('papers.0.labels.No id')],
    });
    expect(wrong(null)).toMatchObject({ faults: [expect.stringContaining('papers.0.labels')] });
  });

  it.each([
    [null, 'It is not a corpus: it has no schemaVersion.'],
    [[], 'It is not a corpus: it has no schemaVersion.'],
    [{ schemaVersion: '2' }, 'It is not a corpus: it has no schemaVersion.'],
    [{ schemaVersion: 3 }, 'It has schema 3; this version of Collate reads up to 2.'],
    [{ schemaVersion: 1 }, 'It does not keep to schema 1.'],
    [{ schemaVersion: 2, papers: [] }, 'It does not keep to schema 2.'],
  ])('%j is not read, and that is said', (value, reason) => {
    expect(parseCorpus(value)).toMatchObject({ ok: false, reason });
  });

  it('has no address that a browser would run', () => {
    const upgraded = upgradeCorpus(realCorpus);
    const papers = [{ ...upgraded.papers[0], url: 'javascript:alert(1)' }];
    expect(parseCorpus({ ...upgraded, papers }).ok).toBe(false);
  });
});
