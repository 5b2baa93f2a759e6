import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map(
  (path) => `src/${path.replaceAll('\\', '/')}`,
);
const readmes = sources.filter((path) => path.endsWith('/README.md'));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'DESIGN.md',
  'data/README.md',
  'scripts/PUBLISH.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ...readmes,
];

describe('a document', () => {
  it.each(documents)('%s names only files that exist', (path) => {
    expect(findMissingFiles(path, read(path))).toEqual([]);
  });

  it.each(documents)('%s quotes only tests that exist', (path) => {
    expect(findMissingTests(read(path))).toEqual([]);
  });

  it.each(readmes)('%s names only files of its folder, or by their path', (path) => {
    expect(findStrayNames(path, read(path))).toEqual([]);
  });

  it.each([
    ['CONTRIBUTING.md', 700],
    ['DESIGN.md', 1200],
  ])('%s has at most %i words', (path, most) => {
    expect(countWords(read(path))).toBeLessThanOrEqual(most);
  });
});

describe('the check of documents', () => {
  it('finds a file, a link and a test that do not exist', () => {
    const text = 'See `src/nowhere.ts` and [there](nowhere.md#part), [here](../README.md).';
    expect(findMissingFiles('docs/made-up.md', text)).toEqual(['src/nowhere.ts', 'nowhere.md']);
    expect(findMissingTests('`tests/unit/words.test.ts` ("no such test")')).toEqual([
      'tests/unit/words.test.ts: no such test',
    ]);
    expect(findMissingTests('`tests/unit/words.test.ts` (“no such test”)')).toHaveLength(1);
    expect(findMissingTests('`tests/unit/words.test.ts` ("finds what … two lines")')).toEqual([]);
  });

  it('finds a name in a README that its folder does not have', () => {
    const text =
      '`tokens.css` and `language/queryTerms.ts`, but `nowhere.ts` and `url/nowhere.ts`.';
    expect(findStrayNames('src/ui/README.md', '`tokens.css`')).toEqual([]);
    expect(findStrayNames('src/search/README.md', text)).toEqual([
      'tokens.css',
      'nowhere.ts',
      'url/nowhere.ts',
    ]);
  });

  it('counts words, not the lines of a table', () => {
    expect(countWords('| one | two |\n| --- | ---: |\n| three `four` | – |')).toBe(4);
  });
});

/** Paths in back quotes, from the root, and targets of links, from the document, that are not there. */
function findMissingFiles(path: string, text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|scripts|tests|data|docs|public)\/[^`\s*<…]+)`/gu)]
    .map(([, name = '']) => name)
    // Stands for a file that somebody is yet to write.
    .filter((name) => !name.includes('Thing'));
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, name = '']) => name);
  return [
    ...named.filter((name) => !existsSync(join(root, name))),
    ...linked.filter((name) => !existsSync(join(root, dirname(path), name))),
  ];
}

/** Names of tests, in quotation marks behind their file, that are not in it; `…` stands for any words. */
function findMissingTests(text: string): readonly string[] {
  return [...text.matchAll(/`(tests\/[\w./-]+\.tsx?)` \(([^)]+)\)/gu)].flatMap(
    ([, file = '', names = '']) => {
      const source = existsSync(join(root, file)) ? read(file) : '';
      return [...names.matchAll(/["“]([^"“”]+)["”]/gu)]
        .map(([, name = '']) => name)
        .filter((name) => !name.split('…').every((part) => source.includes(part.trim())))
        .map((name) => `${file}: ${name}`);
    },
  );
}

/** Names of files in a README, without their path from the root, that are neither in its folder nor below `src`. */
function findStrayNames(path: string, text: string): readonly string[] {
  const folder = dirname(path);
  return [...text.matchAll(/`(?!(?:src|scripts|tests|data)\/)([\w/]+\.(?:tsx?|css))`/gu)]
    .map(([, name = '']) => name)
    .filter((name) => {
      // A bare name is of the folder; `url/paths.ts` is of another one.
      const within = name.includes('/') ? ['src', folder] : [folder];
      return !sources.some((file) => within.some((at) => isBelow(file, at, name)));
    });
}

function isBelow(file: string, folder: string, name: string): boolean {
  return file.startsWith(`${folder}/`) && file.endsWith(`/${name}`);
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
