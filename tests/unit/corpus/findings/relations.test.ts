import { describe, expect, test } from 'vitest';
import type { Findings } from '../../../../src/corpus/findings/findingsSchema.ts';
import type { PaperRelation } from '../../../../src/corpus/findings/relations.ts';
import {
  groupBySayings,
  listRelations,
  selectRelations,
} from '../../../../src/corpus/findings/relations.ts';
import type { Corpus, Mention, Paper } from '../../../../src/corpus/schema.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

/** A list that nobody has read: `younger` names `elder` in its title and in two sentences. */
const ABSTRACT = 'Much is known. We take Elder, as Elder does it. Then Elder again.';
const younger = paper('younger', 'Beyond Elder', ABSTRACT, [
  ...mentionsOf('title', 'Beyond Elder'),
  ...mentionsOf('abstract', ABSTRACT),
]);
const list: Corpus = {
  ...realCorpus,
  papers: [paper('elder', 'Elder', 'A method.', []), younger, paper('alone', 'Alone', 'None.', [])],
};

function paper(id: string, title: string, abstract: string, mentions: readonly Mention[]): Paper {
  return { ...realPaper('mamba'), id, title, abstract, shortName: null, mentions: [...mentions] };
}

function mentionsOf(field: 'title' | 'abstract', text: string): Mention[] {
  return [...text.matchAll(/Elder/gu)].map(({ index }) => {
    return { paperId: 'elder', field, start: index, end: index + 'Elder'.length };
  });
}

const name = ({ from, kind, to }: PaperRelation) => `${from.id} ${kind} ${to.id}`;

describe('what papers say of each other', () => {
  test('is found by names where nobody read, with the first sentence of the abstract', () => {
    const [relation, ...others] = listRelations(list, null);
    expect(others).toEqual([]);
    expect(relation && name(relation)).toBe('younger background elder');
    const [saying] = relation?.sayings ?? [];
    expect(saying?.foundBy).toBe('name');
    const read = (span: { start: number; end: number }) => ABSTRACT.slice(span.start, span.end);
    expect(saying && read(saying.quote)).toBe('We take Elder, as Elder does it.');
    expect(saying?.names.map(read)).toEqual(['Elder', 'Elder']);
  });

  test('has the whole title where the abstract has no name', () => {
    const inTitle = paper(
      'titled',
      'Beyond Elder',
      'Much is known.',
      mentionsOf('title', 'Beyond Elder'),
    );
    const papers = [...list.papers.filter(({ id }) => id === 'elder'), inTitle];
    const [relation] = listRelations({ ...list, papers }, null);
    expect(relation?.sayings[0]?.quote).toEqual({ field: 'title', start: 0, end: 12 });
  });

  test('is what people read, and no name beside it, of a paper that they read', () => {
    const none = { claims: [], costs: [], reaches: [], relations: [] };
    const findings: Findings = { ...realFindings, papers: { younger: none } };
    expect(listRelations(list, findings)).toEqual([]);
    expect(listRelations(list, { ...findings, papers: { elder: none } }).map(name)).toEqual([
      'younger background elder',
    ]);
  });

  test('joins in our digest the same papers, read or found by name', () => {
    const pairs = (findings: Findings | null) =>
      listRelations(realCorpus, findings)
        .filter(({ to }) => to.paper !== null)
        .map(({ id }) => id)
        .sort();
    expect(pairs(realFindings)).toEqual(pairs(null));
    expect(pairs(null)).toHaveLength(17);
  });

  test('of one paper is the part of the whole that has it at an end', () => {
    const whole = listRelations(realCorpus, realFindings);
    for (const { id } of realCorpus.papers) {
      const part = whole.filter(({ from, to }) => from.id === id || to.id === id);
      expect(listRelations(realCorpus, realFindings, id)).toEqual(part);
    }
  });

  test('names of a paper and of the method that it is are one work', () => {
    const works = listRelations(realCorpus, realFindings).flatMap(({ from, to }) => [from, to]);
    for (const work of works) {
      expect(works.filter(({ id }) => id === work.id).every((other) => other === work)).toBe(true);
    }
  });

  test('has its names within its quotes', () => {
    for (const findings of [realFindings, null]) {
      for (const { sayings } of listRelations(realCorpus, findings)) {
        for (const { quote, names } of sayings) {
          expect(names.every(({ start, end }) => quote.start <= start && end <= quote.end)).toBe(
            true,
          );
        }
      }
    }
  });

  test('is told the closest first, from either side', () => {
    const { names, namedBy } = selectRelations(listRelations(realCorpus, realFindings), 'lasp-2');
    expect(names.map(name)).toEqual([
      'lasp-2 extends lasp',
      'lasp-2 uses llama-3',
      'lasp-2 compares-with ring-attention',
    ]);
    expect(namedBy).toEqual([]);
    const ofMamba = selectRelations(listRelations(realCorpus, realFindings), 'mamba').namedBy;
    expect(ofMamba.length).toBeGreaterThan(5);
    expect(ofMamba[0]?.kind).toBe('extends');
    expect(ofMamba.every(({ to }) => to.id === 'mamba')).toBe(true);
    // Said twice: first the words that show the kind.
    const hydra = ofMamba.find(({ from }) => from.id === 'hydra');
    expect(hydra?.sayings.map(({ kind }) => kind)).toEqual(['extends', 'analyses']);
  });

  test('in the same words is said once', () => {
    const { names } = selectRelations(listRelations(realCorpus, realFindings), 'mamba-360');
    const surveyed = names.filter(({ kind }) => kind === 'surveys');
    expect(surveyed.length).toBeGreaterThan(8);
    expect(groupBySayings(names)[0]).toEqual(surveyed);
    expect(groupBySayings(names).flat()).toEqual(names);
    const ofMamba = selectRelations(listRelations(realCorpus, realFindings), 'mamba').namedBy;
    expect(groupBySayings(ofMamba)).toEqual(ofMamba.map((relation) => [relation]));
  });
});
