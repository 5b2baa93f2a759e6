import { describe, expect, it } from 'vitest';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import { createPaperMeta } from '../../../src/paper/paperMeta.ts';
import { openText } from '../../fixtures/openText.ts';

const AUTHORS = [
  ...['García Márquez, Gabriel', 'Lloyd Webber, Andrew', 'Ortega y Gasset, José'],
  ...['de la Vallée Poussin, Charles', 'van der Waals, Johannes Diderik'],
  ...['Lloyd Jones, III, Ann', 'King, Jr., Martin Luther', 'Márquez, Ana García'],
];

const BIBTEX = `@article{a, title={On herons}, year={2020}, journal={Nests},
  author={${AUTHORS.join(' and ')} and {OpenStreetMap Contributors}}}`;

const RIS = [
  'TY  - JOUR',
  'TI  - On herons',
  ...['García Márquez, Gabriel', 'Lloyd Jones, Ann, III'].map((name) => `AU  - ${name}`),
  ...['PY  - 2020', 'ER  - '],
].join('\n');

const CSL = JSON.stringify([
  {
    ...{ id: 'a', type: 'article-journal', title: 'On herons' },
    author: [
      { family: 'García Márquez', given: 'Gabriel' },
      { 'non-dropping-particle': 'de la', family: 'Vallée Poussin', given: 'Charles' },
      { literal: 'OpenStreetMap Contributors' },
    ],
    issued: { 'date-parts': [[2020]] },
  },
]);

const ZOTERO = JSON.stringify([
  {
    ...{
      key: 'ABCD2345',
      version: 1,
      itemType: 'journalArticle',
      title: 'On herons',
      date: '2020',
    },
    creators: [
      { creatorType: 'author', firstName: 'Gabriel', lastName: 'García Márquez' },
      { creatorType: 'author', name: 'OpenStreetMap Contributors' },
    ],
  },
]);

const exportOf = async (text: string, format: ExportFormatId) => {
  const list = await openText(text);
  return formatExport(list, list.papers, format);
};

describe('a surname that a file tells apart', () => {
  it('stays one in BibTeX, also where a suffix stands behind it', async () => {
    expect(await exportOf(BIBTEX, 'bibtex')).toContain(
      `{${AUTHORS.join(' and ')} and {OpenStreetMap Contributors}}`,
    );
  });

  it('comes before the initials of references', async () => {
    expect(await exportOf(BIBTEX, 'apa')).toMatch(
      /^García Márquez, G\., Lloyd Webber, A\., Ortega y Gasset, J\., de la Vallée Poussin, C\., /u,
    );
  });

  it.each([
    ['RIS', RIS, ['García Márquez, Gabriel', 'Lloyd Jones, Ann, III']],
    [
      'CSL-JSON',
      CSL,
      ['García Márquez, Gabriel', 'de la Vallée Poussin, Charles', 'OpenStreetMap Contributors'],
    ],
    ['Zotero', ZOTERO, ['García Márquez, Gabriel', 'OpenStreetMap Contributors']],
  ])('is read of %s', async (_, text, names) => {
    const lines = (await exportOf(text, 'ris')).split('\r\n');
    expect(lines.filter((line) => line.startsWith('AU')).map((line) => line.slice(6))).toEqual(
      names,
    );
  });

  it('is that of the tags of its page', async () => {
    const list = await openText(BIBTEX);
    const [paper] = list.papers;
    const tags = paper ? createPaperMeta(paper, list.taxonomy) : [];
    const names = tags.filter(({ name }) => name === 'citation_author').map((tag) => tag.content);
    expect(names).toEqual([
      ...['García Márquez, Gabriel', 'Lloyd Webber, Andrew', 'Ortega y Gasset, José'],
      ...['de la Vallée Poussin, Charles', 'van der Waals, Johannes Diderik'],
      ...['Lloyd Jones, Ann III', 'King, Martin Luther Jr.', 'Ana García Márquez'],
      'OpenStreetMap Contributors,',
    ]);
  });
});
