import { describe, expect, it } from 'vitest';
import { createPaperFiles } from '../../scripts/site/vite/paperFiles.ts';
import { createCslItems } from '../../src/exports/cslItem.ts';
import { formatExport } from '../../src/exports/exportFormats.ts';
import { realCorpus } from '../fixtures/realCorpus.ts';

const { papers } = realCorpus;
const items = createCslItems(realCorpus, papers);

describe('the files beside the pages', () => {
  const files = createPaperFiles(realCorpus, realCorpus);

  it('are two for each paper and two for all', () => {
    expect(files.size).toBe(2 * papers.length + 2);
    expect(JSON.parse(files.get('/corpus.json') ?? '')).toEqual(realCorpus);
    expect(files.get('/corpus.bib')).toBe(formatExport(realCorpus, papers, 'bibtex'));
  });

  it('hold the paper, its evidence and its citation', () => {
    papers.forEach((paper, index) => {
      expect(JSON.parse(files.get(`/papers/${paper.id}.json`) ?? '')).toMatchObject({
        schemaVersion: realCorpus.schemaVersion,
        paper,
        citation: items[index],
      });
      expect(files.get(`/papers/${paper.id}.bib`)).toBe(
        formatExport(realCorpus, [paper], 'bibtex'),
      );
    });
  });
});
