import { createReadableText, formatReadableText } from '../corpus/readableText.ts';
import type { Paper, Taxonomy, TextField } from '../corpus/schema.ts';
import { arxivUrl } from './paperLinks.ts';

/** One `<meta name content>` of a paper's page. */
export interface PaperMeta {
  readonly name: string;
  readonly content: string;
}

/** How the names of journals begin; all other venues are conferences and their workshops. */
const JOURNAL =
  /^(?:TMLR|JMLR|Transactions|Journal|Engineering Applications|Data Mining and|Software and Systems)/u;

/**
 * What Google Scholar and Zotero read from a paper's page: the `citation_*` names of Google's
 * Inclusion Guidelines for Webmasters (scholar.google.com/intl/en/scholar/inclusion.html), one
 * `citation_author` a name. The DOI is the one that DataCite holds for every arXiv paper.
 */
export function createPaperMeta(paper: Paper, taxonomy: Taxonomy): readonly PaperMeta[] {
  const date = paper.date.replaceAll('-', '/');
  const entries: readonly (readonly [string, string | null])[] = [
    ['citation_title', readField(paper, 'title')],
    ...paper.authors.map((author) => ['citation_author', author] as const),
    ['citation_publication_date', date],
    ['citation_online_date', date],
    ['citation_arxiv_id', paper.arxivId],
    ['citation_doi', arxivDoi(paper)],
    ['citation_pdf_url', `https://arxiv.org/pdf/${paper.arxivId}`],
    ['citation_abstract_html_url', arxivUrl(paper.arxivId)],
    [
      paper.venue !== null && JOURNAL.test(paper.venue)
        ? 'citation_journal_title'
        : 'citation_conference_title',
      paper.venue,
    ],
    ['citation_keywords', listKeywords(paper, taxonomy).join('; ')],
  ];
  return entries.flatMap(([name, content]) =>
    content === null || content === '' ? [] : [{ name, content }],
  );
}

/** schema.org's description of the paper, for `application/ld+json`. */
export function createPaperData(paper: Paper, taxonomy: Taxonomy): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ScholarlyArticle',
    headline: readField(paper, 'title'),
    abstract: readField(paper, 'abstract'),
    author: paper.authors.map((name) => ({ '@type': 'Person', name })),
    datePublished: paper.date,
    keywords: listKeywords(paper, taxonomy),
    identifier: `https://doi.org/${arxivDoi(paper)}`,
    sameAs: [arxivUrl(paper.arxivId), `https://doi.org/${arxivDoi(paper)}`],
  };
}

/** The first sentences of the abstract, up to `limit` characters, ended at a word. */
export function summariseAbstract(paper: Paper, limit: number): string {
  const text = readField(paper, 'abstract');
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\s,;:]+\S*$/u, '')}…`;
}

function arxivDoi({ arxivId }: Paper): string {
  return `10.48550/arXiv.${arxivId}`;
}

function listKeywords({ labels }: Paper, { facets }: Taxonomy): string[] {
  return facets.flatMap(({ id, values }) =>
    (labels[id] ?? []).flatMap(
      ({ value }) => values.find((candidate) => candidate.id === value)?.label ?? [],
    ),
  );
}

function readField(paper: Paper, field: TextField): string {
  return formatReadableText(createReadableText(paper[field], paper.displayEdits[field]));
}
