import { summariseComparison } from '../../compare/comparisonSummary.ts';
import { findPaper } from '../../corpus/corpus.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import { formatFact } from '../../paper/facts.ts';
import { createPaperData, createPaperMeta, summariseAbstract } from '../../paper/paperMeta.ts';
import { readTitle } from '../../paper/paperText.ts';
import { MIN_COMPARED } from '../../url/comparedLimits.ts';
import { parseCompareQuery } from '../../url/compareQuery.ts';
import type { PageName } from '../../url/pages.ts';
import { PAGES } from '../../url/pages.ts';
import { createCollectionData } from './collectionData.ts';
import type { PagePreview } from './pagePreview.ts';
import {
  describePaperPreview,
  describeSitePreview,
  listPicturedPapers,
  PREVIEW_SIZE,
} from './pagePreview.ts';

/** One element of a page's head. `json` is the content of a data block. */
export interface HeadTag {
  readonly tag: 'meta' | 'link' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** A page as its head describes it. */
export interface PageAddress {
  /** Within the site: `/papers/mamba`. */
  readonly path: string;
  /** The query with its question mark, or empty: files are written without one. */
  readonly search: string;
  /** What the page itself gives as its title. */
  readonly title: string;
}

/** Search engines and previews show about this much. */
const DESCRIPTION_LENGTH = 200;

/** Of the pages that always say the same of themselves. */
const DESCRIPTIONS: Readonly<Record<Exclude<PageName, 'explore' | 'paper' | 'notFound'>, string>> =
  {
    about: 'Where the papers come from, what each label means, and how the labels were made.',
    compare: 'Two to six papers side by side: facts, labels and the words that prove them.',
    lineage:
      'Who builds on whom among the papers and the methods they name, with the words of every mention.',
    cost: 'From which sequence length on attention, linear attention, state space models and recurrent networks cost less than one another, by published formulas.',
    gaps: 'Any facet of the labels against any other: where papers are, where none is, and what is nearest.',
    claims:
      'What the papers claim of their own work: what improves, by how much, against whom and where, with the words of each claim.',
    open: 'Search, filter and compare any list of papers, such as a BibTeX file or a spreadsheet, in this browser.',
    library: 'The papers you saved in this browser.',
  };

/** Of the same pages for a list that somebody brought: no words prove its labels, its file states them. */
const LIST_DESCRIPTIONS: Partial<typeof DESCRIPTIONS> = {
  about: 'Where the papers come from, and what each label means.',
  compare: 'Two to six papers side by side: their facts and labels.',
};

function describeFixedPage({ list }: Corpus, path: string): string | null {
  const names = Object.keys(DESCRIPTIONS) as (keyof typeof DESCRIPTIONS)[];
  const name = names.find((candidate) => PAGES[candidate].path === path);
  if (name === undefined) return null;
  return (list === undefined ? null : LIST_DESCRIPTIONS[name]) ?? DESCRIPTIONS[name];
}

/**
 * What a page says of itself to programs: description, preview, citation. `address` is the site's
 * full address with a slash at its end. Canonical and preview addresses must be full ones; where it
 * is not known they are left out, and the preview is one without a picture.
 */
export function createPageHead(
  corpus: Corpus,
  page: PageAddress,
  address: string | null,
): readonly HeadTag[] {
  const { path, search } = page;
  // A list of the reader's device, or in a file of its own, has no address for others.
  const siteUrl = corpus.list?.id || corpus.list?.isAlone ? null : address;
  const paper = path.startsWith('/papers/') ? findPaper(corpus, path.slice(8)) : null;
  const description = paper
    ? summariseAbstract(paper, DESCRIPTION_LENGTH) || describeFacts(paper)
    : describePage(corpus, page);
  const title = paper ? readTitle(paper) : page.title.replace(/ – Collate$/u, '');
  // What is looked at is in the address, so that a shared comparison or search stays that one.
  const url = siteUrl === null || path === '/404' ? null : `${siteUrl}${path.slice(1)}${search}`;
  const preview =
    paper && listPicturedPapers(corpus).includes(paper)
      ? describePaperPreview(paper)
      : describeSitePreview(corpus);
  return [
    named('description', description),
    ...(url === null ? [] : [link('canonical', url), property('og:url', url)]),
    property('og:site_name', corpus.list === undefined ? 'Collate' : corpus.digest.name),
    property('og:type', paper ? 'article' : 'website'),
    property('og:title', title),
    property('og:description', description),
    ...describePreview(preview, siteUrl),
    ...(paper ? describePaper(corpus, paper, url) : []),
    ...(path === '/' && search === ''
      ? [block(createCollectionData(corpus, description, siteUrl))]
      : []),
  ];
}

function describePage(corpus: Corpus, { path, search }: PageAddress): string {
  if (path === '/compare') {
    const { papers: ids } = parseCompareQuery(new URLSearchParams(search));
    const papers = ids.flatMap((id) => findPaper(corpus, id) ?? []);
    if (papers.length >= MIN_COMPARED) return summariseComparison(papers, corpus);
  }
  return describeFixedPage(corpus, path) ?? describeCorpus(corpus);
}

/** Of a paper without an abstract: by whom, where and when, else its title. */
function describeFacts(paper: Paper): string {
  const facts = (['authors', 'venue', 'date'] as const).flatMap(
    (id) => formatFact(id, paper) ?? [],
  );
  return facts.join(' · ') || readTitle(paper);
}

function describeCorpus({ papers, list, digest }: Corpus): string {
  if (list !== undefined) {
    const count = papers.length === 1 ? 'one paper' : `${papers.length} papers`;
    return `${digest.name}: search, filter and compare ${count}.`;
  }
  return `Search, filter and compare ${papers.length} papers on efficient sequence modelling, with the words behind every label.`;
}

function describePreview({ file, alt }: PagePreview, siteUrl: string | null): readonly HeadTag[] {
  if (siteUrl === null) return [named('twitter:card', 'summary')];
  return [
    property('og:image', `${siteUrl}${file}`),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(PREVIEW_SIZE.width)),
    property('og:image:height', String(PREVIEW_SIZE.height)),
    property('og:image:alt', alt),
    // Title, description and picture of a card are those of Open Graph; the words for the picture are not.
    named('twitter:card', 'summary_large_image'),
    named('twitter:image:alt', alt),
  ];
}

function describePaper({ taxonomy }: Corpus, paper: Paper, url: string | null): readonly HeadTag[] {
  return [
    ...(paper.date === null ? [] : [property('article:published_time', paper.date)]),
    ...createPaperMeta(paper, taxonomy).map(({ name, content }) => named(name, content)),
    block({ ...createPaperData(paper, taxonomy), ...(url === null ? {} : { url }) }),
  ];
}

function named(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { name, content } };
}

function property(name: string, content: string): HeadTag {
  return { tag: 'meta', attributes: { property: name, content } };
}

function link(rel: string, href: string): HeadTag {
  return { tag: 'link', attributes: { rel, href } };
}

function block(json: unknown): HeadTag {
  return { tag: 'script', attributes: { type: 'application/ld+json' }, json };
}
