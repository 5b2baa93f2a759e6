import type { Corpus, FacetValue, Paper, Taxonomy } from '../../../src/corpus/schema.ts';
import { formatDate, hasMoreAuthors } from '../../../src/paper/authors.ts';
import { readTitle } from '../../../src/paper/paperText.ts';

/** A sign with its words: an architecture family. */
export interface PreviewChip {
  readonly label: string;
  readonly hue: number | null;
  readonly glyph: string | null;
}

/** What a preview says, from top to bottom. */
export interface PreviewContent {
  readonly facts: readonly string[];
  /** The short name, where there is one that the title does not say in its midst. */
  readonly name: string | null;
  readonly title: string;
  readonly byline: string;
  /** Shown large behind the text; the mark of the site where it is `null`. */
  readonly sign: PreviewChip | null;
  readonly chips: readonly PreviewChip[];
  /** Set after the chips: `O(N)`. */
  readonly notations: readonly string[];
}

/** Characters of the names of authors: two lines of a preview at most. */
const BYLINE_LENGTH = 118;
/** A text of any length may be in a list; of a longer one no more would be seen. */
const MOST_LETTERS = { title: 400, name: 80, label: 60 };

export function createPaperContent(paper: Paper, taxonomy: Taxonomy): PreviewContent {
  const [family, complexity] = taxonomy.facets.map(({ id, values }) =>
    (paper.labels[id] ?? []).flatMap(
      (label) => values.find(({ id: own }) => own === label.value) ?? [],
    ),
  );
  const chips = (family ?? []).map(createChip);
  const title = cutText(readTitle(paper), MOST_LETTERS.title);
  const authors = paper.authors.map((name) => joinWords(cutText(name, MOST_LETTERS.name)));
  return {
    facts: [cutText(paper.venue ?? '', MOST_LETTERS.name), formatDate(paper.date)].filter(
      (fact) => fact !== '',
    ),
    ...splitName(holdTogether(title), holdTogether(paper.shortName)),
    byline: hasMoreAuthors(paper)
      ? `${shortenAuthors(authors, BYLINE_LENGTH).replace(/ and \d+ more$/u, '')} et al.`
      : shortenAuthors(authors, BYLINE_LENGTH),
    sign: chips.find(({ glyph }) => glyph !== null) ?? null,
    chips,
    // The facets of a file have words alone, which the chips say.
    notations: taxonomy.facets[1]?.values.some(({ notation }) => notation !== null)
      ? (complexity ?? []).map(({ notation, label }) => notation ?? label)
      : [],
  };
}

/** The picture of the site itself: its families are those that occur. */
export function createSiteContent({ papers, taxonomy, list, digest }: Corpus): PreviewContent {
  const [family] = taxonomy.facets;
  const values = (family?.values ?? []).filter(({ id }) =>
    papers.some(({ labels }) => labels[family?.id ?? '']?.some(({ value }) => value === id)),
  );
  return {
    facts: [],
    name: list === undefined ? 'Papers, side by side' : cutText(digest.name, MOST_LETTERS.name),
    title:
      list === undefined
        ? `Search, filter and compare ${papers.length} papers, with the words behind every label.`
        : `Search, filter and compare ${papers.length === 1 ? 'one paper' : `${papers.length} papers`}, side by side.`,
    byline: '',
    sign: null,
    chips: values.map(createChip),
    notations: [],
  };
}

/** Words with a hyphen are not broken there: a picture has room, and large type makes it look like a fault. */
function holdTogether<Text extends string | null>(text: Text): Text {
  return (text?.replaceAll(/(?<=\w)-(?=\w)/gu, '\u2011') ?? null) as Text;
}

/** No line ends within a name. */
function joinWords(name: string): string {
  return holdTogether(name.replaceAll(' ', '\u00a0'));
}

function createChip({ label, hue, glyph }: FacetValue): PreviewChip {
  return { label: cutText(label, MOST_LETTERS.label), hue, glyph };
}

function cutText(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}

/**
 * "Mamba: Linear-Time …" → "Mamba" and "Linear-Time …". A name that the title does not say stands
 * above the whole title; one in its midst is not said twice.
 */
export function splitName(
  title: string,
  shortName: string | null,
): { readonly name: string | null; readonly title: string } {
  if (shortName === null) return { name: null, title };
  const rest = title.slice(shortName.length);
  if (title.startsWith(shortName) && /^: \S/u.test(rest)) {
    return { name: shortName, title: rest.slice(2) };
  }
  const isSaid = title.toLowerCase().includes(shortName.toLowerCase());
  return isSaid ? { name: null, title } : { name: shortName, title };
}

/** As many names as fit into `limit` characters, at least one, and how many more there are. */
export function shortenAuthors(authors: readonly string[], limit: number): string {
  const all = authors.join(', ');
  if (all.length <= limit) return all;
  const tail = (shown: number) => ` and ${authors.length - shown} more`;
  let shown = authors.length - 1;
  while (shown > 1 && authors.slice(0, shown).join(', ').length + tail(shown).length > limit) {
    shown -= 1;
  }
  return `${authors.slice(0, shown).join(', ')}${tail(shown)}`;
}
