import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/sources/list/decodeText.ts';
import { formatReport } from '../../../src/sources/list/formatReport.ts';
import { describeCounts } from '../../../src/sources/list/listReport.ts';
import type { ListOptions } from '../../../src/sources/list/readList.ts';
import { readList } from '../../../src/sources/list/readList.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options: ListOptions = {}) =>
  readList([{ name: 'a.bib', bytes: encode(text) }], options);

/** Two bytes a character, the lower first where `isLittle`. */
function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  return new Uint8Array(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      const bytes = [code & 255, code >> 8];
      return isLittle ? bytes : bytes.reverse();
    }),
  );
}

describe('the text of a file', () => {
  const text = 'TY  - JOUR\nTI  - Über Größe\nER  - \n';

  it.each([
    ['utf-8', encode(text)],
    ['utf-8', encode(`\uFEFF${text}`)],
    ['utf-16le', encodeUtf16(`\uFEFF${text}`, true)],
    ['utf-16be', encodeUtf16(`\uFEFF${text}`, false)],
    ['utf-16le', encodeUtf16(text, true)],
    ['utf-16be', encodeUtf16(text, false)],
    ['windows-1252', new Uint8Array([...text].map((letter) => letter.charCodeAt(0)))],
  ])('is found in %s', (encoding, bytes) => {
    expect(decodeText(bytes)).toMatchObject({ isText: true, text, encoding });
  });

  it('has quotation marks and dashes where Windows puts them', () => {
    const bytes = new Uint8Array([0x93, 0x61, 0x94, 0x20, 0x96, 0x20, 0x80, 0xe9]);
    expect(decodeText(bytes)).toMatchObject({ text: '“a” – €é', isCertain: false });
  });

  it('may mix encodings, line by line', () => {
    const bytes = new Uint8Array([...encode('Ünder\n'), 0xdc, 0x62, 0x65, 0x72]);
    expect(decodeText(bytes)).toMatchObject({ text: 'Ünder\nÜber', encoding: 'mixed' });
  });

  it('has lines, whatever ends them', () => {
    expect(decodeText(encode('a\r\nb\rc\nd'))).toMatchObject({ text: 'a\nb\nc\nd' });
  });
});

describe('a record without a date', () => {
  it.each([
    ['arxiv.org/abs/2401.01234v2', '2024-01'],
    ['arxiv.org/abs/math/0309136', '2003-09'],
    ['arxiv.org/abs/hep-th/9608091', '1996-08'],
  ])('has the month of its arXiv id, and says so: %s', async (url, date) => {
    const { papers } = await read(
      `@misc{a, title={Birds}, author={Bee, Ann}, url={https://${url}}}`,
    );
    expect(papers[0]?.draft.date).toBe(date);
    expect(papers[0]?.doubts.map(({ reason }) => reason)).toEqual([
      'it has no year: the month in its arXiv id is taken',
    ]);
  });

  it('has the date of another record of the paper first', async () => {
    const record = (more: string) =>
      `@misc{a, title={Birds}, author={Bee, Ann}, eprint={2401.01234}${more}}\n`;
    const { papers } = await read(record('') + record(', year={2025}'));
    expect(papers.map(({ draft, doubts }) => [draft.date, doubts])).toEqual([['2025', []]]);
  });

  it('has none where nothing says one', async () => {
    const { papers } = await read(
      '@misc{a, title={Birds}, author={Bee, Ann}, doi={10.1000/2401.01234}}',
    );
    expect(papers.map(({ draft }) => draft.date)).toEqual([null]);
  });
});

describe('two records of one paper', () => {
  const entry = (fields: string) => `@article{k, ${fields}}\n`;

  it('with one DOI are one, which has the facts of both', async () => {
    const report = await read(
      entry('title={A study of birds}, doi={10.1000/X}, year=2020') +
        entry('title={A Study of Birds}, doi={https://doi.org/10.1000/x}, author={Doe, Jane}'),
    );
    expect(report.papers.map(({ draft }) => [draft.title, draft.date, draft.authors])).toEqual([
      ['A study of birds', '2020', ['Jane Doe']],
    ]);
    expect(report.papers[0]?.doubts).toEqual([]);
    expect(report.merged).toEqual([
      {
        file: 'a.bib',
        line: 2,
        record: 2,
        into: { file: 'a.bib', line: 1, record: 1 },
        title: 'A Study of Birds',
        reason: 'the same DOI',
      },
    ]);
  });

  it('may be short of all behind the colon', async () => {
    const titled = (title: string) =>
      entry(`title={${title}}, eprint={2401.01234}, author={Bee, Ann}`);
    const count = async (first: string, second: string) =>
      (await read(titled(first) + titled(second))).papers.length;
    expect(await count('Heron', 'Heron: Counting Birds by Their Nests')).toBe(1);
    expect(await count('Heron: Counting Birds by Their Nests', 'HERON')).toBe(1);
    expect(await count('Heron', 'Herons: Counting Birds by Their Nests')).toBe(2);
    expect(await count('Heron', 'Heron Nests of the River')).toBe(2);
  });

  it('on one line are told apart where the reader keeps some of them', async () => {
    const pair = (name: string) =>
      ['boats', 'balloons'].map((abstract) => ({
        ...{ title: `How ${name} were counted`, year: 2020, doi: `10.1000/${name}`, abstract },
      }));
    const text = JSON.stringify([...pair('herons'), ...pair('storks')]);
    const { merged, papers } = await read(text);
    expect([papers.length, merged.length]).toEqual([2, 2]);
    const again = await read(text, { apart: merged.slice(0, 1) });
    expect([again.papers.length, again.merged.length]).toEqual([3, 1]);
  });

  it('with one DOI and different titles stay two, and both are doubtful', async () => {
    const { papers, merged } = await read(
      entry('title={A study of birds}, doi={10.1000/x}') +
        entry('title={Canals in Flanders}, doi={10.1000/x}'),
    );
    expect(merged).toEqual([]);
    expect(papers.map(({ doubts }) => doubts.at(-1)?.reason)).toEqual([
      'line 2 has the same DOI and another title',
      'line 1 has the same DOI and another title',
    ]);
  });

  it('with one title are one, unless year, authors or ids say otherwise', async () => {
    const first = entry('title={The measurement of all things}, author={Doe, J.}, year=2020');
    const count = async (fields: string) =>
      (await read(first + entry(`title={The Measurement of All Things}, ${fields}`))).papers.length;
    expect(await count('author={Doe, Jane}, year=2020')).toBe(1);
    expect(await count('author={Doe, Jane}')).toBe(1);
    expect(await count('author={Roe, R.}, year=2020')).toBe(2);
    expect(await count('author={Doe, J.}, year=2015')).toBe(2);
    expect(
      await count('author={Doe, J.}, year=2021, eprint={2005.00001}, archivePrefix={arXiv}'),
    ).toBe(1);
  });

  it('with a title that many works have stay two', async () => {
    const { papers } = await read(entry('title={Editorial}, year=2020').repeat(2));
    expect(papers).toHaveLength(2);
    expect(papers[0]?.doubts.map(({ reason }) => reason)).toContain('line 2 has the same title');
  });

  it('are found in two files', async () => {
    const files = ['a.bib', 'b.bib'].map((name) => ({
      name,
      bytes: encode(entry('title={The measurement of all things}, author={Doe, J.}, year=2020')),
    }));
    const report = await readList(files);
    expect(report.papers).toHaveLength(1);
    expect(formatReport(report)).toContain(
      'b.bib  line 1  the same title and year as line 1 of a.bib',
    );
  });
});

describe('the report', () => {
  it('counts, and groups equal reasons', async () => {
    const report = await read(
      '@misc{a, title={First of them}, year=2001}\n@misc{b, title={Second of them}, year=2002}\n@misc{c, year=2003}\n',
    );
    expect(describeCounts(report)).toBe(
      '2 papers read, 2 doubtful, 1 refused, 0 duplicates merged',
    );
    expect(formatReport(report)).toBe(`2 papers read, 2 doubtful, 1 refused, 0 duplicates merged

a.bib  BibTeX or BibLaTeX, utf-8

Doubtful:
  a.bib  lines 1, 2  it names no authors  Add the authors.

Refused:
  a.bib  line 3  it has no title: “@misc{c”  Add the title.`);
  });

  it('tells how far it is', async () => {
    const steps: number[] = [];
    const text = Array.from({ length: 250 }, (_, at) => `Title number ${at},2001`).join('\n');
    await readList([{ name: 'a.csv', bytes: encode(`title,year\n${text}\n`) }], {
      onProgress: (records) => steps.push(records),
    });
    expect(steps).toEqual([100, 200, 250]);
  });
});

describe('a backup or a library of Collate', () => {
  const backup =
    '{"collateBackup":1,"digests":[{"digest":{"id":"a","title":"Reeds"}}],"library":"{}"}';
  const library =
    '{\n  "format": "collate-library",\n  "version": 1,\n  "records": [{ "title": "Reeds" }';

  it.each([
    ['as it is saved', encode(backup), 'it is a backup of Collate, not a list of papers'],
    [
      'of a later version',
      encode(backup.replace('1', '9')),
      'it is a backup of Collate, not a list of papers',
    ],
    ['cut short', encode(library), 'it is a library of Collate, not a list of papers'],
    [
      'in another encoding',
      encodeUtf16(`\uFEFF${library}`, true),
      'it is a library of Collate, not a list of papers',
    ],
    [
      'beyond the size of a list',
      encode(backup.padEnd(50_000_001)),
      'it is a backup of Collate, not a list of papers',
    ],
  ])('is not read as a list: %s', async (_, bytes, reason) => {
    const { papers, files } = await readList([{ name: 'saved.json', bytes }]);
    expect(papers).toEqual([]);
    expect(files).toMatchObject([{ file: 'saved.json', format: null, failure: { reason } }]);
  });

  it('is not what a list is that only speaks of one', async () => {
    const text =
      '[{"title": "A file with {\\"format\\": \\"collate-library\\"} and \\"collateBackup\\": 1"}]';
    expect((await read(text)).papers).toHaveLength(1);
  });
});
