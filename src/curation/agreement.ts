import * as v from 'valibot';
import type { Agreement } from '../corpus/agreement.ts';
import type { Fault } from './fault.ts';

/** One reading: paper id → facet id → value ids. */
export const readingSchema = v.record(v.string(), v.record(v.string(), v.array(v.string())));
export type Reading = v.InferOutput<typeof readingSchema>;

type LabelAgreement = Agreement['labels'];

/** A facet as it was when the papers were read. */
export interface ReadFacet {
  readonly id: string;
  readonly label: string;
  readonly values: readonly string[];
}

/** What a reading has that the facets it was made by have not. */
export function findReadingFaults(
  file: string,
  reading: Reading,
  readFacets: readonly ReadFacet[],
): Fault[] {
  return Object.entries(reading).flatMap(([paperId, facets]) =>
    Object.entries(facets).flatMap(([facetId, values]) => {
      const facet = readFacets.find(({ id }) => id === facetId);
      const known = new Set(facet?.values);
      const remedy = 'Use the ids of src/curation/readFacets.ts.';
      const field = `${paperId}.${facetId}`;
      if (!facet) return [{ file, field, rule: 'is no facet', remedy }];
      return values
        .filter((value) => !known.has(value))
        .map((value) => ({ file, field, rule: `“${value}” is no value of it`, remedy }));
    }),
  );
}

/** The agreement of two annotation rounds of the same papers, for each facet that they were made by. */
export function createAgreement(
  first: Reading,
  second: Reading,
  readFacets: readonly ReadFacet[],
): LabelAgreement {
  const papers = Object.keys(first);
  return readFacets.map((facet) => {
    const pairs = papers.map((id) => ({
      first: new Set(first[id]?.[facet.id] ?? []),
      second: new Set(second[id]?.[facet.id] ?? []),
    }));
    const both = sum(pairs.map((pair) => countShared(pair.first, pair.second)));
    const onlyFirst = sum(pairs.map((pair) => pair.first.size)) - both;
    const onlySecond = sum(pairs.map((pair) => pair.second.size)) - both;
    const decisions = papers.length * facet.values.length;
    const kappa = calculateKappa(both, onlyFirst, onlySecond, decisions);
    const jaccard = sum(pairs.map((pair) => calculateJaccard(pair.first, pair.second)));
    const mean = jaccard / Math.max(1, papers.length);
    return { facet: facet.id, decisions, both, onlyFirst, onlySecond, kappa, jaccard: mean };
  });
}

/**
 * Agreement beyond chance of two readers who each said yes or no `decisions` times:
 * κ = (p₀ − pₑ) / (1 − pₑ), with p₀ the share of equal decisions and pₑ the share expected if
 * each reader said yes as often but at random. 1 is perfect, 0 is chance.
 * J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological
 * Measurement 20 (1960), 37–46.
 */
export function calculateKappa(
  both: number,
  onlyFirst: number,
  onlySecond: number,
  decisions: number,
): number | null {
  if (decisions === 0) return null;
  const observed = (decisions - onlyFirst - onlySecond) / decisions;
  const yesFirst = (both + onlyFirst) / decisions;
  const yesSecond = (both + onlySecond) / decisions;
  const expected = yesFirst * yesSecond + (1 - yesFirst) * (1 - yesSecond);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/**
 * |A ∩ B| / |A ∪ B|, and 1 for two empty sets, which agree. P. Jaccard, “Étude comparative de la
 * distribution florale…”, Bulletin de la Société vaudoise des sciences naturelles 37 (1901),
 * 547–579.
 */
export function calculateJaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = countShared(a, b);
  const all = a.size + b.size - shared;
  return all === 0 ? 1 : shared / all;
}

/** The agreement as a Markdown table, two decimals. */
export function formatAgreement(
  rows: LabelAgreement,
  facets: readonly Pick<ReadFacet, 'id' | 'label'>[],
): string {
  const number = (value: number | null) => (value === null ? 'n/a' : value.toFixed(2));
  const labelOf = (id: string) => facets.find((facet) => facet.id === id)?.label ?? id;
  const lines = rows.map(({ facet, ...row }) =>
    [labelOf(facet), row.decisions, row.both, row.onlyFirst, row.onlySecond]
      .concat(number(row.kappa), number(row.jaccard))
      .join(' | '),
  );
  return [
    '| facet | decisions | both | only first | only second | Cohen’s κ | mean Jaccard |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

function countShared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((value) => b.has(value)).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
