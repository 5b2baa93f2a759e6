import { findOwn } from '../../corpus/findOwn.ts';
import type { Label, Paper, Span } from '../../corpus/schema.ts';
import { splitSentences } from '../../corpus/sentences.ts';
import type { AuthorMatch, HitMatches, LabelMatch } from '../../search/memory/hitMatches.ts';
import type { FacetChoice } from '../../url/exploreQuery.ts';
import { overlaps, selectEvidence, selectSnippet } from './snippet.ts';

/** Part of an abstract that says why a paper is listed, and the words in it that do. */
export interface Excerpt {
  readonly range: Span;
  readonly marks: readonly Span[];
}

export interface Reasons {
  /** Words of the title that match or prove something. */
  readonly titleMarks: readonly Span[];
  readonly venueMarks: readonly Span[];
  /** Authors whose names match. */
  readonly authorMatches: readonly AuthorMatch[];
  /** Labels whose names match, where no words of the paper do. */
  readonly labelMatches: readonly LabelMatch[];
  /** Whether only the title under which it was published matches, which differs from the one shown. */
  readonly isPublishedTitleMatched: boolean;
  /** In the order of the text, never overlapping; at least one of each abstract. */
  readonly excerpts: readonly Excerpt[];
  /** Why a selected value was inferred, where no words state it. */
  readonly notes: readonly string[];
}

/** Facet id → values asked for. */
export type Choices = Readonly<Record<string, FacetChoice>>;

/** Most sentences of one abstract that a row shows. */
const MOST_EXCERPTS = 2;

/**
 * Why a paper is in the list: the sentence that matches the words best, and for each selected
 * facet value the sentence that proves it. With neither, the sentence in which the paper says what
 * it contributes, unmarked.
 */
export function selectReasons(paper: Paper, matches: HitMatches | null, choices: Choices): Reasons {
  const words = matches?.abstract ?? [];
  const { title = [], venue = [], authors = [], labels = [], publishedTitle = [] } = matches ?? {};
  const isSeen = [title, words, venue, authors].some((spans) => spans.length > 0);
  const isPublishedTitleMatched = !isSeen && publishedTitle.length > 0;
  const labelMatches = isSeen || isPublishedTitleMatched ? [] : labels;
  const chosen = [
    ...listChosenLabels(paper, choices),
    ...labelMatches.flatMap(({ facetId, value }) =>
      listChosenLabels(paper, { [facetId]: { include: [value], exclude: [] } }),
    ),
  ];
  const proofs = chosen.flatMap(
    ({ facetId, label }) => selectEvidence(paper, facetId, label.value) ?? [],
  );
  const inAbstract = proofs.filter(({ field }) => field === 'abstract');
  const ranges: Span[] = [...listPresent(selectSnippet(paper, words)), ...inAbstract]
    .filter((range, index, all) => all.findIndex((other) => overlaps(other, range)) === index)
    .slice(0, MOST_EXCERPTS);
  if (ranges.length === 0 && paper.abstract !== '') ranges.push(selectSummary(paper));
  const marks = [...words, ...inAbstract.flatMap((proof) => proof.marks)];
  return {
    venueMarks: venue,
    authorMatches: authors,
    labelMatches,
    isPublishedTitleMatched,
    titleMarks: joinNeighbours(paper.title, [
      ...title,
      ...proofs.flatMap((proof) => (proof.field === 'title' ? proof.marks : [])),
    ]),
    excerpts: ranges
      .sort((a, b) => a.start - b.start)
      .map(({ start, end }) => ({
        range: { start, end },
        marks: joinNeighbours(
          paper.abstract,
          marks.filter((mark) => overlaps(mark, { start, end })),
        ),
      })),
    notes: [
      ...new Set(chosen.flatMap(({ label }) => (label.basis === 'inferred' && label.note) || [])),
    ],
  };
}

function listChosenLabels(paper: Paper, choices: Choices): { facetId: string; label: Label }[] {
  return Object.entries(choices).flatMap(([facetId, { include }]) =>
    (findOwn(paper.labels, facetId) ?? [])
      .filter((label) => include.includes(label.value))
      .map((label) => ({ facetId, label })),
  );
}

/** The sentence in which the paper says what it contributes, or names itself; else the first. */
function selectSummary(paper: Paper): Span {
  for (const { value } of paper.labels.contribution ?? []) {
    const evidence = selectEvidence(paper, 'contribution', value);
    if (evidence?.field === 'abstract') return evidence;
  }
  const sentences = splitSentences(paper.abstract);
  const name = paper.shortNameQuote;
  const naming =
    name?.field === 'abstract' && sentences.find((sentence) => overlaps(sentence, name));
  return naming || (sentences[0] ?? { start: 0, end: paper.abstract.length });
}

/** Marks that only a space or a hyphen parts are one: “linear time”, not “linear” and “time”. */
function joinNeighbours(text: string, marks: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && (start <= last.end || /^[\s-]$/u.test(text.slice(last.end, start)))) {
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else {
      joined.push({ start, end });
    }
  }
  return joined;
}

function listPresent<Value>(value: Value | null): Value[] {
  return value === null ? [] : [value];
}
