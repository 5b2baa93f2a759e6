import { expect, test } from 'vitest';
import { findFileAddress, nameFile } from '../../../../src/digests/reading/fileAddress.ts';

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

test.each([
  [`${RAW}/o/awesome-r/HEAD/README.md`, 'awesome-r.md'],
  [`${RAW}/o/r/main/lists/birds/Readme.rst`, 'birds.rst'],
  [`${RAW}/o/r/main/lists/birds.bib`, 'birds.bib'],
  ['https://lists.example/README.md', 'README.md'],
  ['https://lists.example/r%C3%A9sum%C3%A9.bib?v=1#a', 'résumé.bib'],
  ['https://lists.example/100%.bib', '100%.bib'],
  ['https://lists.example/birds/', 'birds'],
  ['https://lists.example/', 'lists.example'],
])('the file at %s is called %s', (address, name) => {
  expect(nameFile(address)).toBe(name);
});
