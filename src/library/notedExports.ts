import type { OtherId } from '../corpus/otherIds.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { formatBibtex } from '../exports/bibtex.ts';
import { createCitationKeys, createKeyAliases } from '../exports/citationKey.ts';
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
  const { entries, all } = createEntries(corpus, papers);
  const notes = entries.map(({ item, source }) => [item.id, source.record.note.trim()] as const);
  return formatBibtex(
    entries.map(({ item }) => item),
    {
      annotations: new Map(notes.filter(([, note]) => note !== '')),
      aliases: createKeyAliases(all),
    },
  );
}

/** A reading list in Markdown: each paper with its status and tags, below it the note as it is written. */
export function formatReadingList(
  name: string,
  corpus: Corpus,
  papers: readonly LibraryPaper[],
): string {
  const { entries } = createEntries(corpus, papers);
  const items = entries.map(({ item, paper, source: { record } }) => {
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

/** The papers with their items, and all those out of which they have their keys. */
function createEntries(corpus: Corpus, papers: readonly LibraryPaper[]) {
  const known = papers.map((source) => ({
    source,
    paper:
      source.place.kind === 'here' ? source.place.paper : createPaperOf(source.key, source.facts),
  }));
  const others = known.filter(({ source }) => source.place.kind !== 'here');
  const papersHere = keepKeys(corpus.papers);
  const all = { ...corpus, papers: [...papersHere, ...others.map(({ paper }) => paper)] };
  const items = createCslItems(
    all,
    known.map(({ paper }) => paper),
  );
  const entries = known.flatMap(({ paper, source }, index): readonly Entry[] => {
    const item = items[index];
    return item ? [{ paper, item, source }] : [];
  });
  return { entries, all: all.papers };
}

/** The papers of the digest, each with the citation key that it has everywhere: others give way to it. */
function keepKeys(papers: readonly Paper[]): readonly Paper[] {
  const keys = createCitationKeys(papers);
  return papers.map((paper) => {
    const key: OtherId = { scheme: 'citation-key', id: keys.get(paper.id) ?? paper.id };
    return { ...paper, otherIds: [key, ...(paper.otherIds ?? [])] };
  });
}
