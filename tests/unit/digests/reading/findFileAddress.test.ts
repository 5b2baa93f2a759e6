import { expect, test } from 'vitest';
import { findFileAddress } from '../../../../src/digests/reading/findFileAddress.ts';

const RAW = 'https://raw.githubusercontent.com';

test.each([
  ['https://github.com/o/r/blob/main/lists/a%20b.bib', `${RAW}/o/r/main/lists/a%20b.bib`],
  ['https://github.com/o/r/blob/v1.0/list.bib?plain=1#L3', `${RAW}/o/r/v1.0/list.bib`],
  ['https://github.com/o/r/raw/main/list.bib', `${RAW}/o/r/main/list.bib`],
  ['https://github.com/o/awesome-r', `${RAW}/o/awesome-r/HEAD/README.md`],
  ['https://www.github.com/o/r.js/?tab=readme-ov-file#papers', `${RAW}/o/r.js/HEAD/README.md`],
  ['https://github.com/o/r.git', `${RAW}/o/r/HEAD/README.md`],
])('the file behind %s is at %s', (page, file) => {
  expect(findFileAddress(page)).toBe(file);
  expect(findFileAddress(file)).toBe(file);
});

test.each([
  'https://lists.example/list.bib',
  'https://github.com/o',
  'https://github.com/o/r/issues/1',
  'https://github.com/o/r/tree/main/lists',
  'https://github.com.evil.example/o/r',
  'http://github.com/o/r',
])('%s stays as it is', (address) => {
  expect(findFileAddress(address)).toBe(address);
});
