import { describe, expect, it } from 'vitest';
import type { FormatId } from '../../../src/sources/list/formats.ts';
import { FORMATS } from '../../../src/sources/list/formats.ts';
import { LIST_LIMITS } from '../../../src/sources/list/listLimits.ts';
import { readList } from '../../../src/sources/list/readList.ts';

const read = (text: string | Uint8Array, format?: FormatId) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readList([{ name: 'list', bytes }], format === undefined ? {} : { format });
};

/** A hang, in milliseconds of the processor's time: how busy the machine is does not count. */
const HANG = 8_000;
const readClock = () => process.cpuUsage().user / 1000;

/** Long enough that time which grows with the square would be noticed. */
const LONG = 1_000_000;
const FORMAT_IDS = Object.keys(FORMATS) as FormatId[];

describe('a hostile file', () => {
  it.each(FORMAT_IDS)('of one line of a million characters ends soon as %s', async (format) => {
    const lines = [
      'a',
      '{',
      '[',
      '(',
      '"',
      '<a ',
      '\\',
      '@a{',
      '&',
      ' ',
      '- ',
      '|',
      ',',
      '%0 ',
      '$',
      '*',
    ];
    for (const piece of lines) {
      const start = readClock();
      const report = await read(piece.repeat(LONG / piece.length), format);
      const took = readClock() - start;
      expect(report.papers.length, piece).toBeLessThanOrEqual(1);
      expect(took, `“${piece}” repeated`).toBeLessThan(HANG);
    }
  });

  it.each(FORMAT_IDS)('of many short lines ends soon as %s', async (format) => {
    for (const line of [
      '{',
      '"',
      '@article{a,',
      'TY  - JOUR',
      '- [a](',
      '<entry>',
      '{"title":"',
      '·',
    ]) {
      const start = readClock();
      await read(`${line}\n`.repeat(5_000), format);
      expect(readClock() - start, `“${line}” repeated`).toBeLessThan(HANG);
    }
  });

  it('nests as deeply as it likes', async () => {
    const deep = '['.repeat(100_000);
    expect((await read(`${deep}{"title":"x"}${']'.repeat(100_000)}`)).files).toHaveLength(1);
    expect((await read(`{"a":`.repeat(50_000))).papers).toEqual([]);
    const xml = `<feed><entry><title>Deep below</title>${'<a>'.repeat(20_000)}</entry></feed>`;
    expect((await read(xml)).papers[0]?.draft.title).toBe('Deep below');
    const bib = `@article{k, title={${'{'.repeat(50_000)}Deep${'}'.repeat(50_000)}}, year=2000}`;
    expect((await read(bib)).papers[0]?.draft.title).toBe('Deep');
  });

  it('names keys of the language and changes nothing but itself', async () => {
    const json =
      '[{"__proto__":{"polluted":1},"constructor":"c","title":"A paper with keys","toString":"t"}]';
    const csv = 'title,year,__proto__,constructor\nA paper with keys,2001,evil,evil\n';
    for (const text of [
      json,
      csv,
      '@article{__proto__, title={A paper with keys}, constructor={x}}',
    ]) {
      expect((await read(text)).papers[0]?.draft.title).toBe('A paper with keys');
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    const commands = String.raw`@article{k, title={A \constructor{paper} and \toString more}, author={Doe, \valueOf Jane}}`;
    const { draft } = (await read(commands)).papers[0] ?? {};
    expect([draft?.title, draft?.authors]).toEqual(['A paper and more', ['Jane Doe']]);
  });

  it('brings no address but those of the web, and no markup', async () => {
    const bib = `@misc{a, title={<script>alert(1)</script>Title <b>bold</b>}, author={A. B}, url={javascript:alert(1)}, year=2000}`;
    const { papers } = await read(bib);
    expect(papers[0]?.draft.url).toBeNull();
    expect(papers[0]?.draft.title).toContain('Title bold');
    expect(papers[0]?.doubts.map(({ reason }) => reason)).toContain(
      '“javascript:alert(1)” is left out: it is not a web address',
    );
  });

  it('turns no text around and hides no letters', async () => {
    const { papers } = await read('title,year\n"A \u202Egnp.exe\u202C paper\u200B",2001\n');
    expect(papers[0]?.draft.title).toBe('A gnp.exe paper');
  });

  it('has a title as long as it likes, of which the beginning is kept', async () => {
    const { papers } = await read(`title,year\n${'long '.repeat(20_000)},2001\n`);
    expect(papers[0]?.draft.title).toHaveLength(2_000);
    expect(papers[0]?.doubts.at(-1)?.reason).toContain('99999 characters');
  });

  it('has 1,200 authors', async () => {
    const names = Array.from({ length: 1_200 }, (_, at) => `Family${at}, Given`).join(' and ');
    const { papers } = await read(`@article{a, title={By many}, author={${names}}, year=2001}`);
    expect(papers[0]?.draft.authors).toHaveLength(1_200);
    expect(papers[0]?.draft.authors[1_199]).toBe('Given Family1199');
  });

  it('says what it looks like where it is not a list', async () => {
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]);
    const reasons = await Promise.all(
      [
        zip,
        '%PDF-1.7 x',
        '<!doctype html><p>Hello',
        '{\\rtf1 Hello}',
        new Uint8Array(3_000).fill(7),
      ].map(async (bytes) => (await read(bytes)).files[0]?.failure?.reason),
    );
    expect(reasons).toEqual([
      'it looks like a ZIP archive, or a document of an office program',
      'it looks like a PDF',
      'it looks like a web page (HTML)',
      'it looks like a document in rich text (RTF)',
      'it looks like no text (binary data)',
    ]);
  });

  it('has more than may be read, which is said before or at the limit', async () => {
    const large = await read(new Uint8Array(LIST_LIMITS.bytes + 1));
    expect(large.files[0]?.failure?.reason).toBe('it has 51 MB; at most 50 MB are read');
    const rows = Array.from(
      { length: LIST_LIMITS.records + 1 },
      (_, at) => `Title number ${at},2001`,
    );
    const many = await read(`title,year\n${rows.join('\n')}\n`);
    expect(many.papers).toEqual([]);
    expect(many.files[0]?.failure?.reason).toBe('there are more than 20,000 records');
  });
});
