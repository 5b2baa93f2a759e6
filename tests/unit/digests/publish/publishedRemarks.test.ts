import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import { parseCorpus, upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import { formatReadme } from '../../../../src/digests/publish/folderFiles.ts';
import {
  addRemarks,
  countRemarks,
  removeRemarks,
} from '../../../../src/digests/publish/publishedRemarks.ts';
import type { LibraryRecord } from '../../../../src/library/records/libraryRecord.ts';
import { createRecord } from '../../../../src/library/records/libraryRecord.ts';
import { hasRemarks, mergeRecords } from '../../../../src/library/records/mergeRecords.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const AT = '2026-01-02T03:04:05.000Z';
const corpus = upgradeCorpus(realCorpus);

function libraryOf(...records: readonly LibraryRecord[]) {
  return { records: new Map(records.map((own) => [own.key, own])), collections: new Map() };
}

const library = libraryOf(
  createRecord('field/mamba', AT, { status: 'read', tags: ['thesis'], note: 'Fast.' }),
  createRecord('field/s4', AT),
  createRecord('field/gam', AT, { note: 'Private.', removedAt: AT }),
  // Of the same name, in another list.
  createRecord('retnet', AT, { note: 'Elsewhere.' }),
);
const published = addRemarks(corpus, 'field', library);
const remarksOf = (id: string) => published.papers.find((paper) => paper.id === id)?.remarks;

describe('notes in a published list', () => {
  it('are those of its saved papers, and no others', () => {
    expect(remarksOf('mamba')).toEqual({ status: 'read', tags: ['thesis'], note: 'Fast.' });
    expect(remarksOf('s4')).toEqual({ status: 'to-read', tags: [], note: '' });
    expect(remarksOf('gam')).toBeUndefined();
    expect(remarksOf('retnet')).toBeUndefined();
    expect(countRemarks(published)).toEqual({ papers: 2, notes: 1, tagged: 1 });
    expect(JSON.stringify(published)).not.toMatch(/Private|Elsewhere/u);
    expect(formatReadme(published)).toContain('notes are in here');
  });

  it('are a corpus that opens again, and are shown', () => {
    const parsed = parseCorpus(JSON.parse(JSON.stringify(published)));
    expect(parsed).toEqual({ ok: true, corpus: published });
    const shown = openCorpus(published, null).papers.find(({ id }) => id === 'mamba');
    expect(shown?.remarks).toEqual({ status: 'read', tags: ['thesis'], note: 'Fast.' });
  });

  it('go with those that came with the list, once each', () => {
    const again = addRemarks(
      published,
      'copy',
      libraryOf(createRecord('copy/mamba', AT, { tags: ['thesis', 'mine'], note: 'Linear.' })),
    );
    const both = again.papers.find(({ id }) => id === 'mamba')?.remarks;
    expect(both?.tags).toEqual(['thesis', 'mine']);
    expect(both?.note).toContain('Fast.');
    expect(both?.note).toContain('Linear.');
    expect(addRemarks(published, 'field', library)).toEqual(published);
  });

  it('are left out of it unless they are asked for, also those that came with it', () => {
    expect(removeRemarks(published)).toEqual(corpus);
    expect(JSON.stringify(removeRemarks(published))).not.toContain('remarks');
  });

  it('can be taken into a library, where nothing is lost', () => {
    const remarks = remarksOf('mamba');
    if (remarks === undefined) throw new Error('There are remarks.');
    const own = createRecord('mamba', AT, { tags: ['mine'], note: 'Linear.' });
    expect(hasRemarks(own, remarks)).toBe(false);
    const taken = mergeRecords(own, createRecord('mamba', AT, remarks));
    expect(taken).toMatchObject({ status: 'read', tags: ['mine', 'thesis'] });
    expect(taken.note).toContain('Linear.');
    expect(hasRemarks(taken, remarks)).toBe(true);
  });
});
