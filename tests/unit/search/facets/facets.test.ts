import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_STATED } from '../../../../src/corpus/notStated.ts';
import type { Facet, Label, Paper, Taxonomy } from '../../../../src/corpus/schema.ts';
import { setValueState } from '../../../../src/search/facets/facetChoices.ts';
import type { Filters } from '../../../../src/search/facets/facets.ts';
import { facetValueIds, paperYear } from '../../../../src/search/facets/facets.ts';
import { facetTableOf } from '../../../../src/search/facets/facetTable.ts';
import { filterPapers } from '../../../../src/search/facets/filterPapers.ts';
import { selectPapers } from '../../../../src/search/selectPapers.ts';
import type { FacetChoice } from '../../../../src/url/exploreQuery.ts';
import {
  createFacetChoice,
  formatExploreQuery,
  parseExploreQuery,
} from '../../../../src/url/exploreQuery.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

function createFacet(id: string, valueIds: string[], offersNotStated: boolean): Facet {
  const values = valueIds.map((valueId) => ({
    id: valueId,
    label: valueId,
    definition: valueId,
    notation: null,
    hue: null,
    glyph: null,
  }));
  return { id, label: id, definition: id, offersNotStated, values };
}

const taxonomy: Taxonomy = {
  synonyms: [],
  facets: [
    createFacet('family', ['ssm', 'rnn', 'hybrid'], false),
    createFacet('complexity', ['linear', 'quadratic'], true),
  ],
};

const labelsArbitrary = (facet: Facet) =>
  fc.subarray(facet.values.map(({ id }) => id)).chain((values) =>
    fc.tuple(
      ...values.map((value) =>
        fc.constantFrom('stated' as const, 'inferred' as const).map((basis) => ({
          value,
          basis,
          quotes: [],
          note: null,
        })),
      ),
    ),
  );

const papersArbitrary: fc.Arbitrary<Paper[]> = fc.array(
  fc
    .record({
      year: fc.integer({ min: 2020, max: 2024 }),
      hasCode: fc.boolean(),
      labels: fc.tuple(...taxonomy.facets.map(labelsArbitrary)),
    })
    .map(({ year, hasCode, labels }) => ({
      id: 'paper',
      title: 'Paper',
      shortName: null,
      shortNameQuote: null,
      aliases: [],
      abstract: 'Text.',
      displayEdits: { title: [], abstract: [] },
      authorCount: 1,
      authors: ['A. Author'],
      date: `${year}-01-01`,
      comments: 0,
      arxivId: '2001.00001',
      venue: null,
      codeUrl: hasCode ? 'https://example.org/' : null,
      publishedTitle: null,
      labels: Object.fromEntries(taxonomy.facets.map(({ id }, index) => [id, labels[index] ?? []])),
      mentions: [],
    })),
  { maxLength: 12 },
);

const filtersArbitrary: fc.Arbitrary<Filters> = fc
  .record({
    choices: fc.tuple(
      ...taxonomy.facets.map(({ values }) => {
        const ids = [...values.map(({ id }) => id), NOT_STATED];
        return fc
          .tuple(fc.subarray(ids, { maxLength: 2 }), fc.subarray(ids, { maxLength: 2 }))
          .map(([include, exclude]) => createFacetChoice(include, exclude));
      }),
    ),
    years: fc.constantFrom(null, { from: 2022, to: null }, { from: 2021, to: 2023 }),
    code: fc.constantFrom('yes' as const, 'no' as const, null),
  })
  .map(({ choices, years, code }) => {
    const facets: Record<string, FacetChoice> = {};
    for (const [index, { id }] of taxonomy.facets.entries()) {
      const choice = choices[index];
      if (choice) facets[id] = choice;
    }
    return { facets, years, code };
  });

/** The definition, word for word, and as slow as it likes. */
function isListed(paper: Paper, filters: Filters, isStatedOnly: boolean): boolean {
  for (const { id } of taxonomy.facets) {
    const labels = (paper.labels[id] ?? []).filter((l) => !isStatedOnly || l.basis === 'stated');
    const has = (value: string) =>
      value === NOT_STATED ? labels.length === 0 : labels.some((label) => label.value === value);
    const choice = filters.facets[id];
    if (choice?.exclude.some(has)) return false;
    if (choice && choice.include.length > 0 && !choice.include.some(has)) return false;
  }
  if (filters.years?.from && Number(paperYear(paper)) < filters.years.from) return false;
  if (filters.years?.to && Number(paperYear(paper)) > filters.years.to) return false;
  return filters.code === null || (filters.code === 'yes') === (paper.codeUrl !== null);
}

/** What the filters leave of all papers of a corpus that has these alone. */
function narrow(papers: readonly Paper[], filters: Filters, isStatedOnly: boolean) {
  const table = facetTableOf({ ...realCorpus, taxonomy, papers });
  const all = Uint32Array.from(papers.keys());
  const { papers: positions, counts } = filterPapers(table, all, filters, isStatedOnly);
  const listed = Array.from(positions, (position) => papers[position]);
  return { listed: listed.filter((paper) => paper !== undefined), counts };
}

function without(filters: Filters, facetId: string): Filters {
  const { [facetId]: _own, ...facets } = filters.facets;
  return { ...filters, facets };
}

describe('facet counts', () => {
  test('agree with brute force on random states', () => {
    fc.assert(
      fc.property(
        papersArbitrary,
        filtersArbitrary,
        fc.boolean(),
        (papers, filters, isStatedOnly) => {
          const { listed, counts } = narrow(papers, filters, isStatedOnly);
          expect(listed).toEqual(papers.filter((paper) => isListed(paper, filters, isStatedOnly)));
          for (const { id, values } of taxonomy.facets) {
            const open = papers.filter((p) => isListed(p, without(filters, id), isStatedOnly));
            for (const value of [...values.map((it) => it.id), NOT_STATED]) {
              const expected = open.filter((p) =>
                facetValueIds(p, id, isStatedOnly).includes(value),
              );
              expect(counts.values[id]?.[value], `${id} ${value}`).toBe(expected.length);
            }
          }
          const anyYear = papers.filter((p) =>
            isListed(p, { ...filters, years: null }, isStatedOnly),
          );
          for (const [year, count] of counts.years) {
            expect(count).toBe(anyYear.filter((paper) => paperYear(paper) === year).length);
          }
          const anyCode = papers.filter((p) =>
            isListed(p, { ...filters, code: null }, isStatedOnly),
          );
          expect(counts.code.yes).toBe(anyCode.filter((paper) => paper.codeUrl !== null).length);
          expect(counts.code.no).toBe(anyCode.filter((paper) => paper.codeUrl === null).length);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('a count that obeyed its own selection would be found out', () => {
    const filters: Filters = {
      facets: { family: { include: ['ssm'], exclude: [] } },
      years: null,
      code: null,
    };
    const paper = fc.sample(papersArbitrary, { numRuns: 200, seed: 1 }).flat();
    const { listed: papers, counts } = narrow(paper, filters, false);
    expect(papers.every((p) => facetValueIds(p, 'family', false).includes('ssm'))).toBe(true);
    const other = paper.filter((p) => facetValueIds(p, 'family', false).includes('rnn'));
    expect(counts.values.family?.rnn).toBe(other.length);
    expect(other.length).toBeGreaterThan(papers.filter((p) => other.includes(p)).length);
  });
});

describe('a facet and a value called “constructor”', () => {
  const named = createFacet('constructor', ['constructor', 'other'], true);
  const label: Label = { value: 'constructor', basis: 'stated', quotes: [], note: null };
  const [first, second] = realCorpus.papers;
  if (!first || !second) throw new Error('The corpus has too few papers.');
  const papers = [
    { ...first, labels: Object.fromEntries([['constructor', [label]]]) },
    { ...second, labels: {} },
  ];
  const corpus = { ...realCorpus, papers, taxonomy: { facets: [named], synonyms: [] } };

  test('are counted, chosen and left again like others', () => {
    const empty = parseExploreQuery(new URLSearchParams(), corpus.taxonomy);
    const { counts } = selectPapers(corpus, null, empty);
    expect(counts.values).toEqual(
      Object.fromEntries([
        [
          'constructor',
          Object.fromEntries([...Object.entries({ constructor: 1, other: 0 }), [NOT_STATED, 1]]),
        ],
      ]),
    );
    const chosen = setValueState(empty.facets, 'constructor', 'constructor', 'included');
    expect(formatExploreQuery({ ...empty, facets: chosen })).toBe('?constructor=constructor');
    expect(selectPapers(corpus, null, { ...empty, facets: chosen }).papers).toEqual([papers[0]]);
    expect(setValueState(chosen, 'constructor', 'constructor', 'off')).toEqual({});
  });
});
