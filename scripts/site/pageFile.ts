import type { HeadTag } from '../../src/pages/heads/pageHead.ts';
import { PAGE_TAG } from '../../src/pages/heads/writeHead.ts';
import { escapeHtml } from './escapeHtml.ts';

/** What the file of one page is made of. */
export interface PageParts {
  readonly path: string;
  /** As `renderPage` gives it: React puts titles and other elements of the head first. */
  readonly markup: string;
  readonly head: string;
}

/** The built `index.html` as the file of one page: its title and head in the head, its content in the root. */
export function fillTemplate(template: string, { path, markup, head }: PageParts): string {
  const { hoisted, content } = splitMarkup(markup);
  return template
    .replace(/<title>[^<]*<\/title>/u, () => hoisted)
    .replace(/\s*<meta\s+name="description"[^>]*>/u, '')
    .replace('</head>', () => `  ${head}\n  </head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root" data-path="${escapeHtml(path)}">${content}</div>`,
    );
}

/** The words of the page's own `<title>`. */
export function readTitleElement(markup: string): string {
  const text = /<title>([^<]*)<\/title>/u.exec(splitMarkup(markup).hoisted)?.[1] ?? '';
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');
}

function splitMarkup(markup: string): { hoisted: string; content: string } {
  const start = markup.indexOf('<!--$-->');
  if (start === -1) throw new Error('A page was rendered without its Suspense boundary.');
  return { hoisted: markup.slice(0, start), content: markup.slice(start) };
}

export function formatTags(tags: readonly HeadTag[]): string {
  return tags.map(formatTag).join('\n    ');
}

function formatTag({ tag, attributes, json }: HeadTag): string {
  const words = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  const start = `<${tag}${words.join('')} ${PAGE_TAG}>`;
  if (json === undefined) return start;
  return `${start}${formatData(json)}</${tag}>`;
}

/** JSON within a `<script>`. Such a block ends at the first "</script"; "<" as an escape is the same JSON. */
export function formatData(json: unknown): string {
  return JSON.stringify(json).replaceAll('<', '\\u003c');
}

const NO_INDEX = '<meta name="robots" content="noindex">';

/**
 * The built `index.html` as the file of every address in a digest of the reader's device: the
 * papers are there, and the script finds them.
 */
export function fillDigestTemplate(template: string): string {
  return (
    fillShellTemplate(template, {
      title: 'List of papers – Collate',
      head: NO_INDEX,
      words: 'This list is kept in the browser that opened it, and script shows it.',
    })
      // The built-in papers are not needed here.
      .replace(/<link[^>]*\bas="fetch"[^>]*>/gu, '')
  );
}

/**
 * The built `index.html` as the file of every address that has none of its own, on the site of a long
 * list: a paper without a page is rendered there, and what is not a paper is said to be missing.
 */
export function fillUnknownTemplate(template: string): string {
  return fillShellTemplate(template, {
    title: 'Collate',
    head: NO_INDEX,
    words: 'This address has no file of its own; script shows what is there.',
  });
}

/** What a page is made of whose content the application renders. */
interface ShellParts {
  readonly title: string;
  readonly head: string;
  /** Said where there is no script. */
  readonly words: string;
}

/** The built `index.html` as the file of a page that the application renders. */
export function fillShellTemplate(template: string, { title, head, words }: ShellParts): string {
  return template
    .replace(/<title>[^<]*<\/title>/u, () => `<title>${escapeHtml(title)}</title>`)
    .replace(/\s*<meta\s+name="description"[^>]*>/u, '')
    .replace('</head>', () => `  ${head}\n  </head>`)
    .replace(
      '<div id="root"></div>',
      () => `<div id="root"><noscript><p>${escapeHtml(words)}</p></noscript></div>`,
    );
}
