import type { Corpus, Paper } from '../corpus/schema.ts';
import { formatBibtex } from '../exports/bibtex.ts';
import type { CslItem } from '../exports/cslItem.ts';
import { createCslItems } from '../exports/cslItem.ts';
import { formatMarkdownList } from '../exports/markdownList.ts';
import type { LibraryPaper } from './libraryPapers.ts';
import { createPaperOf } from './records/snapshot.ts';
import { STATUS_NAMES } from './statusNames.ts';

interface Entry {
  readonly paper: Paper;
  readonly item: CslItem;
  readonly source: LibraryPaper;
}

/** The papers as BibTeX, of whatever digest, each with the reader's note as `annote`. */
export function formatNotedBibtex(corpus: Corpus, papers: readonly LibraryPaper[]): string {
  const entries = createEntries(corpus, papers);
  const notes = entries.map(({ item, source }) => [item.id, source.record.note.trim()] as const);
  return formatBibtex(
    entries.map(({ item }) => item),
    new Map(notes.filter(([, note]) => note !== '')),
  );
}

/** A reading list in Markdown: each paper with its status and tags, below it the note as it is written. */
export function formatReadingList(
  name: string,
  corpus: Corpus,
  papers: readonly LibraryPaper[],
): string {
  const items = createEntries(corpus, papers).map(({ item, paper, source: { record } }) => {
    const state = [STATUS_NAMES[record.status], ...record.tags.map((tag) => `#${tag}`)].join(' · ');
    const note = record.note.trim();
    return [
      formatMarkdownList([item], [paper]).trimEnd(),
      `  ${state}`,
      ...(note === '' ? [] : ['', ...note.split('\n').map((line) => `  ${line}`.trimEnd())]),
    ].join('\n');
  });
  return `# ${name}\n\n${items.join('\n\n')}\n`;
}

function createEntries(corpus: Corpus, papers: readonly LibraryPaper[]): readonly Entry[] {
  const known = papers.map((source) => ({
    source,
    paper:
      source.place.kind === 'here' ? source.place.paper : createPaperOf(source.key, source.facts),
  }));
  const others = known.filter(({ source }) => source.place.kind !== 'here');
  // The papers of the digest come first, so that each has the citation key that it has everywhere.
  const all = { ...corpus, papers: [...corpus.papers, ...others.map(({ paper }) => paper)] };
  const items = createCslItems(
    all,
    known.map(({ paper }) => paper),
  );
  return known.flatMap(({ paper, source }, index) => {
    const item = items[index];
    return item ? [{ paper, item, source }] : [];
  });
}
