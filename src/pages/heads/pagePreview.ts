import { countPapers } from '../../corpus/countPapers.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import { hasMoreAuthors } from '../../paper/authors.ts';
import { readTitle } from '../../paper/paperText.ts';
import { SITE_LIMITS } from '../../url/pages.ts';

/** Width and height of every preview in pixels: the 1.91 : 1 that Open Graph and Twitter cards show whole. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

/** The picture beside a link to a page. */
export interface PagePreview {
  /** Its file within the site. No hash: other sites keep the address for years. */
  readonly file: string;
  readonly alt: string;
}

/** The papers with a picture of their own; beside the others stands that of the site. */
export function listPicturedPapers({ papers }: Corpus): readonly Paper[] {
  return papers.slice(0, SITE_LIMITS.long);
}

export function describePaperPreview(paper: Paper): PagePreview {
  const title = readTitle(paper);
  const isCut = paper.authors.length > 3 || hasMoreAuthors(paper);
  const names = isCut ? `${paper.authors[0]} and others` : paper.authors.join(', ');
  return {
    file: `previews/${paper.id}.png`,
    alt: [`“${title}”`, names].filter(Boolean).join(', '),
  };
}

/** The picture of every page that is not a paper's. */
export function describeSitePreview({ papers, list, digest }: Corpus): PagePreview {
  const name = list === undefined ? 'Collate' : digest.name;
  return { file: 'preview.png', alt: `${name}: ${countPapers(papers.length)}, side by side` };
}
