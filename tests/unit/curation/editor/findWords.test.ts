import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createReadableText,
  formatReadableText,
  mapDisplayToSpan,
  mapSpanToDisplay,
  widenSpan,
} from '../../../../src/corpus/readableText.ts';
import { findWords, quotePlace } from '../../../../src/curation/editor/findWords.ts';
import { paperWith } from '../../../fixtures/paperWith.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const paper = paperWith({
  title: 'Cranes (in flight)',
  abstract: 'Cranes fly $h^2$ high.  Cranes rest\nat noon.',
  displayEdits: {
    title: [],
    abstract: [{ start: 11, end: 16, kind: 'math', display: 'h²' }],
  },
});

describe('the words that prove a label', () => {
  test('are found as published and as shown, whatever the blanks and capitals', () => {
    expect(findWords(paper, 'cranes  REST at')).toEqual({
      ...{ field: 'abstract', start: 24, end: 38, words: 'Cranes rest\nat' },
    });
    expect(findWords(paper, 'fly h² high')?.words).toBe('fly $h^2$ high');
    expect(findWords(paper, '(in flight)')?.field).toBe('title');
    expect(findWords(paper, 'storks')).toBeNull();
    expect(findWords(paper, '  ')).toBeNull();
  });

  test('are those that were selected, not the same ones elsewhere', () => {
    const selected = quotePlace(paper, { field: 'abstract', start: 20, end: 28 });
    expect(selected?.words).toBe('Cranes');
    expect(findWords(paper, 'Cranes', selected)?.start).toBe(24);
    expect(findWords(paper, 'Cranes fly', selected)?.start).toBe(0);
  });
});

describe('a place on screen', () => {
  test('leads to the verbatim words, and from there to itself or more', () => {
    const texts = realCorpus.papers.map(({ abstract, displayEdits }) =>
      createReadableText(abstract, displayEdits.abstract),
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.nat(), (readable, one, other) => {
        const length = formatReadableText(readable).length;
        const [start = 0, end = 0] = [one % length, other % (length + 1)].toSorted((a, b) => a - b);
        if (start === end) return;
        const span = mapDisplayToSpan(readable, { start, end });
        expect(widenSpan(readable, span)).toEqual(span);
        const back = mapSpanToDisplay(readable, span);
        expect(back.start).toBeLessThanOrEqual(start);
        expect(back.end).toBeGreaterThanOrEqual(end);
      }),
      { numRuns: 500 },
    );
  });
});
