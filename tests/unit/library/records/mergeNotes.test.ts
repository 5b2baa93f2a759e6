import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeNotes } from '../../../../src/library/records/mergeNotes.ts';

/** Texts as people write them: short, alike, of several lines. */
const note = fc
  .array(fc.constantFrom('linear', 'time', '\n\n', 'a', 'ab', '- [ ] read', '---', ''), {
    maxLength: 5,
  })
  .map((parts) => parts.join(' '));
const edits = fc.array(note, { minLength: 1, maxLength: 4 });

/** The note after these edits of one base, each made where the others were not known. */
function mergeAll(base: string, texts: readonly string[]): string {
  return texts.reduce((current, text) => mergeNotes(base, current, text), base);
}

describe('a note that was edited in several places at once', () => {
  test('is the one edit where only one was made', () => {
    expect(mergeNotes('a', 'a b', 'a')).toBe('a b');
    expect(mergeNotes('a', 'a', '')).toBe('');
    expect(mergeNotes('a', 'b', 'b')).toBe('b');
  });

  test('has both texts, one below the other', () => {
    const merged = mergeNotes('', 'Fast on video.', 'Compare with S4.');
    expect(merged.split('\n\n')).toEqual([
      'Compare with S4.',
      '---',
      '*Written at the same time elsewhere:*',
      'Fast on video.',
    ]);
  });

  test('loses no text that was written', () => {
    fc.assert(
      fc.property(note, edits, (base, texts) => {
        const merged = mergeAll(base, texts);
        for (const text of texts) if (text !== base) expect(merged).toContain(text);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on who came first', () => {
    fc.assert(
      fc.property(note, edits, fc.nat(), (base, texts, turn) => {
        const turned = texts.map((_, index) => texts[(index + turn) % texts.length] ?? '');
        expect(mergeAll(base, texts.toReversed())).toBe(mergeAll(base, texts));
        expect(mergeAll(base, turned)).toBe(mergeAll(base, texts));
      }),
      { numRuns: 1000 },
    );
  });

  test('is the same when it is merged again', () => {
    fc.assert(
      fc.property(note, edits, (base, texts) => {
        const merged = mergeAll(base, texts);
        for (const text of texts) expect(mergeNotes('', merged, text)).toContain(text);
        expect(mergeAll(base, [...texts, ...texts])).toBe(merged);
      }),
      { numRuns: 500 },
    );
  });

  test('follows what is typed on in one of the texts', () => {
    const merged = mergeNotes('', 'mine', 'theirs');
    expect(mergeNotes('mine', 'mine, changed', merged)).toBe(
      mergeNotes('', 'mine, changed', 'theirs'),
    );
  });

  test('is not empty where each took away what the other left', () => {
    const base = mergeNotes('', 'one', 'two');
    expect(mergeNotes(base, 'one', 'two')).toBe(base);
  });
});
