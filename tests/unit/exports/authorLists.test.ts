import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../src/exports/bibtex.ts';
import { formatMarkdownList } from '../../../src/exports/markdownList.ts';
import { formatReferences } from '../../../src/exports/references.ts';
import { formatRis } from '../../../src/exports/ris.ts';
import { itemWith, paperWith } from '../../fixtures/paperWith.ts';

describe('a list of authors', () => {
  it('in BibTeX has institutions in braces of their own, and a cut list ends in “others”', () => {
    const authors = ['World Health Organization', 'Ann Bee'];
    expect(formatBibtex([itemWith({ authors, authorCount: 9 })])).toContain(
      '= {{World Health Organization} and Bee, Ann and others},',
    );
  });

  it('in RIS has institutions as written, and ends a cut list of authors as EndNote asks for it', () => {
    const authors = ['World Health Organization', 'Ann Bee'];
    const lines = formatRis([itemWith({ authors, authorCount: null })]);
    expect(lines).toContain(
      'AU  - World Health Organization\r\nAU  - Bee, Ann\r\nAU  - et al.,\r\n',
    );
  });

  it('in a reading list says where it is cut', () => {
    const patch = { authors: ['Ann Bee'], authorCount: 4 };
    expect(formatMarkdownList([itemWith(patch)], [paperWith(patch)])).toContain(
      'Ann Bee, et al. ·',
    );
  });

  it('in a reference names institutions as they are written', () => {
    const authors = ['World Health Organization', 'Nests, Inc.'];
    const report = itemWith({ authors, authorCount: 2, title: 'Nests' });
    expect(formatReferences([report], 'apa')).toMatch(
      /^World Health Organization, & Nests, Inc\. \(/u,
    );
    expect(formatReferences([report], 'ieee')).toMatch(
      /^World Health Organization and Nests, Inc\., “/u,
    );
    expect(formatReferences([report], 'acm')).toMatch(
      /^World Health Organization and Nests, Inc\. 2023\./u,
    );
  });

  it.each([
    [1, 'Bee, A., et al. (2023)', 'A. Bee et al., “', 'Ann Bee et al. 2023.'],
    [
      2,
      'Bee, A., Dee, C., et al. (2023)',
      'A. Bee, C. Dee, et al., “',
      'Ann Bee, Cy Dee, et al. 2023.',
    ],
    [7, 'G, E., et al. (2023)', 'A. Bee et al., “', 'Ef G, et al. 2023.'],
    [24, 'G, E., … et al. (2023)', 'A. Bee et al., “', 'Ef G, et al. 2023.'],
  ])('in a reference says where %s names are not all', (count, apa, ieee, acm) => {
    const authors = ['Ann Bee', 'Cy Dee', ...Array.from({ length: 22 }, () => 'Ef G')];
    const item = itemWith({ authors: authors.slice(0, count), authorCount: 99 });
    expect(formatReferences([item], 'apa')).toContain(apa);
    expect(formatReferences([item], 'ieee')).toContain(ieee);
    expect(formatReferences([item], 'acm')).toContain(acm);
  });
});
