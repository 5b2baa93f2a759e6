import { findOwn } from '../../corpus/findOwn.ts';
import type { CorpusTwo, LabelTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../facts/paperDraft.ts';
import { createDisplayEdits } from '../readable.ts';
import type { ListCorpusOptions } from './createListCorpus.ts';
import { createFileLabels, createPaper, listDigestFiles, sealCorpus } from './createListCorpus.ts';
import { extendFileFacet } from './extendFileFacet.ts';
import { joinAdded } from './joinAdded.ts';
import type { ListReport, MergedPaper, Place, ReadPaper } from './listReport.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';
import { createIdMaker, describePaper } from './paperIds.ts';

interface ExtendOptions extends Pick<ListCorpusOptions, 'hash'> {
  /** Ids that no paper may get. */
  readonly taken?: readonly string[];
  /** Records of the report that stay papers of their own. */
  readonly apart?: readonly Place[] | undefined;
}

/** What became of the papers that came to a list. */
export interface AddedPapers {
  /** How many it did not have before. */
  readonly added: number;
  /** How many it had: each became a part of the one that is there. */
  readonly known: number;
  /** How many papers that were there say more than before. */
  readonly completed: number;
}

export interface ExtendedCorpus extends AddedPapers {
  readonly corpus: CorpusTwo;
  /** Records that became a part of a paper, by that paper. */
  readonly joined: readonly MergedPaper[];
}

/** The papers of a corpus, as records of a file that has no name of its own. */
const OWN = '';

/**
 * A corpus with the papers of a further list. Papers that it has keep their id and labels, and get
 * the facts that they lacked; facets that come from files keep their values, and get new ones.
 */
export async function extendListCorpus(
  corpus: CorpusTwo,
  report: ListReport,
  { hash, taken = [], apart = [] }: ExtendOptions,
): Promise<ExtendedCorpus> {
  const stated = corpus.papers.map((paper) => createDraft(paper, corpus));
  const own = stated.map(
    (draft, index): ReadPaper => ({
      ...{ file: OWN, line: index + 1, record: index + 1, doubts: [] },
      draft,
    }),
  );
  // Which records of the report are one paper has been decided; they may be one that the list has.
  const merged = mergeDuplicates([...own, ...report.papers], {
    apart: [...own, ...apart],
    most: own.length,
  });
  const drafts = merged.papers.map(({ draft }, index) => {
    // A preprint that has appeared since keeps its kind, and its label.
    return { ...draft, kind: corpus.papers[index]?.kind ?? draft.kind };
  });
  const counted = corpus.taxonomy.facets
    .filter(({ origin }) => origin === 'file')
    .map((facet) => extendFileFacet(facet, { papers: corpus.papers, stated, drafts }));
  const makeId = createIdMaker([...corpus.papers.map(({ id }) => id), ...taken]);
  const papers = drafts.map((draft, index): PaperTwo => {
    const [before, record] = [corpus.papers[index], stated[index]];
    if (before === undefined || record === undefined)
      return createPaper(draft, makeId(describePaper(draft)), counted);
    const labels = addLabels(
      before.labels,
      createFileLabels(record, counted),
      createFileLabels(draft, counted),
    );
    return { ...complete(before, draft), labels };
  });
  const content = {
    digest: { ...corpus.digest, files: [...corpus.digest.files, ...listDigestFiles(report)] },
    taxonomy: {
      ...corpus.taxonomy,
      facets: corpus.taxonomy.facets.map(
        (facet) => counted.find((one) => one.facet.id === facet.id)?.facet ?? facet,
      ),
    },
    papers,
  };
  const added = papers.length - corpus.papers.length;
  return {
    corpus: await sealCorpus(content, hash),
    added,
    known: report.papers.length - added,
    completed: corpus.papers.filter((paper, index) => !isSame(paper, papers[index])).length,
    joined: joinAdded(own, report, merged),
  };
}

/** Whether a paper says what it said before, and has the labels that it had. */
function isSame(before: PaperTwo, now: PaperTwo | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}

/** The labels of a paper, and behind them those that files give it now and did not give it before. */
function addLabels(
  labels: PaperTwo['labels'],
  before: PaperTwo['labels'],
  now: PaperTwo['labels'],
): PaperTwo['labels'] {
  const added = Object.entries(now).flatMap(([facet, given]): [string, LabelTwo[]][] => {
    const own = findOwn(labels, facet) ?? [];
    const known = [...own, ...(before[facet] ?? [])].map(({ value }) => value);
    const lacking = given.filter(({ value }) => !known.includes(value));
    return lacking.length === 0 ? [] : [[facet, [...own, ...lacking]]];
  });
  return { ...labels, ...Object.fromEntries(added) };
}

/** A paper with the facts that it lacked. */
function complete(paper: PaperTwo, draft: PaperDraft): PaperTwo {
  const title = canBecome(paper, draft.title) ? draft.title : paper.title;
  const abstract = paper.abstract ?? draft.abstract;
  const { displayEdits } = paper;
  return {
    ...paper,
    title,
    abstract,
    displayEdits: {
      title: title === paper.title ? displayEdits.title : createDisplayEdits(title),
      abstract:
        abstract === paper.abstract ? displayEdits.abstract : createDisplayEdits(abstract ?? ''),
    },
    authors: paper.authors.length > 0 ? paper.authors : [...draft.authors],
    authorCount: paper.authorCount ?? draft.authorCount,
    editors: paper.editors.length > 0 ? paper.editors : [...draft.editors],
    date: draft.date,
    kind: draft.kind,
    arxivId: paper.arxivId ?? draft.arxivId,
    doi: paper.doi ?? draft.doi,
    url: paper.url ?? draft.url,
    codeUrl: paper.codeUrl ?? draft.codeUrl,
    venue: paper.venue ?? draft.venue,
    keywords: [...draft.keywords],
    comments: paper.comments ?? draft.comments,
    otherIds: [...draft.otherIds],
  };
}

/** Whether words of the title that labels quote would stay where they are. */
function canBecome({ title, labels }: PaperTwo, longer: string): boolean {
  const quotes = Object.values(labels).flatMap((own) => own.flatMap((label) => label.quotes));
  return longer.startsWith(title) || quotes.every(({ field }) => field !== 'title');
}

/** A paper of a corpus as a file would state it; columns come back from the facets made of them. */
function createDraft(paper: PaperTwo, { taxonomy }: CorpusTwo): PaperDraft {
  const { title, authors, editors, authorCount, date, arxivId, doi, venue, abstract } = paper;
  const { codeUrl, url, kind, keywords, comments, otherIds, labels } = paper;
  const columns = taxonomy.facets
    .filter(({ origin }) => origin === 'file')
    .map(({ id, label, values }) => {
      const names = (findOwn(labels, id) ?? []).flatMap(
        ({ value }) => values.find((one) => one.id === value)?.label ?? [],
      );
      return [label, names.join('; ')] as const;
    })
    .filter(([, text]) => text !== '');
  return {
    ...{ title, authors, editors, authorCount, date, arxivId, doi, venue, abstract },
    ...{ codeUrl, url, kind, keywords, comments, otherIds, columns: Object.fromEntries(columns) },
  };
}
