import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export type NoteTree = ReturnType<typeof fromMarkdown>;
export type NoteNode = NoteTree['children'][number];

/** A note as a tree: CommonMark, with the tables, tasks, strikethrough and bare links of GitHub. */
export function parseNote(text: string): NoteTree {
  return fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Where links by reference lead: `[1]: https://…` → `1`. */
export function listDefinitions(tree: NoteTree): ReadonlyMap<string, string> {
  return new Map(
    tree.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );
}

const SAFE_PROTOCOLS: readonly string[] = ['http:', 'https:', 'mailto:'];

/** The address that a link of a note leads to; `null` for one that would run something, or is none. */
export function readNoteLink(url: string, base: string): string | null {
  const address = parseUrl(url, base);
  return address !== null && SAFE_PROTOCOLS.includes(address.protocol) ? address.href : null;
}

function parseUrl(url: string, base: string): URL | null {
  try {
    return new URL(url, base);
  } catch {
    return null;
  }
}
