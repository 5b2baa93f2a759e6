import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/openCorpus.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import {
  formatPaperFile,
  formatPaperIndex,
  listPapersWithFiles,
  MOST_PAPER_FILES,
} from '../../../../src/digests/publish/paperFiles.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const corpus = upgradeCorpus(realCorpus);
const [first] = corpus.papers;
if (!first) throw new Error('The digest has papers.');

const EVIL = '</title></script><script>alert(1)</script>"\'><img src=x onerror=alert(1)> & $&';
const hostile: CorpusTwo = {
  ...corpus,
  digest: { ...corpus.digest, name: EVIL },
  papers: [
    {
      ...first,
      title: EVIL,
      abstract: EVIL,
      authors: [EVIL],
      venue: EVIL,
      displayEdits: { title: [], abstract: [] },
      labels: {},
      remarks: { status: 'read', tags: [EVIL], note: EVIL },
    },
  ],
};

function open(page: string): Document {
  return new JSDOM(page).window.document;
}

describe('a paper as a page of its own', () => {
  const opened = openCorpus(corpus, null);
  const mamba = opened.papers.find(({ id }) => id === 'mamba');
  if (!mamba) throw new Error('Mamba is in the digest.');
  const document = open(formatPaperFile(opened, mamba));

  it('says what the paper is, without a script', () => {
    expect(document.querySelector('h1')?.textContent).toBe(mamba.title);
    expect(document.body.textContent).toContain('Albert Gu, Tri Dao');
    expect(document.body.textContent).toContain(mamba.abstract.slice(0, 60));
    expect(document.querySelector('dl')?.textContent).toContain('State space model');
    expect(document.querySelector('script:not([type="application/ld+json"])')).toBeNull();
    expect(document.body.textContent).not.toContain('Notes of the publisher');
  });

  it('says where more people wrote it than are named', () => {
    const page = formatPaperFile(opened, { ...mamba, authorCount: null });
    expect(open(page).querySelector('main')?.textContent).toContain('Albert Gu, Tri Dao, et al.');
  });

  it('has in its head what programs read', () => {
    const read = (name: string) =>
      [...document.querySelectorAll(`meta[name="${name}"]`)].map((meta) =>
        meta.getAttribute('content'),
      );
    expect(read('citation_title')).toEqual([mamba.title]);
    expect(read('citation_author')).toEqual(['Albert Gu', 'Tri Dao']);
    expect(read('citation_arxiv_id')).toEqual(['2312.00752']);
    const data = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(data)).toMatchObject({ headline: mamba.title });
  });

  it('says where in its venue the paper stands', () => {
    const otherIds = [{ scheme: 'volume', id: '9' }];
    const paper = { ...mamba, venue: 'Neural Computation', otherIds };
    const text = open(formatPaperFile(opened, paper)).body.textContent;
    expect(text).toContain('· Neural Computation 9');
  });

  it('leads to the same paper in the application, and to the others', () => {
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['../index.html#/papers/mamba', 'index.html']);
    const index = open(formatPaperIndex(opened));
    expect(index.querySelectorAll('li a[href$=".html"]')).toHaveLength(opened.papers.length);
  });

  it('holds whatever a list says as text', () => {
    const evil = openCorpus(hostile, null);
    const [paper] = evil.papers;
    if (!paper) throw new Error('There is one paper.');
    for (const page of [formatPaperFile(evil, paper), formatPaperIndex(evil)]) {
      const shown = open(page);
      expect(shown.querySelector('img, script:not([type])')).toBeNull();
      expect(shown.querySelectorAll('*:is([onerror], [src])')).toHaveLength(0);
      expect(shown.querySelector('main')?.textContent).toContain('<script>alert(1)</script>');
    }
    const page = open(formatPaperFile(evil, paper));
    expect(page.querySelector('meta[name="citation_title"]')?.getAttribute('content')).toBe(EVIL);
    expect(page.body.textContent).toContain('Notes of the publisher');
  });

  it('is not made of more papers than a host takes gladly', () => {
    const many = Array.from({ length: MOST_PAPER_FILES + 1 }, () => mamba);
    expect(listPapersWithFiles(many)).toHaveLength(MOST_PAPER_FILES);
  });
});
