import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { Corpus, Paper } from '../../../../src/corpus/schema.ts';
import { createCslItems } from '../../../../src/exports/cslItem.ts';
import {
  createRecord,
  recordSchema,
  snapshotSchema,
} from '../../../../src/library/records/libraryRecord.ts';
import { createPaperOf, createSnapshot } from '../../../../src/library/records/snapshot.ts';
import { paperWith } from '../../../fixtures/paperWith.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const AT = '2026-01-02T03:04:05.000Z';

/** A thesis of which the first of several authors is named, and what is made of its snapshot once it was kept. */
function keep(patch: Partial<Paper>) {
  const paper = paperWith({ abstract: '', labels: {}, ...patch });
  const snapshot = v.parse(snapshotSchema, JSON.parse(JSON.stringify(createSnapshot(paper, 'B'))));
  return { paper, snapshot, shown: createPaperOf(paper.id, snapshot) };
}

describe('a paper that is shown from its snapshot', () => {
  test.each([
    { kind: 'thesis' },
    { kind: 'book', venue: 'Springer' },
    { authors: ['Ann Lee'], authorCount: 4 },
    { authors: ['Ann Lee'], authorCount: null },
    { authors: [], authorCount: 3 },
    { publishedTitle: 'Beetles, at last', venue: 'Beetles 2024' },
  ] satisfies Partial<Paper>[])('is cited as the paper itself: %j', (patch) => {
    const { paper, shown } = keep(patch);
    const corpus: Corpus = { ...realCorpus, papers: [paper] };
    expect(createCslItems(corpus, [shown])).toEqual(createCslItems(corpus, [paper]));
    expect(shown.kind).toBe(paper.kind ?? null);
    expect(shown.authorCount).toBe(paper.authorCount);
  });

  test('is described the same after it was kept, so that nothing is kept twice', () => {
    const { paper, snapshot } = keep({ kind: 'thesis', authors: ['Ann Lee'], authorCount: 4 });
    expect(JSON.stringify(snapshot)).toBe(JSON.stringify(createSnapshot(paper, 'B')));
  });
});

describe('snapshots of other versions', () => {
  const {
    kind: _,
    authorCount: __,
    publishedTitle: ___,
    ...older
  } = createSnapshot(paperWith({ authors: ['Ann Lee', 'Bo Roy'] }), 'Birds');

  test('an older one is opened as it is, with those it names as all authors', () => {
    const record = createRecord('k3/beetles', AT, { snapshot: older });
    expect(v.parse(recordSchema, JSON.parse(JSON.stringify(record)))).toEqual(record);
    expect(createPaperOf('k3/beetles', older)).toMatchObject({ kind: null, authorCount: 2 });
  });

  test('one with a kind of work that came later costs the kind alone', () => {
    const newer = { ...older, kind: 'hologram', authorCount: 'many', publishedTitle: '' };
    const record = { ...createRecord('k3/beetles', AT, { note: 'Mine' }), snapshot: newer };
    const { note, snapshot } = v.parse(recordSchema, record);
    expect(note).toBe('Mine');
    expect(snapshot && createPaperOf('k3/beetles', snapshot)).toMatchObject({
      ...{ title: older.title, kind: null, publishedTitle: null },
    });
  });
});
