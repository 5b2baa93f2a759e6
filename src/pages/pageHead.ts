import { findPaper } from '../corpus/corpus.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { createPaperData, createPaperMeta, summariseAbstract } from '../paper/paperMeta.ts';

/** One element of a page's head. `json` is the content of a data block. */
export interface HeadTag {
  readonly tag: 'meta' | 'link' | 'script';
  readonly attributes: Readonly<Record<string, string>>;
  readonly json?: unknown;
}

/** Search engines and previews show about this much. */
const DESCRIPTION_LENGTH = 200;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  '/about': 'Where the papers come from, what each label means, and how the labels were made.',
  '/compare': 'Two to six papers side by side: facts, labels and the words that prove them.',
  '/library': 'The papers you saved in this browser.',
};

/**
 * What a written page says of itself to those who do not run script: description, preview,
 * citation. Canonical and preview addresses must be full ones, so they are there only where the
 * site's own address is known. A comparison's papers stand in the query of its address, which a file
 * cannot know: previews of it are general.
 */
export function createPageHead(
  corpus: Corpus,
  path: string,
  siteUrl: string | null,
): readonly HeadTag[] {
  const paper = path.startsWith('/papers/') ? findPaper(corpus, path.slice(8)) : null;
  const description = paper
    ? summariseAbstract(paper, DESCRIPTION_LENGTH)
    : (DESCRIPTIONS[path] ?? describeCorpus(corpus));
  const title = paper ? paper.title : 'Collate';
  const url = siteUrl === null ? null : new URL(path.slice(1), siteUrl).href;
  return [
    named('description', description),
    ...(url === null || path === '/404' ? [] : [link('canonical', url), property('og:url', url)]),
    property('og:site_name', 'Collate'),
    property('og:type', paper ? 'article' : 'website'),
    property('og:title', title),
    property('og:description', description),
    named('twitter:card', 'summary'),
    ...(paper ? describePaper(corpus, paper) : []),
    ...(path === '/' ? [describeCollection(corpus, url)] : []),
  ];
}

function describePaper({ taxonomy }: Corpus, paper: Paper): readonly HeadTag[] {
  return [
    ...createPaperMeta(paper, taxonomy).map(({ name, content }) => named(name, content)),
    block(createPaperData(paper, taxonomy)),
  ];
}

function describeCorpus({ papers }: Corpus): string {
  return `Search, filter and compare ${papers.length} papers on efficient sequence modelling, with the words behind every label.`;
}

function describeCollection(corpus: Corpus, url: string | null): HeadTag {
  return block({
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: 'Collate',
    description: describeCorpus(corpus),
    ...(url === null ? {} : { url }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: corpus.papers.length,
      itemListElement: corpus.papers.map(({ title }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: title,
      })),
    },
  });
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
