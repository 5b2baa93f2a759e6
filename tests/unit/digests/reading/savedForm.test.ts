import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchList } from '../../../../src/digests/reading/fetchList.ts';
import { findSavedForm, readSavedForm } from '../../../../src/digests/reading/savedForm.ts';

const DATA = '\uFEFF{ "schemaVersion": 2, "papers": [] }';
const PAGE = '<!doctype html>\n<html lang="en" data-digest="birds">';

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the form in which a list was saved', () => {
  it.each([
    ['data', DATA],
    ['page', PAGE],
    [null, '{ "papers": [] }'],
    [null, '<!doctype html><html lang="en">'],
    [null, '@article{a, title = {"schemaVersion": 2}}'],
    [null, ''],
  ] as const)('is %s of %j', async (form, text) => {
    expect(findSavedForm(bytesOf(text))).toBe(form);
    expect(await readSavedForm(new Blob([text]))).toBe(form);
  });
});

describe('files beyond the limit of a list', () => {
  it.each([
    ['are read from the web where Collate saved them', DATA, true],
    ['are left where they are on the web', '[{ "title": "A" }]', false],
  ])('%s', async (_, head, isRead) => {
    const rest = new Uint8Array(51_000_000).fill(32);
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(new Blob([head, rest]))));
    const { signal } = new AbortController();
    const list = fetchList('https://example.org/list.json', signal, () => {});
    if (isRead) await expect(list).resolves.toMatchObject({ name: 'list.json' });
    else await expect(list).rejects.toThrow('more than 50 MB');
  });
});
