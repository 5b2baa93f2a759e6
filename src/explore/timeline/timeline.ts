import { findOwn } from '../../corpus/findOwn.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import type { FacetValue, Paper, Taxonomy } from '../../corpus/schema.ts';
import { paperYear } from '../../search/facets/facets.ts';

/** One paper's place on the strip; positions and widths are percentages of it. */
export interface TimelineMark {
  readonly paper: Paper;
  /** Its short name, else its title. */
  readonly name: string;
  /** Its values in the facet that has colours, in the taxonomy's order. */
  readonly families: readonly FacetValue[];
  readonly start: number;
  readonly width: number;
}

export interface TimelineYear {
  readonly year: number;
  readonly count: number;
  readonly start: number;
  readonly width: number;
}

export interface Timeline {
  /** Oldest first; papers of one day in the order of the corpus. */
  readonly marks: readonly TimelineMark[];
  /** The years that have papers. */
  readonly years: readonly TimelineYear[];
}

/** Most papers that fit side by side, at about three pixels each. */
const MOST_PAPERS = 300;

/** Whether papers have a timeline: several years, and not so many papers that none could be pointed at. */
export function hasTimeline(papers: readonly Paper[]): boolean {
  // Papers without a date have the year `null`.
  return papers.length <= MOST_PAPERS && new Set([null, ...papers.map(paperYear)]).size > 2;
}

/** A year is never narrower than this many papers, so that it can be pressed. */
const LEAST_YEAR = 3;

/**
 * Papers side by side in the order of their dates, years as wide as their papers are many. (By the
 * calendar most of the strip would be empty, and the papers of the last years would cover each other.)
 * A year without papers takes no room.
 */
export function createTimeline(papers: readonly Paper[], taxonomy: Taxonomy): Timeline {
  const dated = papers
    .filter(({ date }) => date !== null)
    .toSorted((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  const groups = [...new Set(dated.map(paperYear).filter((year) => year !== null))].map(
    (year) => [year, dated.filter((paper) => paperYear(paper) === year)] as const,
  );
  const widths = groups.map(([, group]) => Math.max(LEAST_YEAR, group.length));
  const unit = 100 / widths.reduce((sum, width) => sum + width, 0);
  const coloured = taxonomy.facets.find(({ values }) => values.some(({ hue }) => hue !== null));
  const marks: TimelineMark[] = [];
  const years: TimelineYear[] = [];
  let start = 0;
  for (const [index, [year, group]] of groups.entries()) {
    const width = (widths[index] ?? 0) * unit;
    years.push({ year, count: group.length, start, width });
    for (const [place, paper] of group.entries()) {
      const share = width / group.length;
      const own = new Set(
        coloured ? findOwn(paper.labels, coloured.id)?.map(({ value }) => value) : [],
      );
      marks.push({
        paper,
        name: nameOfPaper(paper),
        families: coloured?.values.filter(({ id }) => own.has(id)) ?? [],
        start: start + place * share,
        width: share,
      });
    }
    start += width;
  }
  return { marks, years };
}
