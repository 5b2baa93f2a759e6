import { isLabel, isPaperAddress } from './listedPaper.ts';
import type { MarkdownItem } from './markdownItems.ts';

const LINK = /(?<!!)\[((?:[^[\]]|!\[[^\]]*\]\([^)]*\)|\[[^\]]*\])*)\]\s?\(/gu;

/**
 * Items with what is nested below them. What links to nothing, or only by words such as “paper” and
 * “code”, belongs to the item above it; an item without links above others that have titles is a
 * heading and is left out.
 */
export function joinNestedItems(items: readonly MarkdownItem[]): readonly MarkdownItem[] {
  const joined: (MarkdownItem | null)[] = [];
  /** Places in `joined` of the items that the next one may be nested in. */
  let above: { readonly indent: number; readonly at: number }[] = [];
  let section: string | null = null;
  for (const item of items) {
    if (item.section !== section || item.row !== null) above = [];
    section = item.section;
    above = above.filter(({ indent }) => indent < item.indent);
    const parent = above.at(-1);
    const owner = parent === undefined ? null : (joined[parent.at] ?? null);
    if (parent !== undefined && owner !== null && isPart(item, owner)) {
      joined[parent.at] = { ...owner, text: `${owner.text} | ${item.text}` };
      continue;
    }
    if (parent !== undefined && owner !== null && listLinks(owner.text).length === 0)
      joined[parent.at] = null;
    joined.push(item);
    if (item.row === null) above.push({ indent: item.indent, at: joined.length - 1 });
  }
  return joined.filter((item) => item !== null);
}

function isPart(item: MarkdownItem, owner: MarkdownItem): boolean {
  const links = listLinks(item.text);
  // Below a paper, what links to none tells of it: its code, what it was tried on.
  const isOwned =
    links.every((text) => isLabel(text)) ||
    (isPaperAddress(owner.text) && !isPaperAddress(item.text));
  if (owner.text.length > 20_000) return false;
  return links.length === 0 ? listLinks(owner.text).length > 0 || isMarked(owner) : isOwned;
}

/** Whether a title is marked as one: bold or in quotation marks. */
function isMarked({ text }: MarkdownItem): boolean {
  return /^(?:\*\*|__|["“])/u.test(text);
}

/** The texts of links; an address that stands alone is one. */
function listLinks(text: string): readonly string[] {
  const named = [...text.matchAll(LINK)].map(([, label = '']) => removeImages(label));
  return named.length > 0 || !/https?:\/\//u.test(text) ? named : ['link'];
}

function removeImages(label: string): string {
  return label.replace(/!?\[[^\]]*\](?:\([^)]*\))?/gu, '').trim() || 'link';
}
