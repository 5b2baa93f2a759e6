import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A word of our own for what the platform, the field or plain English has a word for. */
interface PrivateWord {
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly instead: string;
  /** A text that has it once. */
  readonly example: string;
  /** How often `src` has it today, in messages that tests quote. The number may only fall. */
  readonly most?: number;
}

const PRIVATE_WORDS: Readonly<Record<string, PrivateWord>> = {
  'written page': {
    pattern: /\bwritten pages?\b/giu,
    instead: 'prerendered page',
    example: 'The written page stays.',
  },
  'taken over': {
    pattern: /\b(?:takes?|taken|taking|took) over\b/giu,
    instead: 'hydrated; of a service worker: active',
    example: 'The page is taken over by React.',
  },
  drawn: {
    pattern: /\bdrawn\b/giu,
    instead: 'rendered; of a chart: shown',
    example: 'The list is drawn.',
  },
  anew: {
    pattern: /\banew\b/giu,
    instead: 'again',
    example: 'The index is made anew.',
  },
  'each letter': {
    pattern: /\b(?:each|every|first|next|last) letters?\b/giu,
    instead: 'keystroke',
    example: 'It searches at each letter.',
  },
  'a press': {
    pattern: /\b(?:a|the|each|every|one) press\b/giu,
    instead: 'click',
    example: 'The list follows the press.',
  },
  'at rest': {
    pattern: /\bat rest\b/giu,
    instead: 'idle',
    example: 'It is fetched once the page is at rest.',
  },
  'first sign': {
    pattern: /\bfirst sign\b/giu,
    instead: 'first interaction',
    example: 'At the first sign of the reader it is fetched.',
  },
  'set aside': {
    pattern: /\b(?:set|sets|setting) aside\b/giu,
    instead: 'quarantined',
    example: 'What cannot be parsed is set aside.',
    most: 1,
  },
  readings: {
    pattern: /\b(?:two|both|first|second|other) readings?\b/giu,
    instead: 'annotation round',
    example: 'The two readings agree.',
  },
  'is another': {
    pattern: /\bis another\b/giu,
    instead: 'differs, or changes',
    example: 'Runs where the tray is another.',
  },
  'is no': {
    pattern: /(?<!\bthere )\b(?:is|are) no\b/giu,
    instead: 'is not a',
    example: 'A label is no guess, and there is no doubt.',
    most: 10,
  },
  'stands in': {
    pattern: /\b(?:stands?|stood|standing) in\b/giu,
    instead: 'is in',
    example: 'The quote stands in the abstract.',
  },
  ', too': {
    pattern: /, too\b/giu,
    instead: 'also, before the verb',
    example: 'It is kept, too.',
    most: 1,
  },
  'there where': {
    pattern: /\bthere where\b/giu,
    instead: 'where',
    example: 'It is shown there where it belongs.',
  },
  'to be found again': {
    pattern: /\bto be found again\b/giu,
    instead: 'restored',
    example: 'The place is to be found again.',
  },
};

const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'DESIGN.md',
  ...listFiles('docs').filter((path) => path.endsWith('.md')),
];

const PARTS = ['src', 'scripts'] as const;

describe('the words of the project', () => {
  it.each(DOCUMENTS)('%s has no private word', (path) => {
    expect(describeWords(findWords(read(path)))).toEqual([]);
  });

  it.each(PARTS)('%s has no more private words than before', (part) => {
    const text = listFiles(part)
      .filter((path) => /\.(?:tsx?|css|md)$/u.test(path))
      .map(read)
      .join('\n\n');
    expect(describeExcess(findWords(text), part)).toEqual([]);
  });
});

describe('the check of words', () => {
  it.each(Object.entries(PRIVATE_WORDS))('finds “%s”, once', (word, { example }) => {
    expect(findWords(example)).toEqual(new Map([[word, 1]]));
  });

  it('finds what a comment breaks over two lines', () => {
    expect(findWords('/**\n * Replaces the written\n * page.\n */')).toEqual(
      new Map([['written page', 1]]),
    );
    expect(findWords('// Waits until it is at\n  // rest.')).toEqual(new Map([['at rest', 1]]));
  });

  it('leaves plain words alone', () => {
    const plain =
      'The prerendered page is hydrated; a click renders the list too quickly to notice.';
    expect(findWords(plain)).toEqual(new Map());
  });

  it('fails at one more than there were, and says what to write', () => {
    const { most = 0, example, instead } = PRIVATE_WORDS['is no'] ?? fail();
    const text = Array.from({ length: most + 1 }, () => example);
    expect(describeExcess(findWords(text.join('\n')), 'src')).toEqual([
      `“is no” is there ${most + 1} times, ${most} are known: write “${instead}”.`,
    ]);
    expect(describeExcess(findWords(text.slice(1).join('\n')), 'src')).toEqual([]);
    expect(describeExcess(findWords(example), 'scripts')).toEqual([
      `“is no” is there 1 times, 0 are known: write “${instead}”.`,
    ]);
  });
});

/** Private word → how often a text has it; those alone that it has. */
function findWords(text: string): ReadonlyMap<string, number> {
  const line = text.replace(/\n\s*(?:\*(?!\/)|\/\/)?\s*/gu, ' ');
  return new Map(
    Object.entries(PRIVATE_WORDS)
      .map(([word, { pattern }]) => [word, line.match(pattern)?.length ?? 0] as const)
      .filter(([, count]) => count > 0),
  );
}

function describeWords(found: ReadonlyMap<string, number>): readonly string[] {
  return [...found].map(([word]) => `“${word}”: write “${PRIVATE_WORDS[word]?.instead}”.`);
}

/** A line for each word that is there more often than is known. */
function describeExcess(
  found: ReadonlyMap<string, number>,
  part: (typeof PARTS)[number],
): readonly string[] {
  return [...found].flatMap(([word, count]) => {
    const { most = 0, instead } = PRIVATE_WORDS[word] ?? fail();
    const known = part === 'src' ? most : 0;
    return count <= known
      ? []
      : [`“${word}” is there ${count} times, ${known} are known: write “${instead}”.`];
  });
}

function fail(): never {
  throw new Error('The list of private words has no such word.');
}

/** Paths from the root. */
function listFiles(folder: string): readonly string[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.\w+$/u.test(path))
    .sort();
}

function read(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8');
}
