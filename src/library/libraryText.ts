import type { Paper } from '../corpus/schema.ts';
import { listAddresses } from '../paper/paperLinks.ts';

/** The papers as plain text, one paragraph each: title, where it stands here, where it stands on arXiv. */
export function formatLibraryList(
  papers: readonly Paper[],
  createAddress: (paper: Paper) => string,
): string {
  return papers
    .map((paper) => [paper.title, createAddress(paper), ...listAddresses(paper)].join('\n'))
    .join('\n\n');
}
