import type { Paper } from '../corpus/schema.ts';
import { formatDate } from '../paper/authors.ts';
import type { CslItem } from './cslItem.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { formatName } from './names.ts';

/**
 * A reading list in Markdown: a linked title, below it authors, venue, day, arXiv id and citation key,
 * apart by “ · ”. `papers` are those of the items, in the same order.
 */
export function formatMarkdownList(items: readonly CslItem[], papers: readonly Paper[]): string {
  return items.map((item, index) => formatEntry(item, papers[index])).join('');
}

function formatEntry(item: CslItem, paper: Paper | undefined): string {
  const facts = [
    item.author.map(formatName).join(', '),
    ...(paper?.venue ? [paper.venue] : []),
    ...(paper?.date ? [formatDate(paper.date)] : []),
    ...(item.archive_location === undefined ? [] : [`arXiv:${item.archive_location}`]),
  ]
    .filter((fact) => fact !== '')
    .map(escapeMarkdown);
  const title = escapeMarkdown(item.title);
  const link = item.URL === undefined ? title : `[${title}](${escapeDestination(item.URL)})`;
  return `- ${link}  \n  ${[...facts, `\`${item.id}\``].join(' · ')}\n`;
}

/** A bracket would end the address. */
function escapeDestination(address: string): string {
  return address.replace(/[()]/gu, '\\$&');
}
