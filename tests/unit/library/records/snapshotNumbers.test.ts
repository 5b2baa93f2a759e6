import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/schema.ts';
import { formatLibraryFile, parseLibraryFile } from '../../../../src/library/libraryFile.ts';
import type { LibraryPaper } from '../../../../src/library/libraryPapers.ts';
import { createLibraryPapers } from '../../../../src/library/libraryPapers.ts';
import { formatNotedBibtex } from '../../../../src/library/notedExports.ts';
import { createRecord } from '../../../../src/library/records/libraryRecord.ts';
import { createSnapshot } from '../../../../src/library/records/snapshot.ts';
import { openText } from '../../../fixtures/openText.ts';
import { paperWith } from '../../../fixtures/paperWith.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';

const AT = '2026-11-28T10:00:00.000Z';
const LIST = await openText(
  '@article{lstm97, title={Long short-term memory}, journal={Neural Computation}, year={1997}, volume={9}, number={8}, pages={1735--1780}}\n@article{gu2023mamba, title={Of snakes}, journal={Reptiles}}',
);

/** A library of papers of `LIST`, as it is seen where another digest is open and that list is gone. */
function createLibrary(corpus: Corpus): readonly LibraryPaper[] {
  const records = LIST.papers.map((paper) =>
    createRecord(`a1/${paper.id}`, AT, { snapshot: createSnapshot(paper, 'A list') }),
  );
  const kept = parseLibraryFile(
    formatLibraryFile(
      { records: new Map(records.map((one) => [one.key, one])), collections: new Map() },
      AT,
    ),
  );
  if (typeof kept === 'string') throw new Error(kept);
  return createLibraryPapers({
    ...{ corpus, digestId: 'builtin', keptDigests: new Set(), base: '/' },
    library: {
      records: new Map(kept.records.map((one) => [one.key, one])),
      collections: new Map(),
    },
    saved: kept.records.map(({ key }) => ({ paperId: key, savedAt: AT })),
  });
}

describe('a saved paper whose list is gone', () => {
  it('is still cited by the key of its file, with volume, issue and pages', () => {
    const text = formatNotedBibtex(realCorpus, createLibrary(realCorpus));
    expect(text).toMatch(/^@article\{lstm97,$/mu);
    for (const [name, value] of [
      ['volume', '9'],
      ['number', '8'],
      ['pages', '1735--1780'],
    ] as const) {
      expect(text).toContain(`  ${name.padEnd(13)} = {${value}},\n`);
    }
  });

  it('gives way where a paper of the digest has its key everywhere', () => {
    const corpus = { ...realCorpus, papers: [paperWith({})] };
    const text = formatNotedBibtex(corpus, createLibrary(corpus));
    expect(text).toMatch(/^@article\{gu2023mambab,$/mu);
  });

  it('has a snapshot without them where its file says none', () => {
    expect(createSnapshot(paperWith({}), 'A list')).not.toHaveProperty('otherIds');
  });
});
