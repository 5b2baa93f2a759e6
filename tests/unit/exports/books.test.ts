import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { readPublication } from '../../../src/corpus/readPublication.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { createPaperOf, createSnapshot } from '../../../src/library/records/snapshot.ts';
import { CSL_SCHEMA } from '../../fixtures/cslSchema.ts';
import { openText } from '../../fixtures/openText.ts';
import { readDrafts } from '../../fixtures/readText.ts';

const list = await openText(`
@book{finch, title={Birds of the reed}, author={Finch, Karl}, publisher={Reed \\& Press}, edition={Second},
  volume={3}, year={2001}, doi={10.1000/1}}
@book{owl, title={All of nests}, editor={Owl, Max and Lark, Ina}, publisher={Springer}, year={2002}}
@book{both, title={Letters}, author={Finch, Karl}, editor={García Márquez, Gabriel}, edition={11},
  publisher={Reed Press}, year={2003}}
@incollection{part, title={How nests are built}, author={Wren, Ada}, booktitle={Handbook of nests},
  editor={Owl, Max and Lark, Ina and Tit, Bo}, publisher={Springer}, edition={2}, volume={2},
  pages={45--67}, year={2005}}
@inproceedings{talk, title={Of talks}, author={Wren, Ada}, booktitle={Proceedings of nests},
  editor={Owl, Max}, publisher={Springer}, volume={97}, pages={1--2}, year={2006}}
@phdthesis{thesis, title={Of nests}, author={Wren, Ada}, school={University of Reeds}, year={2007}}
@book{preprint, title={Of drafts}, author={Wren, Ada}, publisher={Reed Press}, eprint={2312.00752},
  archiveprefix={arXiv}, year={2023}}`);

const all = (format: ExportFormatId) => formatExport(list, list.papers, format);
const lines = (format: ExportFormatId) => all(format).trimEnd().split('\n');

describe('a book and its parts', () => {
  it('have publisher, edition and editors in BibTeX', () => {
    const entries = all('bibtex').split('\n\n');
    expect(entries[0]).toContain(
      '  publisher     = {Reed \\& Press},\n  edition       = {Second},',
    );
    expect(entries[1]).toContain('  editor        = {Owl, Max and Lark, Ina},');
    expect(entries[2]).toContain('  editor        = {García Márquez, Gabriel},');
    expect(entries[4]).toContain('  publisher     = {Springer},');
    expect(entries[5]).toContain('  school        = {University of Reeds},');
    expect(entries[6]).toContain('  publisher     = {Reed Press},');
  });

  it('have them in CSL-JSON, which obeys its schema', () => {
    const items = JSON.parse(all('csl'));
    const validate = new Ajv({ allowUnionTypes: true }).compile(CSL_SCHEMA);
    expect(validate(items), JSON.stringify(validate.errors)).toBe(true);
    expect(items[2]).toMatchObject({
      ...{ publisher: 'Reed Press', edition: '11' },
      editor: [{ family: 'García Márquez', given: 'Gabriel' }],
    });
  });

  it.each(['bibtex', 'ris', 'csl', 'csv'] as const)('open again from %s', async (format) => {
    const drafts = await readDrafts(all(format));
    const known = ({ otherIds, editors = [] }: (typeof list.papers)[number]) => ({
      ...readPublication(otherIds),
      editors,
    });
    expect(
      drafts.map((draft) => ({ ...readPublication(draft.otherIds), editors: draft.editors })),
    ).toEqual(list.papers.map(known));
  });

  it('are in APA what the official style says', () => {
    // Of the preprint it names the archive as well.
    for (const [at, item] of createCslItems(list, list.papers).slice(0, -1).entries()) {
      // It knows no number in words.
      const edition = item.edition === 'Second' ? { edition: '2' } : {};
      const { language: _, ...known } = { ...item, ...edition };
      const official = String(new Cite([known]).format('bibliography', { template: 'apa' }));
      expect(formatExport(list, list.papers.slice(at, at + 1), 'apa').trim()).toBe(official.trim());
    }
    expect(lines('apa')).toContain(
      'Wren, A. (2005). How nests are built. In M. Owl, I. Lark, & B. Tit (Eds.), Handbook of nests (2nd ed., Vol. 2, pp. 45–67). Springer.',
    );
  });

  it('are in IEEE and ACM as their guides have them', () => {
    expect(lines('ieee').slice(0, 4)).toEqual([
      '[1] K. Finch, Birds of the reed, vol. 3, 2nd ed. Reed & Press, 2001. [Online]. Available: https://doi.org/10.1000/1',
      '[2] M. Owl and I. Lark, Eds., All of nests. Springer, 2002.',
      '[3] K. Finch, Letters, G. García Márquez, Ed., 11th ed. Reed Press, 2003.',
      '[4] A. Wren, “How nests are built,” in Handbook of nests, vol. 2, M. Owl, I. Lark, and B. Tit, Eds., 2nd ed. Springer, 2005, pp. 45–67.',
    ]);
    expect(lines('acm').slice(0, 4)).toEqual([
      '[1] Karl Finch. 2001. Birds of the reed (2nd ed.), Vol. 3. Reed & Press. https://doi.org/10.1000/1',
      '[2] Max Owl and Ina Lark (Eds.). 2002. All of nests. Springer.',
      '[3] Karl Finch. 2003. Letters (11th ed.), Gabriel García Márquez (Ed.). Reed Press.',
      '[4] Ada Wren. 2005. How nests are built. In Handbook of nests (2nd ed.), Vol. 2, Max Owl, Ina Lark, and Bo Tit (Eds.). Springer, 45–67.',
    ]);
  });

  it('keep them in the library, where their list is gone', () => {
    const kept = list.papers.map((paper) =>
      createPaperOf(paper.id, createSnapshot(paper, 'A list')),
    );
    expect(kept.map(({ editors }) => editors)).toEqual(list.papers.map(({ editors }) => editors));
  });
});
