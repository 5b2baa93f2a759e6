// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLibraryChangesStore } from '../../src/library/libraryChangesStore.ts';
import { formatLibraryFile, parseLibraryFile } from '../../src/library/libraryFile.ts';
import { createLibraryPapers } from '../../src/library/libraryPapers.ts';
import { formatNotedBibtex, formatReadingList } from '../../src/library/notedExports.ts';
import { createRecord, EMPTY_LIBRARY } from '../../src/library/records/libraryRecord.ts';
import { useRecordsStore } from '../../src/library/records/recordsStore.ts';
import { createSnapshot } from '../../src/library/records/snapshot.ts';
import { keepDigest } from '../../src/storage/digestDatabase.ts';
import { AT, leaveLibraryEmpty, openLibrary as open, saved } from '../fixtures/openLibrary.tsx';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

leaveLibraryEmpty();

describe('papers of other digests', () => {
  const snapshot = { ...createSnapshot(realPaper('mamba'), 'Ecology'), title: 'On Beetles' };

  it('are shown from their snapshot, with the name of the digest and a way there', async () => {
    await keepDigest(
      { id: 'k3', name: 'Ecology', createdAt: 1, paperCount: 1, bytes: 1 },
      { corpus: {}, report: '' },
    );
    await open('/library', saved('k3/beetles'), { kind: 'described', key: 'k3/beetles', snapshot });
    const link = screen.getByRole('link', { name: 'On Beetles' });
    expect(link.getAttribute('href')).toBe('/digests/k3/papers/beetles');
    expect(screen.getByText('in “Ecology”')).toBeDefined();
  });

  it('whose digest is gone say so, and where they can be read', async () => {
    await open('/library', saved('x9/beetles'), { kind: 'described', key: 'x9/beetles', snapshot });
    expect(await screen.findByText(/“Ecology” is not on this device any more/u)).toBeDefined();
    expect(screen.queryByRole('link', { name: 'On Beetles' })).toBeNull();
    expect(screen.getByRole('link', { name: 'arXiv' })).toBeDefined();
  });

  it('say that they have more authors than are named', async () => {
    const cut = { ...snapshot, authors: ['Ann Lee'], authorCount: null };
    await open('/library', saved('x9/a'), { kind: 'described', key: 'x9/a', snapshot: cut });
    expect(await screen.findByText('Lee et al.')).toBeDefined();
  });
});

describe('taking the library elsewhere', () => {
  const record = createRecord('mamba', AT, {
    ...{ note: '50% faster\n\n{see} Fig. 1', tags: ['thesis'], status: 'reading' },
  });
  const library = { ...EMPTY_LIBRARY, records: new Map([['mamba', record]]) };
  const papers = createLibraryPapers({
    ...{ library, corpus: realCorpus, digestId: 'builtin', keptDigests: null, base: '/' },
    saved: [{ paperId: 'mamba', savedAt: AT }],
  });

  it('gives everything as a file that reads back', () => {
    const read = parseLibraryFile(formatLibraryFile(library, AT));
    expect(read).toEqual({ records: [record], collections: [], unreadable: 0 });
    expect(parseLibraryFile('{"papers":[]}')).toMatch(/not a library/u);
    expect(parseLibraryFile('no JSON')).toMatch(/not a library/u);
    const damaged = { format: 'collate-library', version: 1, records: [record, { key: 1 }] };
    expect(parseLibraryFile(JSON.stringify(damaged))).toMatchObject({ unreadable: 1 });
  });

  it('imports it beside what is here, says what it did, and undoes it', async () => {
    const { user } = await open('/library', saved('mamba'), {
      ...{ kind: 'noted', key: 'mamba', base: '', text: 'Mine.' },
    });
    await user.click(screen.getByRole('button', { name: 'Back up and move' }));
    const file = new File(
      [
        formatLibraryFile(
          { ...library, records: new Map([...library.records, ['s4', createRecord('s4', AT)]]) },
          AT,
        ),
      ],
      'library.json',
      { type: 'application/json' },
    );
    await user.upload(screen.getByLabelText('File of a library'), file);
    expect(
      (await screen.findAllByText(/Imported 1 paper, joined 1 with what was here/u)).length,
    ).toBeGreaterThan(0);
    const note = useRecordsStore.getState().library.records.get('mamba')?.note;
    expect(note).toContain('Mine.');
    expect(note).toContain('50% faster');
    act(() => useLibraryChangesStore.getState().undo());
    const back = useRecordsStore.getState().library.records;
    expect([...back.keys()]).toEqual(['mamba']);
    expect(back.get('mamba')?.note).toBe('Mine.');
  });

  it('writes notes into BibTeX, with the signs of TeX escaped', () => {
    const text = formatNotedBibtex(realCorpus, papers);
    expect(text).toContain('@inproceedings{gu2023mamba,');
    expect(text).toContain('annote        = {50\\% faster\n\n\\{see\\} Fig. 1},');
  });

  it('writes a reading list with status, tags and notes', () => {
    const text = formatReadingList('Thesis', realCorpus, papers);
    expect(text).toMatch(/^# Thesis\n\n- \[Mamba: Linear-Time/u);
    expect(text).toContain('\n  Reading · #thesis\n\n  50% faster\n\n  {see} Fig. 1\n');
  });
});
