import { describe, expect, it } from 'vitest';
import { findDocumentHeading } from '../../../src/sources/text/documentHeading.ts';

describe('the heading of a document in Markdown', () => {
  it.each([
    ['# River birds', 'River birds'],
    [
      '[![badge](b.svg)](https://a.example)\n\n# River **birds** [![Awesome](b.svg)](https://a.example)',
      'River birds',
    ],
    [
      '<p align="center"><img src="a.png"></p>\n<h1 align="center">\n  River <em>birds</em>\n</h1>',
      'River birds',
    ],
    ['## News\n# River birds\n# Papers', 'River birds'],
    ['```sh\n# install\n```\n# River birds', 'River birds'],
  ])('%s', (text, heading) => {
    expect(findDocumentHeading(text)).toBe(heading);
  });

  it.each(['', '## Papers', '#hashtag', '# ![](logo.svg)', '```\n# code\n```'])(
    '%s has none',
    (text) => {
      expect(findDocumentHeading(text)).toBeNull();
    },
  );
});
