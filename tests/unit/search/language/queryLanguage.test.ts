import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSearchText } from '../../../../src/search/language/queryLanguage.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

function parse(text: string) {
  return parseSearchText(text, realCorpus.taxonomy);
}

/** Any text, and texts made of what means something. */
const textArbitrary = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'OR AND NOT | ( ) " - author: title:gu mamba year:2024-2025 constructor:x toString:2020'.split(
          ' ',
        ),
      ),
    )
    .map((parts) => parts.join(' ')),
);

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
    ['-year:2024', 'year:..2023'],
    ['-year:2024..', 'year:..2023'],
    ['-year:..2022', 'year:2023..'],
  ])('offers what is meant: %s', (text, remedy) => {
    const { problems } = parse(text);
    expect(problems).toMatchObject([{ start: 0, remedy }]);
    if (remedy) expect(parse(remedy).problems).toEqual([]);
  });

  it.each([
    ['genomics | proteins', '(genomics or proteins)'],
    ['(xLSTM OR mLSTM) kernels', '(xLSTM or mLSTM) kernels'],
    ['graph AND (transformer OR recurrent) -image', 'graph (transformer or recurrent) not image'],
    ['"state space" OR linear attention', '("state space" or linear attention)'],
    ['mamba NOT survey', 'mamba not survey'],
    ['author:gu OR author:dao', '(author:gu or author:dao)'],
    ['intitle:survey', 'title:survey'],
    ['title: hydra', 'title:hydra'],
    ['author: "Albert Gu"', 'author:"Albert Gu"'],
    ['year:2015-2018', 'year:2015..2018'],
    ['year:2025..2024', 'year:2024..2025'],
    ['title:(mamba OR hydra)', '(title:mamba or title:hydra)'],
    ['mamba year:>2023', 'mamba year:2024..'],
    ['recurrent before:2019', 'recurrent year:..2018'],
    ['after:2022 since:2024', 'year:2024..'],
    ['until:2018 review', 'review year:..2018'],
    ['survey 2019–2021', 'survey year:2019..2021'],
    ['((mamba OR', 'mamba OR'],
    ['Ermon S[Author]', 'author:Ermon'],
    ['Ré C[au] AND 2021[dp]', 'author:Ré year:2021'],
    ['"delta rule"[ti] linear[Title]', 'title:"delta rule" title:linear'],
    ['genomics[tiab] -survey[ti]', 'genomics not title:survey'],
  ])('understands what other searches are asked, and says how: %s', (text, reading) => {
    expect(parse(text).reading ?? text.replaceAll('(', '')).toBe(reading);
    expect(parse(text).problems).toEqual([]);
  });

  it.each([
    'in-context language learning architectures and algorithms',
    'gradients or backpropagation',
    'O(N) attention',
    'TRANSFORMERS OR RNNS IN CAPITALS',
    'title:mamba year:2024.. -survey',
  ])('has nothing to say of: %s', (text) => {
    expect(parse(text)).toMatchObject({ reading: null, choices: [], problems: [] });
  });

  it('leaves out what narrows searches of the web, and says so', () => {
    const parsed = parse('"delta rule" site:arxiv.org');
    expect(parsed.words).toEqual([]);
    expect(parsed.phrases).toMatchObject([{ text: 'delta rule' }]);
    expect(parsed.problems).toMatchObject([{ start: 13, end: 27 }]);
    expect(parsed.problems[0]?.message).toContain('“site:” narrows searches of the web');
  });

  it('leaves brackets alone that are no tags', () => {
    for (const text of ['[title]', 'attention [see below]', 'f[x]']) {
      expect(parse(text)).toMatchObject({ reading: null, fields: [] });
      expect(parse(text).words.length).toBeGreaterThan(0);
    }
  });

  it('reads any text, and every span lies within it', () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const { words, phrases, excluded, fields, choices, problems } = parse(text);
        const spans = [words, phrases, excluded, fields, choices, problems].flat();
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
