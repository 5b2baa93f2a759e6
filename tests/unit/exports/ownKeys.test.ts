import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOtherIds } from '../../../src/corpus/otherIds.ts';
import type { Paper } from '../../../src/corpus/schema.ts';
import {
  createCitationKeys,
  createKeyAliases,
  describeKeys,
  KEY_STYLE,
} from '../../../src/exports/citationKey.ts';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { openText } from '../../fixtures/openText.ts';
import { paperWith } from '../../fixtures/paperWith.ts';
import { readDrafts } from '../../fixtures/readText.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const keyed = (id: string, ...citationKeys: readonly string[]): Paper =>
  paperWith({
    id,
    otherIds: createOtherIds({ volume: null, issue: null, pages: null, citationKeys }),
  });
const listKeys = (papers: readonly Paper[]) => [...createCitationKeys(papers).values()];

/** What entries are found by, their own key first. */
function readKeys(text: string): readonly (readonly string[])[] {
  return parseBibtex(text).entries.map(({ key, fields }) => {
    const ids: unknown = fields.ids;
    const others = Array.isArray(ids) ? ids : `${ids ?? ''}`.split(',');
    return [key, ...others.map((id) => `${id}`.trim()).filter((id) => id !== '')];
  });
}

describe('the key that a reader’s file has for a paper', () => {
  it.each([
    ['bibtex', '@article{hochreiter97,\n'],
    ['csl', '"id": "hochreiter97"'],
    ['ris', 'ID  - hochreiter97\r\n'],
    ['markdown', '`hochreiter97`'],
    ['csv', ',hochreiter97,'],
  ] satisfies [ExportFormatId, string][])('is in %s', async (format, words) => {
    const list = await openText(
      '@article{hochreiter97, title={Long short-term memory}, author={Hochreiter, Sepp}, journal={Neural Computation}, year={1997}}',
    );
    expect(formatExport(list, list.papers, format)).toContain(words);
  });

  it('is that of the first where two papers have it', () => {
    expect(listKeys([keyed('a', 'bee97'), keyed('b', 'bee97'), keyed('c', 'bee97b')])).toEqual([
      'bee97',
      'bee97c',
      'bee97b',
    ]);
    expect(listKeys([keyed('a', 'bee97'), keyed('b', 'bee97', 'reeds')])).toEqual([
      'bee97',
      'reeds',
    ]);
  });

  it('is kept from papers whose key is made, also where only capitals differ', () => {
    expect(listKeys([paperWith({ id: 'a' }), keyed('b', 'gu2023mamba')])).toEqual([
      'gu2023mambab',
      'gu2023mamba',
    ]);
    expect(listKeys([paperWith({ id: 'a' }), keyed('b', 'Gu2023Mamba')])[0]).toBe('gu2023mambab');
  });

  it('is told of where keys are shown', () => {
    expect(describeKeys([paperWith({}), keyed('b', 'bee97')])).toMatch(
      /^those of your file, else /u,
    );
    expect(describeKeys([paperWith({})])).toBe(KEY_STYLE);
  });

  it('is left out where it would end the entry', () => {
    const hostile = [
      'a,b',
      'x}y',
      'a b',
      '',
      '\u202Eevil',
      'a"b',
      'a#b',
      'a%b',
      'a\\b',
      'a~b',
      'a(b',
    ];
    const papers = hostile.map((key, at) => ({
      ...paperWith({ id: `p${at}` }),
      otherIds: [{ scheme: 'citation-key', id: key }],
    }));
    expect(listKeys(papers).filter((key) => !/^gu2023mamba[a-z]?$/u.test(key))).toEqual([]);
  });

  it('is beside the others under which documents cite the paper, for BibLaTeX', async () => {
    const entry = 'title={Of reeds in the northern lakes}, journal={J. Reeds}, year={1997}';
    const list = await openText(
      `@article{bee97, ${entry}}\n@article{reeds, ${entry}}\n@article{third, ${entry}}\n@article{last, title={Of nests}}`,
    );
    const text = formatExport(list, list.papers, 'bibtex');
    expect(readKeys(text)).toEqual([['bee97', 'reeds', 'third'], ['last']]);
    const keys = (await readDrafts(text)).map(({ otherIds }) => otherIds.map(({ id }) => id));
    expect(keys).toEqual([['bee97', 'reeds', 'third'], ['last']]);
  });

  it('is of one paper alone, whatever a list says, and parsers find each entry by it', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'gu2023mamba',
        'gu2023mambab',
        'Gu2023Mamba',
        'a',
        'b',
        "o'neil:97",
        '王2020',
        'Müller+Wren',
        '10.1/x',
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    const lists = fc.array(fc.array(key, { maxLength: 3 }), { maxLength: 8 });
    fc.assert(
      fc.property(lists, (given) => {
        const papers = given.map((keys, at) => ({
          ...paperWith({ id: `p${at}` }),
          otherIds: keys.map((id) => ({ scheme: 'citation-key', id })),
        }));
        const keys = createCitationKeys(papers);
        const aliases = createKeyAliases(papers);
        const all = [...keys.values(), ...[...aliases.values()].flat()];
        expect(new Set(all).size).toBe(all.length);
        expect([...keys.keys()]).toEqual(papers.map(({ id }) => id));
        const text = formatExport({ ...realCorpus, papers }, papers, 'bibtex');
        expect(parseBibtex(text).entries.map((entry) => entry.key)).toEqual([...keys.values()]);
      }),
      { numRuns: 300 },
    );
  });
});
