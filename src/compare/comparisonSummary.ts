import { findOwn } from '../corpus/findOwn.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';

/** "LASP-2, ZeCO and FlexSP". */
export function listPaperNames(papers: readonly Paper[]): string {
  return papers
    .map((paper, position) => `${separatorBefore(position, papers.length)}${nameOfPaper(paper)}`)
    .join('');
}

/** What stands before a name of a list of so many: `""`, `", "` or `" and "`. */
export function separatorBefore(position: number, count: number): string {
  return position === 0 ? '' : position < count - 1 ? ', ' : ' and ';
}

/** What papers are called: by short names, which do not break where a line ends, and by titles. */
export interface PaperNames {
  readonly short: Readonly<Record<string, string>>;
  readonly long: Readonly<Record<string, string>>;
}

/**
 * By id, what each paper is called in the heading of a comparison. Written into the page, so that
 * the script before first paint can say what is compared before script and data are there.
 */
export function collectPaperNames(papers: readonly Paper[]): PaperNames {
  const short: Record<string, string> = {};
  const long: Record<string, string> = {};
  for (const { id, shortName, title } of papers) {
    if (shortName === null) long[id] = title;
    else short[id] = shortName;
  }
  return { short, long };
}

/** The element of the prerendered page that holds them. */
export const PAPER_NAMES_ID = 'paper-names';

/**
 * What a preview says of a comparison, by the first two facets of the taxonomy:
 * "LASP-2: Linear attention, Hybrid, O(N) · Mamba: State space model, O(N), O(1)".
 */
export function summariseComparison(papers: readonly Paper[], { taxonomy }: Corpus): string {
  return papers
    .map((paper) => {
      const values = taxonomy.facets.slice(0, 2).flatMap((facet) =>
        (findOwn(paper.labels, facet.id) ?? []).flatMap(({ value }) => {
          const known = facet.values.find(({ id }) => id === value);
          return known ? [known.notation ?? known.label] : [];
        }),
      );
      const name = nameOfPaper(paper);
      return values.length === 0 ? name : `${name}: ${values.join(', ')}`;
    })
    .join(' · ');
}
