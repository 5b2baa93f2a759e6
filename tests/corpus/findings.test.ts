import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { formatQuote } from '../../src/corpus/corpus.ts';
import { findingsSchema } from '../../src/corpus/findings/findingsSchema.ts';
import { formatFaults } from '../../src/curation/fault.ts';
import { findFindingsFaults } from '../../src/curation/findingsFaults.ts';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';
import { realClaim, realFindings } from '../fixtures/realFindings.ts';

const entries = Object.entries(realFindings.papers);
const claims = entries.flatMap(([, paper]) => paper.claims);
const methodOf = (id: string) => realFindings.methods.find((method) => method.id === id);

describe('the findings as a whole', () => {
  test('are of the schema, and keep the rules that the schema cannot say', () => {
    expect(v.safeParse(findingsSchema, realFindings).issues ?? []).toEqual([]);
    expect(formatFaults(findFindingsFaults(realFindings, realCorpus))).toBe('');
  });

  test('are those of the 44 papers, in the corpus’s order', () => {
    expect(entries.map(([id]) => id)).toEqual(realCorpus.papers.map(({ id }) => id));
  });

  test('are no part of the corpus, which every page loads', () => {
    const corpus = readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8');
    expect(corpus).not.toContain('"claims"');
    // Proofs say what they are about, and costs have filters of their own: 300 kB, 48 kB of it gzip.
    expect(corpus.length).toBeLessThan(310_000);
  });

  test('are as many as a careful reading finds', () => {
    expect(claims.length).toBeGreaterThanOrEqual(200);
    expect(claims.filter(({ amount }) => amount).length).toBeGreaterThanOrEqual(30);
    const isNamed = (id: string) => methodOf(id)?.kind !== 'group';
    const named = claims.filter(({ comparators }) => comparators.some((c) => isNamed(c.methodId)));
    expect(named.length).toBeGreaterThanOrEqual(60);
  });
});

test('quotes do not cut a word', () => {
  const cut = entries.flatMap(([id, { claims: own, costs, relations }]) => {
    const quotes = [
      ...own.flatMap(({ quote, comparators }) => [quote, ...comparators.map((c) => c.quote)]),
      ...costs.flatMap(({ quote }) => quote ?? []),
      ...relations.flatMap(({ quote, name }) => [quote, name]),
    ];
    return quotes.flatMap((quote) => {
      const text = realPaper(id)[quote.field];
      const before = /[\p{L}\p{N}]{2}$/u.test(text.slice(quote.start - 1, quote.start + 1));
      const after = /^[\p{L}\p{N}]{2}/u.test(text.slice(quote.end - 1, quote.end + 1));
      return before || after ? [`${id}: ${formatQuote(realPaper(id), quote)}`] : [];
    });
  });
  expect(cut).toEqual([]);
});

test('surveys make no claims but what they say that they demonstrate', () => {
  for (const { id, labels } of realCorpus.papers) {
    const isSurvey = labels.contribution?.some(({ value }) => value === 'survey') ?? false;
    if (!isSurvey) continue;
    for (const { quote } of realFindings.papers[id]?.claims ?? []) {
      expect(formatQuote(realPaper(id), quote), id).toContain('we demonstrate');
    }
  }
});

describe('relations', () => {
  const edges = entries.flatMap(([id, { relations }]) =>
    relations.flatMap(({ methodId, name }) => {
      const method = methodOf(methodId);
      return method?.kind === 'paper' ? [{ from: id, to: method.refersTo, name }] : [];
    }),
  );

  test('join the same papers as the names that the corpus finds in its texts: 17 pairs', () => {
    const pairs = new Set(edges.map(({ from, to }) => `${from} → ${to}`));
    const mentioned = realCorpus.papers.flatMap(({ id, mentions }) =>
      mentions.map(({ paperId }) => `${id} → ${paperId}`),
    );
    expect([...pairs].sort()).toEqual([...new Set(mentioned)].sort());
    expect(pairs.size).toBe(17);
  });

  test('to a paper bear its name where the corpus finds it', () => {
    const strays = edges.filter(({ from, name }) => {
      return !realPaper(from).mentions.some(({ field, start, end }) => {
        return field === name.field && start >= name.start && end <= name.end;
      });
    });
    expect(strays).toEqual([]);
  });

  test('do not take the tracker Samba or the authors’ own S5 for others', () => {
    expect(realFindings.papers.sambamotr?.relations).toEqual([]);
    const own = realFindings.papers['selective-s4']?.relations ?? [];
    expect(new Set(own.map(({ methodId }) => methodId))).toEqual(new Set(['s4']));
  });
});

test.each([
  ['lasp-2-4', 'training-speed', 'better', 15.2, ['lasp']],
  ['lasp-2-5', 'training-speed', 'better', 36.6, ['ring-attention']],
  ['mamba-1', 'inference-speed', 'better', 5, ['transformer']],
  ['s4-6', 'inference-speed', 'better', 60, ['transformer']],
  ['pararnn-2', 'training-speed', 'better', 665, ['sequential-application']],
  ['convs5-6', 'inference-speed', 'better', 400, ['transformer']],
  ['selective-s4-9', 'memory', 'better', 23, ['s4']],
  ['birdie-3', 'recall', 'closer', null, ['transformer']],
])('%s is the claim it was', (id, quantity, effect, value, comparators) => {
  const claim = realClaim(id);
  expect(claim).toMatchObject({ quantity, effect });
  expect(claim.amount?.value ?? null).toBe(value);
  expect(claim.comparators.map(({ methodId }) => methodId)).toEqual(comparators);
});
