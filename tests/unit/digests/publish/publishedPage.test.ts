import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { formatPageAlone } from '../../../../scripts/site/pageAlone.ts';
import type { CorpusTwo } from '../../../../src/corpus/schemaTwo.ts';
import { parseCorpus, upgradeCorpus } from '../../../../src/corpus/upgradeCorpus.ts';
import {
  fillPublishedPage,
  readPublishedPage,
} from '../../../../src/digests/publish/publishedPage.ts';
import { readOwnCorpus } from '../../../../src/digests/reading/readOwnCorpus.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const PAGE = formatPageAlone({
  script: 'start("</script>", "<!-- <script>")',
  style: 'p{color:red}',
  icon: '<svg xmlns="http://www.w3.org/2000/svg"/>',
});

const corpus = upgradeCorpus(realCorpus);
const hostile: CorpusTwo = {
  ...corpus,
  digest: { ...corpus.digest, name: '</title><script>alert(1)</script> $& & more' },
  papers: corpus.papers.slice(0, 1).map((paper) => ({
    ...paper,
    title: '</script><script>alert(1)</script><!-- <script> $& $1 \u2028',
    displayEdits: { title: [], abstract: [] },
  })),
};

function fill(list: CorpusTwo): string {
  return [...fillPublishedPage(PAGE, list)].join('');
}

function open(html: string): Document {
  return new JSDOM(html).window.document;
}

describe('a list as one HTML file', () => {
  const document = open(fill(hostile));

  it('holds the list as it is, as data', () => {
    const text = document.getElementById('corpus')?.textContent ?? '';
    expect(JSON.parse(text)).toEqual(hostile);
    expect(parseCorpus(JSON.parse(text)).ok).toBe(true);
    expect(document.title).toBe('</title><script>alert(1)</script> $& & more – Collate');
  });

  it('has one script and one style, which its policy names, and asks for nothing', () => {
    const scripts = [...document.querySelectorAll('script:not([type])')];
    expect(scripts.map((script) => script.textContent)).toEqual([
      'start("\\x3C/script>", "\\x3C!-- <script>")',
    ]);
    const policy = document.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/u);
    expect(policy).not.toMatch(/unsafe|self|connect-src/u);
    expect(document.querySelector('[src], link:not([rel="icon"])')).toBeNull();
  });

  it('is opened again as the list that it holds', () => {
    const page = fill(hostile);
    const bytes = new TextEncoder().encode(page);
    expect(readOwnCorpus({ name: 'list.html', bytes })).toEqual({ ok: true, corpus: hostile });
    const empty = new TextEncoder().encode(PAGE);
    expect(readPublishedPage(PAGE)).toBeNull();
    expect(readOwnCorpus({ name: 'page.html', bytes: empty })).toBeNull();
  });

  it('keeps what a reader saves apart from that of other files', () => {
    const other = { ...hostile, contentHash: 'f'.repeat(64) };
    const ids = [document, open(fill(other))].map(
      ({ documentElement }) => documentElement.dataset.digest,
    );
    expect(ids).toEqual([`file-${hostile.contentHash.slice(0, 12)}`, 'file-ffffffffffff']);
  });

  it('is made in pieces, between which the browser can do other things', () => {
    const [paper] = hostile.papers;
    const papers = Array.from({ length: 230 }, () => paper ?? []).flat();
    const pieces = [...fillPublishedPage(PAGE, { ...hostile, papers })];
    const counts = pieces.map((piece) => piece.split('"arxivId":').length - 1);
    expect(Math.max(...counts)).toBe(50);
  });

  it('is refused where the page is of another version', () => {
    expect(() => fillPublishedPage('<html></html>', hostile)).toThrow('Reload this page');
  });
});
