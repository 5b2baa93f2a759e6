import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { parseCorpus, upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import {
  countFolderFiles,
  formatReadme,
  listFolderFiles,
} from '../../../../src/digests/publish/folderFiles.ts';
import { formatBibtex } from '../../../../src/exports/bibtex.ts';
import { createCslItems } from '../../../../src/exports/cslItem.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const corpus = upgradeCorpus(realCorpus);
const [first] = corpus.papers;
if (!first) throw new Error('The digest has papers.');
const realFirst = first;

function named(...ids: readonly string[]): CorpusTwo {
  return { ...corpus, papers: ids.map((id) => ({ ...realFirst, id })) };
}

describe('a folder for a host', () => {
  const files = [...listFolderFiles('<!doctype html>', corpus)].map(
    ([name, text]) => [name, [...text].join('')] as const,
  );

  it('has as many files as it says, and the list as it is', () => {
    expect(files).toHaveLength(countFolderFiles(corpus));
    expect(files).toHaveLength(44 + 5);
    const text = files.find(([name]) => name === 'corpus.json')?.[1] ?? '';
    expect(parseCorpus(JSON.parse(text))).toEqual({ ok: true, corpus });
  });

  it('has the data of a long list in pieces', () => {
    const many = named(...Array.from({ length: 230 }, (_, at) => `p${at}`));
    const text = [...listFolderFiles('', many)].find(([name]) => name === 'corpus.json')?.[1] ?? '';
    expect(typeof text === 'string' ? 1 : [...text].length).toBeGreaterThan(5);
  });

  it('has the references of all papers in one file, made a part at a time', () => {
    const many = named(...Array.from({ length: 230 }, (_, at) => `p${at}`));
    const text = [...listFolderFiles('', many)].find(([name]) => name === 'corpus.bib')?.[1] ?? '';
    const opened = openCorpus(many, null);
    expect(typeof text === 'string' ? 1 : [...text].length).toBe(12);
    const again = [...listFolderFiles('', many)].find(([name]) => name === 'corpus.bib')?.[1] ?? '';
    expect([...again].join('')).toBe(formatBibtex(createCslItems(opened, opened.papers)));
  });

  it('has a name for each file, whatever a paper is called, and links to it', () => {
    const names = [...listFolderFiles('', named('index', 'index-2', 'papers'))].map(
      ([name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    const linked = [...listFolderFiles('', named('index'))].find(
      ([name]) => name === 'papers/index.html',
    )?.[1];
    expect(linked).toContain('href="index_.html"');
    expect(names).toContain('papers/index_.html');
  });

  it('says in three lines what it is', () => {
    const lines = formatReadme({
      ...named('a'),
      digest: { ...corpus.digest, name: 'A\nB' },
    });
    expect(lines.trimEnd().split('\n')).toHaveLength(3);
    expect(lines).toContain('“A B”: 1 paper');
    expect(lines).toContain('papers/ has a page a paper');
    expect(lines).toContain('notes are not in here');
  });

  it('says which papers have a page where not all have one', () => {
    const many = named(...Array.from({ length: 2001 }, (_, at) => `p${at}`));
    expect(formatReadme(many)).toContain('papers/ has a page for each of the first 2,000 papers');
    expect(countFolderFiles(many)).toBe(2005);
  });
});
