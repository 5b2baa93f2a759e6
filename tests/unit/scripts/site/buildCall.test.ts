import { describe, expect, it } from 'vitest';
import { parseBuildCall } from '../../../../scripts/site/buildCall.ts';

describe('what the build is asked for', () => {
  it('is the built-in digest, and whatever Vite understands', () => {
    expect(parseBuildCall([])).toEqual({ files: [], name: null, others: [] });
    expect(parseBuildCall(['--base', '/collate/', '--outDir=x'])).toEqual({
      files: [],
      name: null,
      others: ['--base', '/collate/', '--outDir=x'],
    });
  });

  it('is a list of one or several files, with its name', () => {
    expect(parseBuildCall(['--digest', 'a.bib', '--base', '/x/', '--name', ' Birds '])).toEqual({
      files: ['a.bib'],
      name: 'Birds',
      others: ['--base', '/x/'],
    });
    expect(parseBuildCall(['--digest=a.bib', '--digest=b=c.ris', '--name=A = B'])).toEqual({
      files: ['a.bib', 'b=c.ris'],
      name: 'A = B',
      others: [],
    });
  });

  it.each([
    [['--digest'], '--digest needs a file'],
    [['--digest', '--base', '/x/'], '--digest needs a file'],
    [['--digest', 'a.bib', '--name'], '--name needs a text'],
    [['--digest', 'a.bib', '--name', '  '], '--name needs a text'],
    [['--digest', 'a.bib', '--name', 'x'.repeat(121)], '121 letters; at most 120'],
    [['--name', 'Birds'], 'say which with --digest'],
  ])('%j is refused', (given, words) => {
    expect(parseBuildCall(given)).toContain(words);
  });
});
