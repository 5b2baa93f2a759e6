import { findFacetValue } from '../../corpus/corpus.ts';
import { countPapers } from '../../corpus/countPapers.ts';
import { findOwn } from '../../corpus/findOwn.ts';
import type { Corpus, Facet, Label, Paper } from '../../corpus/schema.ts';
import { STATUS_NAMES } from '../../library/statusNames.ts';
import { listAuthors } from '../../paper/authors.ts';
import { formatFact } from '../../paper/facts.ts';
import { createPaperLinks } from '../../paper/paperLinks.ts';
import { createPaperData, createPaperMeta, summariseAbstract } from '../../paper/paperMeta.ts';
import { readPaperText, readTitle } from '../../paper/paperText.ts';
import { formatVenueLine } from '../../paper/venueLine.ts';
import { escapeText } from './publishedPage.ts';

/** Most papers that get a page of their own in a folder: more files are slow to unpack and to upload. */
export const MOST_PAPER_FILES = 2000;
/** Search engines and previews show about this much. */
const DESCRIPTION_LENGTH = 200;

/** The papers of a list that get a page of their own. */
export function listPapersWithFiles<Own>(papers: readonly Own[]): readonly Own[] {
  return papers.slice(0, MOST_PAPER_FILES);
}

/** What the page of a paper is called; no id has the sign that tells it from the page of all papers. */
export function namePaperFile({ id }: Pick<Paper, 'id'>): string {
  return id === 'index' ? 'index_.html' : `${id}.html`;
}

/**
 * A paper as a page that needs no script: title, authors, abstract and labels, what programs read in its
 * head, and the way to the same paper in the application, which is the folder's `index.html`. All text
 * of the list is escaped.
 */
export function formatPaperFile(corpus: Corpus, paper: Paper): string {
  const title = readTitle(paper);
  const abstract = readPaperText(paper, 'abstract');
  const facts = [formatFact('date', paper), formatVenueLine(paper)].filter((fact) => fact !== null);
  const links = createPaperLinks(paper).map(({ name, href }) => formatLink(href, name));
  return formatPage({
    title: `${title} – ${corpus.digest.name}`,
    head: formatHead(corpus, paper),
    body: [
      `<nav>${formatLink(`../index.html#/papers/${paper.id}`, 'Open in the application')}${formatLink('index.html', 'All papers')}</nav>`,
      '<main>',
      `<h1>${escapeText(title)}</h1>`,
      ...paragraph(listAuthors(paper).join(', ')),
      ...paragraph(facts.join(' · ')),
      ...(links.length === 0 ? [] : [`<p>${links.join(' · ')}</p>`]),
      ...(abstract === ''
        ? []
        : ['<h2>Abstract</h2>', `<p class="text">${escapeText(abstract)}</p>`]),
      ...formatLabels(corpus, paper),
      ...formatRemarks(paper),
      '</main>',
    ],
  });
}

/** All papers that have a page, with a link to each. */
export function formatPaperIndex(corpus: Corpus): string {
  const papers = listPapersWithFiles(corpus.papers);
  const { name } = corpus.digest;
  return formatPage({
    title: name,
    head: [formatMeta('name', 'description', `${name}: ${countPapers(papers.length)}.`)],
    body: [
      `<nav>${formatLink('../index.html', 'Open the application')}</nav>`,
      '<main>',
      `<h1>${escapeText(name)}</h1>`,
      '<ul>',
      ...papers.map((paper) => `<li>${formatLink(namePaperFile(paper), readTitle(paper))}</li>`),
      '</ul>',
      '</main>',
    ],
  });
}

function formatHead({ taxonomy }: Corpus, paper: Paper): readonly string[] {
  const summary = summariseAbstract(paper, DESCRIPTION_LENGTH) || readTitle(paper);
  const data = JSON.stringify(createPaperData(paper, taxonomy)).replaceAll('<', '\\u003c');
  return [
    formatMeta('name', 'description', summary),
    formatMeta('property', 'og:type', 'article'),
    formatMeta('property', 'og:title', readTitle(paper)),
    formatMeta('property', 'og:description', summary),
    ...createPaperMeta(paper, taxonomy).map(({ name, content }) =>
      formatMeta('name', name, content),
    ),
    `<script type="application/ld+json">${data}</script>`,
  ];
}

function formatLabels({ taxonomy }: Corpus, { labels }: Paper): readonly string[] {
  const rows = taxonomy.facets.flatMap((facet) => {
    const names = (findOwn(labels, facet.id) ?? []).map((label) => nameLabel(facet, label));
    return names.length === 0
      ? []
      : [`<dt>${escapeText(facet.label)}</dt>`, `<dd>${escapeText(names.join(', '))}</dd>`];
  });
  return rows.length === 0 ? [] : ['<h2>Labels</h2>', '<dl>', ...rows, '</dl>'];
}

function nameLabel(facet: Facet, { value, basis }: Label): string {
  const name = findFacetValue(facet, value)?.label ?? value;
  return basis === 'proposed' ? `${name} (proposed by a rule)` : name;
}

function formatRemarks({ remarks }: Paper): readonly string[] {
  if (remarks === undefined) return [];
  const { status, tags, note } = remarks;
  return [
    '<h2>Notes of the publisher</h2>',
    ...paragraph([STATUS_NAMES[status], ...tags.map((tag) => `#${tag}`)].join(' · ')),
    ...(note.trim() === '' ? [] : [`<p class="text">${escapeText(note.trim())}</p>`]),
  ];
}

function paragraph(text: string): readonly string[] {
  return text === '' ? [] : [`<p>${escapeText(text)}</p>`];
}

function formatMeta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${escapeAttribute(name)}" content="${escapeAttribute(content)}">`;
}

function formatLink(href: string, text: string): string {
  return `<a href="${escapeAttribute(href)}">${escapeText(text)}</a>`;
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/** Readable in light and dark, on a phone and on paper. */
const STYLE = `:root{color-scheme:light dark}
body{max-width:44rem;margin:0 auto;padding:1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
nav{display:flex;flex-wrap:wrap;gap:0 1.5rem}
nav a{padding:.75rem 0}
h1{font-size:1.5rem;line-height:1.25}
h2{font-size:1.125rem}
.text{white-space:pre-line}
dt{font-weight:600}
dd{margin:0 0 .5rem}
li{margin:.5rem 0}`;

interface PageParts {
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly string[];
}

/** Its policy lets nothing run and asks for nothing, whatever a list holds. */
function formatPage({ title, head, body }: PageParts): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(title)}</title>`,
    ...head,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
