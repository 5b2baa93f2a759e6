import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import type { WorkKind } from '../../../src/corpus/workKind.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { openText } from '../../fixtures/openText.ts';
import { paperWith } from '../../fixtures/paperWith.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const list = await openText(`
@phdthesis{a, title={Of nests}, author={Wren, Ada}, school={University of Reeds}, year={2001}}
@techreport{b, title={Of reports}, author={Wren, Ada}, institution={Reed Labs Inc.}, year={1980},
  number={TR-12}}
@article{c, title={Of waves}, author={Wren, Ada}, journal={IEEE Trans. Nests}, year={2003}}
@article{d, title={Of tides}, author={Wren, Ada}, journal={Phys. Rev. Lett.}, year={2004}}
@inproceedings{e, title={Of talks}, author={Wren, Ada}, booktitle={Proc. Natl. Acad. Sci.}, year={2005}}`);

const lines = (format: ExportFormatId) =>
  formatExport(list, list.papers, format).trimEnd().split('\n');

describe('a reference', () => {
  it('of a thesis or a report names its university or institution', () => {
    expect(lines('ieee').slice(0, 2)).toEqual([
      '[1] A. Wren, “Of nests,” thesis, University of Reeds, 2001.',
      '[2] A. Wren, “Of reports,” Reed Labs Inc., Rep. TR-12, 1980.',
    ]);
    expect(lines('acm').slice(0, 2)).toEqual([
      '[1] Ada Wren. 2001. Of nests. Thesis. University of Reeds.',
      '[2] Ada Wren. 1980. Of reports. Report TR-12. Reed Labs Inc.',
    ]);
  });

  it('ends in one full stop, also behind an abbreviation', () => {
    for (const text of [...lines('apa'), ...lines('ieee'), ...lines('acm')]) {
      expect(text).not.toContain('..');
      expect(text).toMatch(/[^.]\.$/u);
    }
    expect(lines('apa')).toContain('Wren, A. (2004). Of tides. Phys. Rev. Lett.');
  });

  it('in APA is what the official style says', () => {
    const official = createCslItems(list, list.papers)
      .map(({ language: _, ...item }) =>
        new Cite([item]).format('bibliography', { template: 'apa' }),
      )
      .map((text) => String(text).trim());
    expect(lines('apa')).toEqual(official.toSorted());
  });
});

describe('a preprint whose list names the class of arXiv as its venue', () => {
  const write = (format: ExportFormatId, venue: string, kind: WorkKind | null = null) => {
    const papers = [paperWith({ venue, kind, date: '2023-12-01', doi: null })];
    return formatExport({ ...realCorpus, papers }, papers, format);
  };

  it('is exported as a preprint', () => {
    for (const format of ['bibtex', 'ris', 'csl', 'apa', 'ieee', 'acm'] as const) {
      for (const venue of ['arXiv cs.LG', 'arXiv quant-ph', 'arXiv']) {
        const text = write(format, venue);
        expect(text, format).not.toMatch(/inproceedings|CONF|paper-conference|In arXiv|in arXiv/u);
        expect(text, format).not.toContain('cs.LG');
      }
    }
    expect(write('bibtex', 'arXiv cs.LG')).toMatch(/^@misc\{/u);
    expect(write('bibtex', 'arXiv cs.LG', 'article')).toMatch(/^@misc\{/u);
    expect(write('bibtex', 'arXiv cs.LG', 'thesis')).toMatch(/^@phdthesis\{/u);
    expect(write('bibtex', 'ICLR 2024')).toMatch(/^@inproceedings\{/u);
    // What the list says of it stays in a table.
    expect(write('csv', 'arXiv cs.LG')).toContain('arXiv cs.LG');
  });
});
