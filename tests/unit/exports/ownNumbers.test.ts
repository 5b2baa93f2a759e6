import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { Ajv } from 'ajv';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../src/corpus/readNumbers.ts';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { createPaperMeta } from '../../../src/paper/paperMeta.ts';
import { CSL_SCHEMA } from '../../fixtures/cslSchema.ts';
import { openText } from '../../fixtures/openText.ts';
import { readDrafts } from '../../fixtures/readText.ts';

const WORKS = `
@article{lstm97, title={Long short-term memory}, author={Hochreiter, Sepp}, journal={Neural Computation},
  year={1997}, volume={9}, number={8}, pages={1735--1780}, doi={10.1162/neco.1997.9.8.1735}}
@article{physics, title={Of waves}, author={Wren, Ada}, journal={Physical Review Letters}, year={2016},
  volume={116}, pages={061102}}
@inproceedings{talk, title={Of talks}, author={Wren, Ada}, booktitle={Proceedings of Nests}, year={2019},
  volume={97}, pages={45--67}}
@incollection{part, title={Of parts}, author={Wren, Ada}, booktitle={The Book of Nests}, year={2020},
  volume={2}, pages={12--15, 20}}
@techreport{tr, title={Of reports}, author={Wren, Ada}, institution={MIT}, year={1980}, number={TR-12}}`;

const list = await openText(WORKS);
const all = (format: ExportFormatId, corpus: Corpus = list) =>
  formatExport(corpus, corpus.papers, format);

describe('volume, issue and pages of a list', () => {
  it('are in BibTeX, as its parsers read them', () => {
    const { entries, errors } = parseBibtex(all('bibtex'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ fields: { volume, number, pages } }) => [volume, number, pages])).toEqual(
      [
        ['9', '8', '1735–1780'],
        ['116', undefined, '061102'],
        ['97', undefined, '45–67'],
        ['2', undefined, '12–15, 20'],
        [undefined, 'TR-12', undefined],
      ],
    );
    expect(all('bibtex')).toContain('  pages         = {1735--1780},\n');
  });

  it('are in CSL-JSON, which obeys its schema', () => {
    const text = all('csl');
    const validate = new Ajv({ allowUnionTypes: true }).compile(CSL_SCHEMA);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(JSON.parse(text)).toMatchObject([
      { volume: '9', issue: '8', page: '1735-1780' },
      { volume: '116', page: '061102' },
      { volume: '97', page: '45-67' },
      { volume: '2', page: '12-15, 20' },
      { number: 'TR-12' },
    ]);
  });

  it('are in RIS, with the first page and the last one apart', () => {
    const text = all('ris');
    expect(text).toContain('VL  - 9\r\n');
    expect(text).toContain('IS  - 8\r\n');
    expect(text).toContain('SP  - 1735\r\n');
    expect(text).toContain('EP  - 1780\r\n');
    const read = new Cite(text).data.map(({ volume, issue, page }) => [volume, issue, page]);
    expect(read.slice(0, 4)).toEqual([
      ['9', '8', '1735-1780'],
      ['116', undefined, '061102'],
      ['97', undefined, '45-67'],
      ['2', undefined, '12-15, 20'],
    ]);
  });

  it('are columns of a table where a paper has them, and no days of a spreadsheet', async () => {
    const [head, first] = parseCsv(all('csv')) as readonly string[][];
    const row = Object.fromEntries((head ?? []).map((name, at) => [name, first?.[at]]));
    expect(row).toMatchObject({ Volume: '9', Issue: '8', Pages: '1735–1780' });
    expect(all('csv')).toContain(',TR-12,');
    const [plain] = parseCsv(all('csv', await openText('@misc{a, title={Of nests}}')));
    expect(plain).not.toContain('Volume');
  });

  it.each(['bibtex', 'ris', 'csl', 'csv'] as const)('open again from %s', async (format) => {
    const drafts = await readDrafts(all(format));
    expect(drafts.map(({ otherIds }) => readNumbers(otherIds))).toEqual(
      list.papers.map(({ otherIds }) => readNumbers(otherIds)),
    );
  });

  it('are in APA what the official style says', () => {
    for (const [at, item] of createCslItems(list, list.papers).entries()) {
      const { language: _, ...known } = item;
      const official = String(new Cite([known]).format('bibliography', { template: 'apa' }));
      expect(formatExport(list, list.papers.slice(at, at + 1), 'apa').trim()).toBe(official.trim());
    }
  });

  it('are in IEEE and ACM as their guides have them', () => {
    expect(all('ieee').split('\n')).toEqual([
      '[1] S. Hochreiter, “Long short-term memory,” Neural Computation, vol. 9, no. 8, pp. 1735–1780, 1997. [Online]. Available: https://doi.org/10.1162/neco.1997.9.8.1735',
      '[2] A. Wren, “Of waves,” Physical Review Letters, vol. 116, p. 061102, 2016.',
      '[3] A. Wren, “Of talks,” in Proceedings of Nests, vol. 97, 2019, pp. 45–67.',
      '[4] A. Wren, “Of parts,” in The Book of Nests, vol. 2, 2020, pp. 12–15, 20.',
      '[5] A. Wren, “Of reports,” MIT, Rep. TR-12, 1980.',
      '',
    ]);
    expect(all('acm').split('\n').slice(0, 3)).toEqual([
      '[1] Sepp Hochreiter. 1997. Long short-term memory. Neural Computation 9, 8 (1997), 1735–1780. https://doi.org/10.1162/neco.1997.9.8.1735',
      '[2] Ada Wren. 2016. Of waves. Physical Review Letters 116 (2016), 061102.',
      '[3] Ada Wren. 2019. Of talks. In Proceedings of Nests, Vol. 97, 45–67.',
    ]);
  });

  it('are tags of a paper’s page', () => {
    const tags = list.papers.slice(0, 2).map((paper) =>
      Object.fromEntries(
        createPaperMeta(paper, list.taxonomy)
          .filter(({ name }) => /volume|issue|page$/u.test(name))
          .map(({ name, content }) => [name, content]),
      ),
    );
    const report = list.papers.at(-1);
    const ofReport = report ? createPaperMeta(report, list.taxonomy) : [];
    expect(ofReport).toContainEqual({ name: 'citation_technical_report_number', content: 'TR-12' });
    expect(ofReport.map(({ name }) => name)).not.toContain('citation_issue');
    expect(tags).toEqual([
      {
        ...{ citation_volume: '9', citation_issue: '8' },
        ...{ citation_firstpage: '1735', citation_lastpage: '1780' },
      },
      { citation_volume: '116', citation_firstpage: '061102' },
    ]);
  });
});
