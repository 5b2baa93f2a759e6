import type { CorpusTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import { SCHEMA_VERSION_TWO } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../facts/paperDraft.ts';
import { createDisplayEdits } from '../readable.ts';
import type { CountedFacet, FileFacet } from './fileFacets.ts';
import { createFileFacet, listFileFacets, MOST_FACETS } from './fileFacets.ts';
import type { ListReport } from './listReport.ts';
import { createIdMaker, describePaper } from './paperIds.ts';

export interface ListCorpusOptions {
  readonly name: string;
  /** SHA-256 in hexadecimal digits: of Node, or of the browser. */
  readonly hash: (content: string) => string | Promise<string>;
  /** Facets in the reader's order; without a choice those that are offered. */
  readonly facets?: readonly FileFacet[];
  /** Names in addresses that no facet may take. */
  readonly reserved?: readonly string[];
}

/** The corpus of a list that was read: every paper of the report, with facets from its file. */
export async function createListCorpus(
  report: ListReport,
  { name, hash, facets, reserved = [] }: ListCorpusOptions,
): Promise<CorpusTwo> {
  const drafts = report.papers.map(({ draft }) => draft);
  const chosen = facets ?? listFileFacets(drafts, reserved).filter(({ isOffered }) => isOffered);
  const counted = chosen.slice(0, MOST_FACETS).map((facet) => createFileFacet(facet, drafts));
  const makeId = createIdMaker();
  const content = {
    digest: {
      name,
      savedOn: null,
      files: listDigestFiles(report),
    },
    taxonomy: { facets: counted.map(({ facet }) => facet) },
    papers: drafts.map((draft) => createPaper(draft, makeId(describePaper(draft)), counted)),
  };
  return sealCorpus(content, hash);
}

/**
 * Gives content its hash: of papers and taxonomy alone, since its name and files say nothing of what is in
 * it; without other ids, which it had none of before, so that a file has one address in all versions.
 */
export async function sealCorpus(
  content: Omit<CorpusTwo, 'schemaVersion' | 'contentHash'>,
  hash: ListCorpusOptions['hash'],
): Promise<CorpusTwo> {
  const { taxonomy } = content;
  const papers = content.papers.map((paper) => ({ ...paper, otherIds: [] }));
  const contentHash = await hash(JSON.stringify({ taxonomy, papers }));
  return { schemaVersion: SCHEMA_VERSION_TWO, contentHash, ...content };
}

/** The files of a report that were read. */
export function listDigestFiles({ files }: ListReport): CorpusTwo['digest']['files'] {
  return files.flatMap(({ file, format }) =>
    format === null ? [] : [{ name: file, format, sha256: null }],
  );
}

/** A paper of a corpus, as its file states it. */
export function createPaper(
  draft: PaperDraft,
  id: string,
  facets: readonly CountedFacet[],
): PaperTwo {
  const { title, abstract } = draft;
  return {
    id,
    title,
    shortName: null,
    shortNameQuote: null,
    aliases: [],
    abstract,
    displayEdits: {
      title: createDisplayEdits(title),
      abstract: abstract === null ? [] : createDisplayEdits(abstract),
    },
    authorCount: draft.authorCount,
    authors: [...draft.authors],
    editors: [...draft.editors],
    date: draft.date,
    kind: draft.kind,
    arxivId: draft.arxivId,
    doi: draft.doi,
    otherIds: [...draft.otherIds],
    url: draft.url,
    codeUrl: draft.codeUrl,
    venue: draft.venue,
    publishedTitle: null,
    keywords: [...draft.keywords],
    comments: draft.comments,
    labels: createFileLabels(draft, facets),
    mentions: [],
  };
}

/** The labels that the file gives a paper, by facet. */
export function createFileLabels(
  draft: PaperDraft,
  facets: readonly CountedFacet[],
): PaperTwo['labels'] {
  return Object.fromEntries(
    facets.map(({ facet, labelsOf }) => [facet.id, labelsOf(draft).map(createLabel)]),
  );
}

function createLabel(value: string) {
  return { value, basis: 'stated' as const, author: null, quotes: [], note: null };
}
