import { expect, test } from 'vitest';
import {
  createFindingsAgreement,
  formatFindingsAgreement,
} from '../../../src/curation/findingsAgreement.ts';
import type { PaperReading, ReadClaim } from '../../../src/curation/findingsReading.ts';
import { matchClaims } from '../../../src/curation/matchClaims.ts';
import { realPaper } from '../../fixtures/realCorpus.ts';

const PAPER = {
  ...realPaper('mamba'),
  title: 'Foo',
  abstract: 'Foo is fast. Foo beats RNNs and matches CNNs. We hope.',
};

function claim(text: string, quantity: string, against: readonly string[] = []): ReadClaim {
  return {
    quote: { field: 'abstract', text },
    ...{ subject: null, quantity, effect: 'better', amount: null },
    comparators: against.map((method) => ({ text: method, method })),
    where: { task: null, data: null, length: null, scale: null },
  };
}

function reading(...claims: ReadClaim[]): PaperReading {
  return { claims, costs: [], reaches: [], mentions: [] };
}

test('claims of equal words are told apart by what they say', () => {
  const words = 'beats RNNs and matches CNNs';
  const first = [claim(words, 'quality', ['RNN']), claim(words, 'speed', ['CNN'])];
  const second = [claim(words, 'speed', ['CNN']), claim(words, 'quality', ['RNN'])];
  const pairs = matchClaims(first, second, PAPER);
  expect(pairs.map(([a, b]) => [a.quantity, b.quantity])).toEqual([
    ['quality', 'quality'],
    ['speed', 'speed'],
  ]);
});

test('claims that share no word are none of them the same', () => {
  const pairs = matchClaims([claim('is fast', 'speed')], [claim('matches CNNs', 'speed')], PAPER);
  expect(pairs).toEqual([]);
});

test('agreement is counted by sentences, claims and what matched claims say', () => {
  const first = reading(claim('is fast', 'speed'), claim('beats RNNs', 'quality', ['RNN', 'CNN']));
  const second = reading(claim('Foo beats RNNs', 'recall', ['RNN']));
  const mentions = [{ text: 'RNNs', method: 'RNN', kind: 'background' as const }];
  const agreement = createFindingsAgreement(
    { mamba: { ...first, mentions } },
    { mamba: { ...second, mentions: [...mentions, ...mentions] } },
    [PAPER],
  );
  expect(agreement.sentences).toMatchObject({ decisions: 3, both: 1, onlyFirst: 1, onlySecond: 0 });
  // p₀ = 2/3, pₑ = 2/3 · 1/3 + 1/3 · 2/3 = 4/9, so κ = 0.4.
  expect(agreement.sentences.kappa).toBeCloseTo(0.4, 12);
  expect(agreement.found).toMatchObject([
    { what: 'Claims', both: 1, onlyFirst: 1, onlySecond: 0 },
    { what: 'Costs', both: 0 },
    { what: 'Reaches', both: 0 },
    { what: 'Mentions', both: 1, onlyFirst: 0, onlySecond: 1 },
    { what: 'Mentions of one kind', both: 1, onlyFirst: 0, onlySecond: 1 },
  ]);
  expect(agreement.matched.map(({ share }) => share)).toEqual([0, 1, 1, 1, 0.5]);
  expect(formatFindingsAgreement(agreement)).toContain(
    '| Sentences that hold a claim | 3 | 1 | 1 | 0 | 0.40 |',
  );
});
