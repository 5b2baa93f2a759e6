import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListReport } from '../../../src/sources/list/listReport.ts';
import { readList } from '../../../src/sources/list/readList.ts';
import type { SampleList } from '../../fixtures/sampleLists.ts';
import { joinSample, SAMPLE_LISTS, SAMPLE_TITLES } from '../../fixtures/sampleLists.ts';

/** No damage may take longer; an undamaged sample takes a few milliseconds. */
const LONGEST = 5_000;
const RUNS = { numRuns: 40, seed: 20_261_127 };
const DAMAGED = 2;

const readText = (text: string) =>
  readList([{ name: 'list', bytes: new TextEncoder().encode(text) }]);

const names = SAMPLE_LISTS.map((sample, at) => [`${sample.format} ${at}`, sample] as const);

describe.each(names)('a list in %s', (_, sample) => {
  it('is recognised, and read whole', async () => {
    const report = await readText(joinSample(sample));
    expect(report.files[0]?.format).toBe(sample.format);
    expect(report.papers.map(({ draft }) => draft.title)).toEqual(SAMPLE_TITLES);
    expect(report.papers.map(({ draft }) => draft.date?.slice(0, 4))).toEqual([
      '2001',
      '2002',
      '2003',
      '2004',
      '2005',
    ]);
    expect(report.refused).toEqual([]);
  });

  it('loses nothing else where one record is cut at any place', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (place) => {
        const record = sample.records[DAMAGED] ?? '';
        await expectOthers(sample, record.slice(0, place % record.length));
      }),
      RUNS,
    );
  });

  it('loses nothing else where a mark is put in or a character is lost', async () => {
    const mark = fc.constantFrom(...'{}[]()"\'<>,;|\\@%&:\n-#', '');
    await fc.assert(
      fc.asyncProperty(fc.nat(), mark, async (place, inserted) => {
        const record = sample.records[DAMAGED] ?? '';
        const at = place % record.length;
        const rest = record.slice(inserted === '' ? at + 1 : at);
        await expectOthers(sample, `${record.slice(0, at)}${inserted}${rest}`);
      }),
      RUNS,
    );
  });

  it('loses nothing else where a line is doubled or lost', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.boolean(), async (place, isDoubled) => {
        const lines = (sample.records[DAMAGED] ?? '').split('\n');
        const at = place % lines.length;
        lines.splice(at, isDoubled ? 0 : 1, ...(isDoubled ? [lines[at] ?? ''] : []));
        await expectOthers(sample, lines.join('\n'));
      }),
      RUNS,
    );
  });

  it('keeps what stands whole before the place where the file is cut', async () => {
    const text = joinSample(sample);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (place) => {
        const end = place % text.length;
        const report = await readText(text.slice(0, end));
        const whole = sample.records.filter((_, at) => endOf(sample, at) <= end).length;
        const titles = titlesOf(report);
        for (const title of SAMPLE_TITLES.slice(0, whole)) expect(titles).toContain(title);
      }),
      RUNS,
    );
  });
});

describe('any file', () => {
  const files = readFileNames();

  it.each(files)('%s ends in a report, whatever was done to its bytes', async (name) => {
    const original = readFileSync(`tests/fixtures/import/${name}`);
    const damage = fc.record({
      cut: fc.nat(),
      at: fc.nat(),
      garbage: fc.uint8Array({ maxLength: 40 }),
      isReversed: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ cut, at, garbage, isReversed }) => {
        const bytes = [...original.subarray(0, cut % (original.length + 1))];
        bytes.splice(at % (bytes.length + 1), 0, ...garbage);
        expectReport(await readInTime(new Uint8Array(isReversed ? bytes.reverse() : bytes)));
      }),
      { ...RUNS, numRuns: 25 },
    );
  });

  it('of random bytes ends in a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
        expectReport(await readInTime(bytes));
      }),
      RUNS,
    );
  });
});

/** The other records are read, and of the damaged one something is said, or it is read. */
async function expectOthers(sample: SampleList, damaged: string): Promise<void> {
  const records = sample.records.map((record, at) => (at === DAMAGED ? damaged : record));
  const report = await readText(joinSample({ ...sample, records }));
  const titles = titlesOf(report);
  for (const at of [0, 1, 3, 4]) expect(titles).toContain(SAMPLE_TITLES[at]);
  const isRead = report.papers.length + report.merged.length >= 5;
  const isSaid =
    report.refused.length + report.remarks.length > 0 ||
    report.papers.some(({ doubts }) => doubts.length > 0);
  const isGone = !damaged.includes('The history of canal');
  expect(isRead || isSaid || isGone).toBe(true);
}

function titlesOf({ papers }: ListReport): readonly string[] {
  return papers.map(({ draft }) => draft.title);
}

function endOf({ before, records, between }: SampleList, at: number): number {
  return before.length + records.slice(0, at + 1).join(between).length;
}

async function readInTime(bytes: Uint8Array): Promise<ListReport> {
  const start = performance.now();
  const report = await readList([{ name: 'list', bytes }]);
  expect(performance.now() - start).toBeLessThan(LONGEST);
  return report;
}

function expectReport({ files, papers, refused }: ListReport): void {
  const [file] = files;
  expect(file?.failure === null).toBe(papers.length > 0);
  for (const { line, draft } of papers) {
    expect(line).toBeGreaterThan(0);
    expect(draft.title).toMatch(/[\p{L}\p{N}]/u);
    expect(JSON.stringify(draft)).not.toMatch(/undefined|NaN|Invalid Date|\[object/u);
    if (draft.date !== null) expect(draft.date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/u);
    if (draft.url !== null) expect(draft.url).toMatch(/^https?:/iu);
  }
  for (const { reason, remedy } of refused) expect(reason && remedy).not.toBe('');
}

function readFileNames(): readonly string[] {
  const manifest = JSON.parse(readFileSync('tests/fixtures/import/manifest.json', 'utf8')) as {
    files: readonly { file: string }[];
  };
  return manifest.files.map(({ file }) => file);
}
