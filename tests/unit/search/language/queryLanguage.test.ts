import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchText } from '../../../../src/search/language/queryLanguage.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

function parse(text: string) {
  return parseSearchText(text, realCorpus.taxonomy);
}

describe('the query language', () => {
  it.each([
    'mamba',
    '"delta rule"',
    '-survey',
    '-"a survey"',
    'author:gu',
    'author:"Albert Gu"',
    'author:gu,dao',
    '-author:dao ssm',
    'title:mamba',
    'title:"linear attention"',
    'abstract:parity',
    'venue:neurips',
    'family:ssm,-hybrid',
    '-family:ssm',
    'complexity:o(n)',
    'modality:video',
    'contribution:survey',
    'capability:recall',
    'year:2024..',
    'code:yes',
    'arXiv:2312.00752',
    'https://arxiv.org/abs/2312.00752',
    'doi:10.48550/arXiv.2312.00752',
  ])('reads without complaint: %s', (text) => {
    expect(parse(text).problems).toEqual([]);
    expect(parse(`${text} mamba`).problems).toEqual([]);
  });

  it.each([
    ['"delta rule', 'not closed'],
    ['author: gu', 'right behind it'],
    ['title:"linear attention', 'not closed'],
    ['family:foo mamba', 'The values are'],
    ['year:abc', 'year:2023..2025'],
    ['code:maybe', 'code:yes'],
    ['foo:bar', 'The fields are'],
  ])('says what is wrong, and what could be written: %s', (text, hint) => {
    const { problems } = parse(text);
    expect(problems).toMatchObject([{ remedy: null }]);
    expect(problems[0]?.message).toContain(hint);
  });

  it.each([
    ['family:sm mamba', 'family:ssm'],
    ['-family:ssm,hybird mamba', '-family:ssm,hybrid'],
    ['family:"state space model",-hybird mamba', 'family:"state space model",-hybrid'],
    ['autor:gu', 'author:gu'],
    ['modalty:video', 'modality:video'],
    ['year:2024-2025', 'year:2024..2025'],
    ['year:2025..2024', null],
    ['-year:2024', 'year:..2023'],
    ['-year:2024..', 'year:..2023'],
    ['-year:..2022', 'year:2023..'],
    ['year:2025-2024', 'year:2024..2025'],
  ])('offers what is meant: %s', (text, remedy) => {
    const { problems } = parse(text);
    expect(problems).toMatchObject([{ start: 0, remedy }]);
    if (remedy) expect(parse(remedy).problems).toEqual([]);
  });

  it('reads any text, and every span lies within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const { words, phrases, excluded, fields, problems } = parse(text);
        for (const { start, end } of [words, phrases, excluded, fields, problems].flat()) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
