import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as toPlainText } from 'mdast-util-to-string';

/** A piece of a line of Markdown. */
export interface InlinePiece {
  readonly kind: 'text' | 'link' | 'strong' | 'emphasis' | 'code';
  readonly text: string;
  readonly url: string | null;
  /** Whether it is within strong text: `**[Mamba](…)**`. */
  readonly isStrong: boolean;
}

/** Longer items are not titles, and Markdown can take time that grows with the square. */
export const LONGEST_INLINE = 20_000;

/** A link of Obsidian to another note: `[[lark2021|On Reading]]`; `[[pdf]](…)` is not one. */
const NOTE_LINK = /\[\[([^[\]|\\\n]{3,400})(?:\\?\|([^[\]\n]{1,400}))?\]\](?![([])/gu;

/** The pieces of one item; images are left out, and addresses that stand alone are links. */
export function readInlineMarkdown(source: string): readonly InlinePiece[] {
  const prepared = source
    .slice(0, LONGEST_INLINE)
    .replace(
      /<a\s[^<>]{0,500}href=["']?([^"'\s<>]{1,2000})["']?[^<>]{0,200}>([^<>]{0,500})<\/a>/giu,
      '[$2]($1)',
    )
    .replace(NOTE_LINK, (_, note: string, label: string | undefined) => label ?? note)
    .replace(/<\/?[a-z][a-z0-9-]{0,20}(?:\s[^<>]{0,500})?\/?>/giu, ' ')
    // What Markdown would take for a block: an item, a quotation, a heading, indented code.
    .replace(/^[\s#>+*-]+(?=\s)/u, '')
    .replace(/^(\d+)([.)])/u, '$1\\$2')
    .replace(/!\[[^\]]{0,300}\]\([^)\s]{0,1000}\)/gu, ' ')
    .trim();
  const pieces: InlinePiece[] = [];
  const simple = readSimple(prepared);
  if (simple !== null) return simple;
  for (const block of fromMarkdown(prepared).children) {
    if ('children' in block) for (const child of block.children) collect(child, false, pieces);
    else pieces.push(createPiece('text', toPlainText(block)));
  }
  return pieces;
}

const SIMPLE_LINK = /^(\*\*|)\[([^\][*_`~<>&\\!]+)\]\((https?:[^\s()<>&\\]+)\)\1$/u;
const SIMPLE_STRONG = /^\*\*([^\s*_`~<>&\\[\]!](?:[^*_`~<>&\\[\]!]*[^\s*_`~<>&\\[\]!])?)\*\*$/u;

/**
 * A text, a link or strong text alone, as most cells of a table are; `null` for all else. The parser
 * takes a hundred times as long.
 */
function readSimple(text: string): readonly InlinePiece[] | null {
  const [, mark, label, url] = SIMPLE_LINK.exec(text) ?? [];
  if (label !== undefined && url !== undefined)
    return [{ ...createPiece('link', label), url, isStrong: mark !== '' }];
  const strong = SIMPLE_STRONG.exec(text)?.[1];
  if (strong !== undefined && !/https?:|www\.|@/u.test(strong))
    return [{ ...createPiece('strong', strong), isStrong: true }];
  return text === '' || /[\\`*_~[\]<>&]|https?:|www\.|@/u.test(text)
    ? null
    : [createPiece('text', text)];
}

type Node = Parameters<typeof toPlainText>[0];

function collect(node: Node, isStrong: boolean, pieces: InlinePiece[]): void {
  const { type } = node as { type: string };
  const text = toPlainText(node, { includeImageAlt: false });
  if (type === 'link')
    pieces.push({ ...createPiece('link', text), url: (node as { url: string }).url, isStrong });
  else if (type === 'strong' || type === 'emphasis') {
    const { children } = node as { children: readonly Node[] };
    const hasLink = children.some((child) => (child as { type: string }).type === 'link');
    if (hasLink)
      for (const child of children) collect(child, isStrong || type === 'strong', pieces);
    else pieces.push({ ...createPiece(type, text), isStrong: isStrong || type === 'strong' });
  } else if (type === 'inlineCode') pieces.push(createPiece('code', text));
  else if (type !== 'image' && text !== '') pushText(text, isStrong, pieces);
}

function pushText(text: string, isStrong: boolean, pieces: InlinePiece[]): void {
  let at = 0;
  for (const match of text.matchAll(
    /https?:\/\/[^\s<>"'“”[\]{}|\\^`]+[^\s<>"'“”[\]{}|\\^`.,;:!?)]/giu,
  )) {
    if (match.index > at)
      pieces.push({ ...createPiece('text', text.slice(at, match.index)), isStrong });
    pieces.push({ ...createPiece('link', match[0]), url: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ ...createPiece('text', text.slice(at)), isStrong });
}

function createPiece(kind: InlinePiece['kind'], text: string): InlinePiece {
  return { kind, text: text.replace(/\s+/gu, ' '), url: null, isStrong: false };
}
