import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../../../src/library/notes/parseNote.ts';
import {
  appendQuote,
  findQuotedWords,
  formatWordsHash,
  parseWordsHash,
} from '../../../../src/library/notes/quoteLink.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const abstracts = realCorpus.papers.map(({ abstract }) => abstract);

describe('a quotation of an abstract', () => {
  test('leads back to its words, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.constantFrom(...abstracts), fc.nat(), fc.nat(), (abstract, one, other) => {
        const words = [...abstract.matchAll(/\S+/gu)];
        const first = words[one % words.length];
        const last = words.slice(one % words.length)[other % 40] ?? words.at(-1);
        if (first === undefined || last === undefined) return;
        const quote = abstract.slice(first.index, last.index + last[0].length);
        const quoted = parseWordsHash(formatWordsHash(quote));
        const place = quoted && findQuotedWords(abstract, quoted);
        if (quoted === null || place === null) throw new Error(`It leads nowhere: ${quote}`);
        const found = abstract.slice(place.from, place.to).replace(/\s+/gu, ' ');
        expect(found.startsWith(quoted.start)).toBe(true);
        expect(found.endsWith(quoted.end ?? quoted.start)).toBe(true);
        // The same words may be there earlier.
        expect(place.from).toBeLessThanOrEqual(first.index);
      }),
    );
  });

  test('is named whole if it is short, else by its ends', () => {
    expect(formatWordsHash('linear,  in length')).toBe('#words=linear%2C%20in%20length');
    const long =
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen';
    expect(parseWordsHash(formatWordsHash(long))).toEqual({
      start: 'one two three four five',
      end: 'eleven twelve thirteen fourteen fifteen',
    });
  });

  test.each(['', '#label-family-ssm', '#words=', '#words=%'])('is not in %s', (hash) => {
    expect(parseWordsHash(hash)).toBeNull();
  });

  test('is a quotation in the note, with a link, whatever signs are in it', () => {
    const address = 'https://collate.example/papers/mamba#words=a%20(b)';
    const note = appendQuote('Fast.\n', ' $O(N)$ *linear* [1]\n in <b> ', address);
    const tree = parseNote(note);
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'blockquote']);
    expect(note).toContain('](https://collate.example/papers/mamba#words=a%20%28b%29)');
    const [paragraph] = tree.children[1]?.type === 'blockquote' ? tree.children[1].children : [];
    const kinds = paragraph?.type === 'paragraph' ? paragraph.children.map(({ type }) => type) : [];
    expect(kinds).toEqual(['text', 'link']);
  });
});
