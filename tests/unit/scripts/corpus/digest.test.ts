import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDigest } from '../../../../scripts/corpus/runDigest.ts';
import type { DigestOutput } from '../../../../src/sources/list/digestRecord.ts';

const FOLDER = 'tests/fixtures/import';
const KEYS = 'title authors date arxivId doi venue abstract codeUrl url kind keywords'.split(' ');

const print = (format: string | null) =>
  `${JSON.stringify({ format, papers: [], doubtful: [], refused: [], merged: [] }, null, 2)}\n`;

/** As a program of its own, which takes a second to begin. */
const runProgram = (...given: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/corpus/digest.ts', ...given],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

const run = (...given: readonly string[]) => runDigest(given);

describe('npm run digest', () => {
  it('prints papers as JSON and nothing else, the report beside it', async () => {
    const { status, stdout, stderr } = await run(
      `${FOLDER}/csv-semicolon-duplicates.csv`,
      '--json',
    );
    const output = JSON.parse(stdout) as DigestOutput;
    expect(Object.keys(output)).toEqual(['format', 'papers', 'doubtful', 'refused', 'merged']);
    const { papers } = output;
    expect(output.doubtful).toHaveLength(10);
    expect(output.refused.map(({ line }) => line)).toContain(12);
    expect(papers).toHaveLength(10);
    for (const paper of papers) expect(Object.keys(paper)).toEqual(KEYS);
    expect(papers[0]).toEqual({
      title: 'a',
      authors: [],
      date: null,
      arxivId: null,
      doi: null,
      venue: null,
      abstract: 'lorem',
      codeUrl: null,
      url: null,
      kind: null,
      keywords: [],
    });
    expect(stderr).toContain('10 papers read, 10 doubtful, 4 refused, 0 duplicates merged');
    expect(stderr).toContain('line 12  it has no title: “10.4 lorem”');
    expect(status).toBe(0);
  });

  it.each([
    // More than a pipe takes at once.
    [['data/digest.txt', '--json', '--labels']],
    [['nowhere.bib', '--json']],
    [[]],
  ])('%j prints and ends so as a program', async (given) => {
    expect(runProgram(...given)).toEqual(await run(...given));
  });

  it('adds labels with their exact words where they are asked for', async () => {
    const { status, stdout } = await run('data/digest.txt', '--json', '--labels');
    const { papers } = JSON.parse(stdout) as DigestOutput;
    expect(papers).toHaveLength(44);
    for (const { title, abstract, labels, ...rest } of papers) {
      expect([...Object.keys({ title, ...rest }), 'abstract'].sort()).toEqual([...KEYS].sort());
      expect(Object.keys(labels ?? {})).toEqual(expect.arrayContaining(['family', 'modality']));
      for (const { value, quotes } of Object.values(labels ?? {}).flat()) {
        expect(value).toMatch(/^[a-z0-9-]+$/u);
        expect(quotes).not.toEqual([]);
        for (const quote of quotes) expect(`${title}\n${abstract}`).toContain(quote);
      }
    }
    const mamba = papers.find(({ title }) => title.startsWith('Mamba: '));
    expect(mamba?.labels?.family).toEqual([{ value: 'ssm', quotes: ['Mamba'] }]);
    expect(mamba?.labels?.complexity?.map(({ value }) => value)).toEqual(['linear']);
    expect(status).toBe(0);
  });

  it('proposes nothing in a list of another field but for papers that are of this one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'digest-'));
    const rows = ['birds', 'bats', 'moths', 'voles', 'frogs', 'ants'].map(
      (kind) => `Counting ${kind} in images,We forecast the number of ${kind} in linear time.`,
    );
    writeFileSync(
      join(folder, 'ecology.csv'),
      ['title,abstract', ...rows, 'Hearing bats with Mamba,'].join('\n'),
    );
    const { stdout } = await run(join(folder, 'ecology.csv'), '--json', '--labels');
    rmSync(folder, { recursive: true });
    const { papers } = JSON.parse(stdout) as DigestOutput;
    expect(papers).toHaveLength(7);
    for (const { labels } of papers) expect(Object.keys(labels ?? {})).toContain('modality');
    expect(
      papers.flatMap(({ title, labels }) =>
        Object.values(labels ?? {}).flatMap((list) => list.map(({ value }) => [title, value])),
      ),
    ).toEqual([
      ['Hearing bats with Mamba', 'ssm'],
      ['Hearing bats with Mamba', 'selective-ssm'],
    ]);
  });

  it('counts labels in the report that people read', async () => {
    const { stdout } = await run(`${FOLDER}/csv-semicolon-duplicates.csv`, '--labels');
    expect(stdout).toContain('Proposed labels:\n  family        0 of 10 papers');
    expect(stdout).toContain('\n\nPapers:\n');
  });

  it('ends with 1 where nothing could be read, and still says what was refused', async () => {
    const { status, stdout, stderr } = await run(`${FOLDER}/biblatex-no-title.bib`, '--json');
    const output = JSON.parse(stdout) as DigestOutput;
    expect(output).toMatchObject({ format: 'bibtex', papers: [], merged: [] });
    expect(output.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'it has no title'],
      [6, 'it has no title'],
    ]);
    expect(stderr).toContain('no record of it could be read');
    expect(status).toBe(1);
  });

  it('prints a report that people read', async () => {
    const files = [`${FOLDER}/bib-utf16le.bib`, `${FOLDER}/endnote-book.enw`];
    const { status, stdout } = await run(...files, '--name', 'My list');
    expect(stdout).toMatch(/^My list\n/u);
    expect(stdout).toContain('2 papers read, 0 doubtful, 0 refused, 0 duplicates merged');
    expect(stdout).toContain('bib-utf16le.bib  BibTeX or BibLaTeX, utf-16le');
    expect(stdout).toContain('2016  Git : dezentrale Versionsverwaltung im Team');
    expect(status).toBe(0);
  });

  it.each([
    [[`${FOLDER}/empty.bib`, '--json'], 1, print(null), 'empty.bib  it is empty. Export it again.'],
    [['nowhere.bib'], 1, '', 'nowhere.bib: there is no such file.'],
    [['nowhere.bib', '--json'], 1, print(null), 'nowhere.bib: there is no such file.'],
    [['src', '--json'], 1, print(null), 'src: it is a folder, not a file.'],
    [[], 2, '', 'No file is named.'],
    [['a.bib', '--jsn'], 2, '', 'There is not an option “--jsn”.'],
    [['a.bib', '--name'], 2, '', '--name needs a text.'],
    [['a.bib', '--year', 'soon'], 2, '', '--year needs a year, such as 2025, not “soon”.'],
    [['a.bib', '--format', 'docx'], 2, '', '--format does not know “docx”.'],
  ])('%j ends with %i and says why', async (given, status, stdout, reason) => {
    const result = await run(...given);
    expect(result.stderr).toContain(reason);
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout });
  });
});
