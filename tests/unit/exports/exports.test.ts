import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../src/exports/bibtex.ts';
import {
  createCitationKeys,
  formatCitationKey,
  formatCiteCommand,
} from '../../../src/exports/citationKey.ts';
import {
  EXPORT_FORMAT_IDS,
  formatExport,
  formatFileName,
} from '../../../src/exports/exportFormats.ts';
import { formatReferences } from '../../../src/exports/references.ts';
import { formatRis } from '../../../src/exports/ris.ts';
import { itemWith, paperWith } from '../../fixtures/paperWith.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

/** Fields of one entry, as written. */
function readFields(text: string): Record<string, string> {
  const fields = [...text.matchAll(/^ {2}([A-Za-z]+) *= (.*),$/gmu)];
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

describe('a citation key', () => {
  it('is surname, year of the preprint and first telling word, in a–z and 0–9', () => {
    const title = 'On the Łódź-2 Model';
    const authors = ['Søren van der Ægir'];
    const key = formatCitationKey(paperWith({ title, authors, date: '2019-05-01' }));
    expect(key).toBe('vanderaegir2019lodz2');
  });

  it('stays when the paper is published', () => {
    expect(formatCitationKey(paperWith({ venue: 'COLM 2024' }))).toBe('gu2023mamba');
  });

  it('gets a letter where another paper has it already', () => {
    const papers = ['a', 'b', 'c'].map((id) => paperWith({ id }));
    expect([...createCitationKeys(papers).values()]).toEqual([
      'gu2023mamba',
      'gu2023mambab',
      'gu2023mambac',
    ]);
  });

  it('is that of one paper, however many are alike, and whatever letters they are in', () => {
    const alike = Array.from({ length: 800 }, (_, at) => paperWith({ id: `p${at}` }));
    const chinese = Array.from({ length: 60 }, (_, at) =>
      paperWith({ ...{ id: `paper-2020-${at}`, title: '状态空间模型', authors: ['王伟'] } }),
    );
    const natural = paperWith({ id: 'b', title: 'MambaB' });
    const papers = [...alike.slice(0, 1), natural, ...alike.slice(1), ...chinese];
    const keys = [...createCitationKeys(papers).values()];
    expect(new Set(keys).size).toBe(papers.length);
    expect(keys.filter((key) => !/^[a-z][a-z0-9]*$/u.test(key))).toEqual([]);
    expect(keys.slice(0, 3)).toEqual(['gu2023mamba', 'gu2023mambab', 'gu2023mambac']);
    expect(keys[26]).toBe('gu2023mambaaa');
  });

  it('is cited by a command', () => {
    expect(formatCiteCommand(['gu2023mamba', 'sun2025lasp2'])).toBe(
      '\\cite{gu2023mamba,sun2025lasp2}',
    );
  });
});

describe('a BibTeX entry', () => {
  it('of a preprint is what arXiv has, with the eprint', () => {
    const text = formatBibtex([itemWith({ shortName: 'Mamba' })]);
    expect(text).toMatch(/^@misc\{gu2023mamba,\n/u);
    expect(readFields(text)).toEqual({
      title: '{{Mamba}: Linear-Time Sequence Modeling with Selective State Spaces}',
      author: '{Gu, Albert and Dao, Tri}',
      year: '{2023}',
      month: 'dec',
      publisher: '{arXiv}',
      eprint: '{2312.00752}',
      archivePrefix: '{arXiv}',
      eprinttype: '{arxiv}',
      doi: '{10.48550/arXiv.2312.00752}',
      url: '{https://arxiv.org/abs/2312.00752}',
    });
  });

  it('of a conference paper is @inproceedings, without the DOI of the preprint', () => {
    const text = formatBibtex([itemWith({ venue: 'ICLR 2025 (Oral)' })]);
    expect(text).toMatch(/^@inproceedings\{/u);
    const { booktitle, year, note, doi, eprint } = readFields(text);
    expect([booktitle, year, note, doi, eprint]).toEqual([
      '{International Conference on Learning Representations}',
      '{2025}',
      '{Oral}',
      undefined,
      '{2312.00752}',
    ]);
  });

  it('of a journal paper is @article', () => {
    const venue = 'Data Mining and Knowledge Discovery 39, 2025';
    const text = formatBibtex([itemWith({ venue })]);
    expect(text).toMatch(/^@article\{/u);
    const { journal, volume } = readFields(text);
    expect([journal, volume]).toEqual(['{Data Mining and Knowledge Discovery}', '{39}']);
  });

  it('has the title it was published under, and names the other', () => {
    const patch = { title: 'First', venue: 'ASPLOS 2025', publishedTitle: 'Second' };
    const { title, note } = readFields(formatBibtex([itemWith(patch)]));
    expect([title, note]).toEqual(['{Second}', '{Preprint titled “First”}']);
  });

  it('keeps a single capital that is no article: a style would write “u-net” and “c++”', () => {
    const title = 'A Survey: A Deep U-Net in C++, Q-Learning, X-Ray Scans and A* with Vitamin D';
    expect(formatBibtex([itemWith({ title })])).toContain(
      '= {A Survey: A Deep {U-Net} in {C}++, {Q-Learning}, {X-Ray} Scans and {A}* with Vitamin {D}},',
    );
  });

  it('keeps the capitals of names by braces, and leaves those of the sentence to the style', () => {
    const title = 'LASP-2 and xLSTM: A Parallel O(N) Mixer (S4), with DeltaNet.';
    expect(readFields(formatBibtex([itemWith({ title })])).title).toBe(
      '{{LASP-2} and {xLSTM}: A Parallel {O(N)} Mixer ({S4}), with {DeltaNet}.}',
    );
  });

  it('escapes what TeX takes for commands and keeps every letter', () => {
    const title = '50% of R&D_x ~ {a}^2 \\ #1 for $5 ²';
    const fields = readFields(formatBibtex([itemWith({ title, authors: ['Jörg 王 & Müller'] })]));
    expect(fields.title).toBe(
      String.raw`{50\% of {R\&D\_x} \textasciitilde{} \{a\}\textasciicircum{}2 \textbackslash{} \#1 for \$5 ²}`,
    );
    expect(fields.author).toBe(String.raw`{Müller, Jörg 王 \&}`);
  });

  it('stays one entry, whatever the title', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'\\{}$&#%_^~@,="aB1 -():é²') });
    fc.assert(
      fc.property(signs, (words) => {
        const text = formatBibtex([itemWith({ title: `x${words}` })]);
        const { entries, errors } = parseBibtex(text);
        expect(errors).toEqual([]);
        expect(entries.map(({ fields }) => fields.eprint)).toEqual(['2312.00752']);
      }),
    );
  });
});

describe('a RIS record', () => {
  it('has one line a value and ends', () => {
    const lines = formatRis([itemWith({ abstract: 'Two\n\nparagraphs', venue: 'ICML 2025' })]);
    expect(lines).toMatch(/^TY {2}- CONF\r\n/u);
    expect(lines).toContain('\r\nAB  - Two paragraphs\r\n');
    expect(lines).toMatch(/\r\nER {2}- \r\n$/u);
  });
});

/** Against the examples of each style’s own guide, with a paper of ours in their place. */
describe('a reference', () => {
  const conference = itemWith({ venue: 'COLM 2024' });
  const preprint = itemWith({ authors: ['Ann B. Lee', 'Jean-Pierre van Gu', 'OpenAI'] });
  const journal = itemWith({ venue: 'Data Mining and Knowledge Discovery 39, 2025' });
  const title = 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces';

  it('in APA', () => {
    expect(formatReferences([conference], 'apa')).toBe(
      `Gu, A., & Dao, T. (2024). ${title}. Conference on Language Modeling. https://arxiv.org/abs/2312.00752\n`,
    );
    expect(formatReferences([preprint], 'apa')).toBe(
      `Lee, A. B., van Gu, J.-P., & OpenAI. (2023). ${title} (arXiv:2312.00752). arXiv. https://doi.org/10.48550/arXiv.2312.00752\n`,
    );
  });

  it('in APA, with more than twenty authors', () => {
    const authors = Array.from({ length: 22 }, (_, count) => `Ann Author${count}`);
    const text = formatReferences([itemWith({ authors })], 'apa');
    expect(text).toContain('Author18, A., … Author21, A. (2023)');
    expect(text).not.toContain('Author19');
  });

  it('in IEEE', () => {
    expect(formatReferences([conference], 'ieee')).toBe(
      `A. Gu and T. Dao, “${title},” in Conference on Language Modeling, 2024. [Online]. Available: https://arxiv.org/abs/2312.00752\n`,
    );
    expect(formatReferences([preprint], 'ieee')).toBe(
      `A. B. Lee, J.-P. van Gu, and OpenAI, “${title},” 2023, arXiv:2312.00752.\n`,
    );
    expect(formatReferences([journal], 'ieee')).toContain(
      '” Data Mining and Knowledge Discovery, vol. 39, 2025. [Online].',
    );
    const many = itemWith({ title: 'Why?', authors: [...'ABCDEFG'].map((name) => `Ann ${name}`) });
    expect(formatReferences([many], 'ieee')).toBe('A. A et al., “Why?” 2023, arXiv:2312.00752.\n');
  });

  it('in ACM', () => {
    expect(formatReferences([conference], 'acm')).toBe(
      `Albert Gu and Tri Dao. 2024. ${title}. In Conference on Language Modeling (COLM ’24). https://arxiv.org/abs/2312.00752\n`,
    );
    expect(formatReferences([preprint], 'acm')).toBe(
      `Ann B. Lee, Jean-Pierre van Gu, and OpenAI. 2023. ${title}. arXiv:2312.00752. Retrieved from https://arxiv.org/abs/2312.00752\n`,
    );
    expect(formatReferences([journal], 'acm')).toContain(
      `${title}. Data Mining and Knowledge Discovery 39 (2025). https://`,
    );
  });

  it('is numbered among others, but sorted by author in APA', () => {
    const other = itemWith({ authors: ['Zoe Zeta'] });
    expect(formatReferences([other, conference], 'ieee')).toMatch(
      /^\[1\] Z\. Zeta.*\n\[2\] A\. Gu/u,
    );
    expect(formatReferences([other, conference], 'apa')).toMatch(/^Gu, A.*\nZeta, Z/u);
  });
});

describe('the name of a file', () => {
  it('says what is in it', () => {
    expect(formatFileName('lasp-2 mamba', 'bibtex')).toBe('collate-lasp-2-mamba.bib');
    expect(formatFileName('', 'csl')).toBe('collate.csl.json');
    expect(formatFileName('Größe “O(N²)”', 'csv')).toBe('collate-grosse-o-n.csv');
  });

  it('is short and plain for any subject', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...EXPORT_FORMAT_IDS), (subject, format) => {
        expect(formatFileName(subject, format)).toMatch(/^collate(?:-[a-z0-9]+)*\.[a-z.]+$/u);
        expect(formatFileName(subject, format).length).toBeLessThan(75);
      }),
    );
  });
});

describe('the beginning of a file', () => {
  it('has the columns of the whole', () => {
    const papers = [paperWith({ id: 'a' }), paperWith({ id: 'b', doi: '10.5555/b' })];
    const corpus = { ...realCorpus, papers };
    const [head, first, second] = formatExport(corpus, papers, 'csv').split('\r\n');
    expect(head).toContain(',DOI,');
    expect(second).toMatch(/^b,/u);
    expect(formatExport(corpus, papers, 'csv', 1)).toBe(`${head}\r\n${first}\r\n`);
  });
});
