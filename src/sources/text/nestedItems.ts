import { isLabel, isPaperAddress } from './listedLinks.ts';
import { formatHeading } from './listHeadings.ts';
import type { MarkdownItem } from './markdownItems.ts';

const LINK = /(?<!!)\[((?:[^[\]]|!\[[^\]]*\]\([^)]*\)|\[[^\]]*\])*)\]\s?\(/gu;

interface Nested {
  readonly item: MarkdownItem;
  readonly inside: Nested[];
}

/**
 * Items with what is nested below them. What links to nothing, or only by words such as “paper” and
 * “code”, belongs to the item above it; an item without links above others that have titles is a
 * heading of theirs.
 */
export function joinNestedItems(items: readonly MarkdownItem[]): readonly MarkdownItem[] {
  const roots: Nested[] = [];
  let above: Nested[] = [];
  for (const item of items) {
    const isApart = item.row !== null || item.headings !== above[0]?.item.headings;
    above = isApart ? [] : above.filter((one) => one.item.indent < item.indent);
    const nested: Nested = { item, inside: [] };
    (above.at(-1)?.inside ?? roots).push(nested);
    if (item.row === null) above.push(nested);
  }
  return roots.flatMap((root) => joinInside(root));
}

function joinInside({ item, inside }: Nested): readonly MarkdownItem[] {
  if (inside.length === 0) return [item];
  const links = listLinks(item.text);
  if (links.length === 0 && isHeading(item, inside)) {
    const heading = {
      line: item.line,
      level: 10 + item.indent,
      text: formatHeading(item.text.slice(0, 500)),
    };
    return inside.map((one) => addHeading(one, heading)).flatMap((one) => joinInside(one));
  }
  const joined = inside.flatMap((one) => joinInside(one));
  const parts = joined.filter((one) => isPart(one, item));
  const own = parts.reduce(
    (whole, { text }) => (whole.length > 20_000 ? whole : `${whole} | ${text}`),
    item.text,
  );
  return [{ ...item, text: own }, ...joined.filter((one) => !parts.includes(one))];
}

function addHeading({ item, inside }: Nested, heading: MarkdownItem['headings'][number]): Nested {
  return {
    item: { ...item, headings: [...item.headings, heading] },
    inside: inside.map((one) => addHeading(one, heading)),
  };
}

/**
 * Whether an item without links heads what is nested below it: there are titles below it, that link to
 * papers or pages; or it is but a word or two, above plain texts.
 */
function isHeading({ text }: MarkdownItem, inside: readonly Nested[]): boolean {
  if (hasTitles(inside)) return true;
  const isMarked = /^(?:\*\*|__|["“])/u.test(text);
  return (
    !isMarked &&
    text.split(/\s+/u).length < 4 &&
    inside.every(({ item }) => listLinks(item.text).length === 0)
  );
}

function hasTitles(inside: readonly Nested[]): boolean {
  return inside.some(
    ({ item, inside: below }) =>
      listLinks(item.text).some((label) => !isLabel(label)) ||
      isTitleWithLinks(item.text) ||
      hasTitles(below),
  );
}

/** `Reeds in Marshes: A Study [[paper](…)]`: words enough for a title, and a paper. */
function isTitleWithLinks(text: string): boolean {
  const told = text
    .slice(0, 2_000)
    .replace(LINK, ' ')
    .replace(/https?:\S+/gu, ' ');
  return isPaperAddress(text) && (told.match(/\p{L}{2,}/gu) ?? []).length >= 4;
}

/** Whether a nested item tells of the one above it: its authors, its code, what it was tried on. */
function isPart(item: MarkdownItem, owner: MarkdownItem): boolean {
  const links = listLinks(item.text);
  // Below a paper, what links to none tells of it.
  return (
    links.every((text) => isLabel(text)) ||
    (isPaperAddress(owner.text) && !isPaperAddress(item.text))
  );
}

/** The texts of links; an address that stands alone is one. */
function listLinks(text: string): readonly string[] {
  const named = [...text.matchAll(LINK)].map(([, label = '']) => removeImages(label));
  return named.length > 0 || !/https?:\/\//u.test(text) ? named : ['link'];
}

function removeImages(label: string): string {
  return label.replace(/!?\[[^\]]*\](?:\([^)]*\))?/gu, '').trim() || 'link';
}
