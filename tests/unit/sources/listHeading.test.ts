import { describe, expect, it } from 'vitest';
import { findListHeading } from '../../../src/sources/text/listHeading.ts';

describe('the heading of a list in Markdown', () => {
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
    [`# ${'long '.repeat(100)}`, 'long '.repeat(100).slice(0, 120)],
  ])('%s', (text, heading) => {
    expect(findListHeading(text)).toBe(heading);
  });

  it.each(['', '## Papers', '#hashtag', '# ![](logo.svg)', '```\n# code\n```'])(
    '%s has none',
    (text) => {
      expect(findListHeading(text)).toBeNull();
    },
  );
});
