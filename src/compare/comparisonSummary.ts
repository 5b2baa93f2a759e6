import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';

/** "LASP-2, ZeCO and FlexSP". */
export function listPaperNames(papers: readonly Paper[]): string {
  const names = papers.map(nameOfPaper);
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
}

/** What papers are called: by short names, which do not break where a line ends, and by titles. */
export interface PaperNames {
  readonly short: Readonly<Record<string, string>>;
  readonly long: Readonly<Record<string, string>>;
}

/**
 * By id, what each paper is called in the heading of a comparison. Written into the page, so that
 * `start.js` can say what is compared before script and data are there.
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

/** The element of the written page that holds them. */
export const PAPER_NAMES_ID = 'paper-names';

/**
 * What a preview says of a comparison, by the first two facets of the taxonomy:
 * "LASP-2: Linear attention, Hybrid, O(N) · Mamba: State space model, O(N), O(1)".
 */
export function summariseComparison(papers: readonly Paper[], { taxonomy }: Corpus): string {
  return papers
    .map((paper) => {
      const values = taxonomy.facets.slice(0, 2).flatMap((facet) =>
        (paper.labels[facet.id] ?? []).flatMap(({ value }) => {
          const known = facet.values.find(({ id }) => id === value);
          return known ? [known.notation ?? known.label] : [];
        }),
      );
      const name = nameOfPaper(paper);
      return values.length === 0 ? name : `${name}: ${values.join(', ')}`;
    })
    .join(' · ');
}
