import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import {
  fillDigestTemplate,
  fillShellTemplate,
  fillUnknownTemplate,
} from '../../../../scripts/site/pageFile.ts';

const TEMPLATE =
  '<!doctype html><html><head><title>Collate</title><meta name="description" content="x" data-page /><link rel="preload" as="fetch" href="/corpus.json"></head><body><div id="root"></div></body></html>';

function open(html: string): Document {
  return new JSDOM(html).window.document;
}

describe('a page that the application renders', () => {
  it('has its own head, and says what is there without script', () => {
    const document = open(
      fillShellTemplate(TEMPLATE, {
        title: 'Birds </title> $& – Collate',
        head: '<meta name="description" content="$& birds">',
        words: '2 papers <b>',
      }),
    );
    expect(document.title).toBe('Birds </title> $& – Collate');
    expect(document.querySelectorAll('meta[name="description"]')).toHaveLength(1);
    expect(document.querySelector('meta')?.getAttribute('content')).toBe('$& birds');
    expect(document.querySelector('noscript p')?.textContent).toBe('2 papers <b>');
    // Else the application would take it for the prerendered page of an address.
    expect(document.getElementById('root')?.dataset.path).toBeUndefined();
  });

  it.each([
    ['a list of the reader’s device', fillDigestTemplate, false],
    ['what has no file', fillUnknownTemplate, true],
  ])('for %s is not for search engines', (_, fill, hasData) => {
    const document = open(fill(TEMPLATE));
    expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(document.querySelector('link[as="fetch"]') !== null).toBe(hasData);
  });
});
