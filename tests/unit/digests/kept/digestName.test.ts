import { describe, expect, it } from 'vitest';
import {
  createDigestId,
  findSameContent,
  suggestName,
} from '../../../../src/digests/kept/digestName.ts';

const HASH = `03fa9c${'0'.repeat(58)}`;

describe('the name of a list', () => {
  it('is that of its file, or says how many files there are', () => {
    expect(suggestName(['River birds.bib'])).toBe('River birds');
    expect(suggestName(['.bib'])).toBe('My list');
    expect(suggestName(['a.bib', 'b.ris'])).toBe('2 files');
  });

  it('is the heading of a file whose name says nothing', () => {
    expect(suggestName(['README.md'], 'River birds')).toBe('River birds');
    expect(suggestName(['Pasted text'], 'River birds')).toBe('River birds');
    expect(suggestName(['README.md'])).toBe('README');
    expect(suggestName(['herons.md'], 'River birds')).toBe('herons');
    expect(suggestName(['README.md', 'b.ris'], 'River birds')).toBe('2 files');
  });
});

describe('the id of a digest', () => {
  it('is its name and the beginning of its hash', () => {
    expect(createDigestId('Flüsse & Vögel', HASH, [])).toBe('flusse-vogel-03fa9c');
    expect(createDigestId('日本', HASH, [])).toBe('list-03fa9c');
  });

  it('is that of no other digest', () => {
    const taken = ['birds-03fa9c', 'birds-2-03fa9c'];
    expect(createDigestId('birds', HASH, taken)).toBe('birds-3-03fa9c');
  });

  it('finds the same content under another name', () => {
    expect(findSameContent('herons-03fa9c', ['owls-aaaaaa', 'my-herons-03fa9c'])).toBe(
      'my-herons-03fa9c',
    );
    expect(findSameContent('herons-03fa9c', ['owls-aaaaaa'])).toBe(null);
    expect(findSameContent('herons', ['herons'])).toBe(null);
  });
});
