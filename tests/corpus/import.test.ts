import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportCase } from '../../scripts/measure/importJudgments.ts';
import { isRight, judgeImport } from '../../scripts/measure/importJudgments.ts';
import { readList } from '../../src/sources/list/readList.ts';
import manifest from '../fixtures/import/manifest.json' with { type: 'json' };

const cases = manifest.files as readonly ImportCase[];

const read = async (file: string) => {
  const bytes = readFileSync(`tests/fixtures/import/${file}`);
  return { text: bytes.toString('utf8'), report: await readList([{ name: file, bytes }]) };
};

describe('a file that somebody brings', () => {
  it.each(cases)('$file is read as a careful reader reads it', async (file) => {
    const { text, report } = await read(file.file);
    const judgments = judgeImport(file, text, report);
    expect(judgments.length).toBeGreaterThanOrEqual(5);
    expect(judgments.filter((judgment) => !isRight(judgment))).toEqual([]);
  });

  it('is judged by values that can be wrong', async () => {
    const file = cases.find(({ file: name }) => name === 'awesome-ssm.md') ?? fail();
    const { text } = await read(file.file);
    const { report } = await read('bib-utf16le.bib');
    const wrong = judgeImport(file, text, report).filter((judgment) => !isRight(judgment));
    expect(wrong.length).toBeGreaterThan(8);
  });

  it('says why a record is doubtful or refused, in the words of its trouble', async () => {
    const reasons = async (name: string) => {
      const { report } = await read(name);
      const { papers, refused, remarks, files } = report;
      return [
        ...papers.flatMap(({ line, doubts }) => doubts.map(({ reason }) => `${line}: ${reason}`)),
        ...[...refused, ...remarks].map(({ line, reason }) => `${line}: ${reason}`),
        ...files.flatMap(({ failure }) => failure?.reason ?? []),
      ];
    };
    expect(await reasons('hf-search-page-textdump.txt')).toContain(
      '52: its date has no year: “May 30”',
    );
    expect(await reasons('csv-publish-or-perish.csv')).toEqual(
      expect.arrayContaining([
        '2: the list of authors is cut (“…”, “et al.” or “and others”)',
        '4: the title is cut (“…”)',
      ]),
    );
    expect(await reasons('csv-semicolon-duplicates.csv')).toEqual(
      expect.arrayContaining(['2: “10.1” is not a DOI', '3: line 2 has the same title']),
    );
    expect(await reasons('bib-trailing-garbage.bib')).toEqual([
      '13: text outside entries: “sdjfdsbhfuwefwiuqhfer}}}”',
    ]);
    expect(await reasons('ris-latin1.ris')).toEqual([
      'null: it is not UTF-8; it is read as Latin-1 (Windows-1252)',
    ]);
    expect(await reasons('awesome-ssm.md')).toEqual(
      expect.arrayContaining([
        '29: line 30 has the same arXiv id and another title',
        '26: it is a line of a template (example.com)',
        '59: it is empty',
      ]),
    );
    expect(await reasons('empty.bib')).toEqual(['it is empty']);
  });
});

function fail(): never {
  throw new Error('The manifest has no such file.');
}
