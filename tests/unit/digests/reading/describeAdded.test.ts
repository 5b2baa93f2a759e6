import { describe, expect, test } from 'vitest';
import { describeAdded, describePlanned } from '../../../../src/digests/reading/describeAdded.ts';

const counts = (added: number, known: number, completed: number) => ({ added, known, completed });

describe('what becomes of papers that come to a list', () => {
  test.each([
    [counts(3, 0, 0), '3 are new; none is in the list yet.'],
    [counts(1, 1, 0), '1 is new; 1 is in the list already, and gains no facts.'],
    [counts(1, 1, 1), '1 is new; 1 is in the list already, and gains facts.'],
    [counts(0, 2, 0), 'None is new; 2 are in the list already, and gain no facts.'],
    [counts(1200, 3, 1), '1,200 are new; 3 are in the list already, and 1 of these gains facts.'],
    [counts(2, 3, 2), '2 are new; 3 are in the list already, and 2 of these gain facts.'],
  ])('is said before: %j', (added, said) => {
    expect(describePlanned(added)).toBe(said);
  });

  test.each([
    [counts(3, 0, 0), '3 papers were added to “Birds”. None was in it already.'],
    [counts(1, 1, 0), '1 paper was added to “Birds”. 1 was in it already, and gained no facts.'],
    [counts(0, 1, 1), 'No paper was added to “Birds”. 1 was in it already, and gained facts.'],
    [
      counts(2, 3, 2),
      '2 papers were added to “Birds”. 3 were in it already, and 2 of these gained facts.',
    ],
  ])('is said after: %j', (added, said) => {
    expect(describeAdded(added, 'Birds')).toBe(said);
  });
});
