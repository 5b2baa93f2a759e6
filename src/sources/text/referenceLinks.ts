import { fromMarkdown } from 'mdast-util-from-markdown';
import { markCode } from './codeFences.ts';
import { LONGEST_INLINE } from './inlineMarkdown.ts';

/**
 * A Markdown file with the addresses of its links by reference beside their texts, so that items can be
 * read one by one: `[Mamba][m]` → `[Mamba](https://…)`. Lines of definitions become blank; every line
 * stays where it is.
 */
export function resolveReferences(text: string): string {
  if (!DEFINITION.test(text)) return text;
  const lines = text.split('\n');
  const isCode = markCode(lines);
  const { addresses, defining } = readDefinitions(lines, isCode);
  const plain = lines.map((line, at) => (defining.has(at) ? '' : line));
  return splitPassages(plain, isCode)
    .map((passage) => resolvePassage(passage, addresses))
    .join('\n');
}

/** How a definition begins; `[^1]:` is a note. */
const DEFINITION = /^ {0,3}\[(?!\^)[^[\]\n]{1,999}\]:/mu;
/** What ends a paragraph: within one, nothing is a definition. */
const BREAK = /^\s*$|^ {0,3}#{1,6}\s|-->\s*$|^ {0,3}([-*_=])(?:\s*\1){2,}\s*$/u;
const LONGEST_DEFINITION = 2_000;
/** So many lines are parsed at once: of a long text the parser takes longer for each line. */
const MOST_LINES = 100;
/** No list has more papers. */
const MOST_DEFINITIONS = 20_000;

/** The addresses by the names of their definitions, of which the first counts, and the lines of these. */
function readDefinitions(lines: readonly string[], isCode: readonly boolean[]) {
  const addresses = new Map<string, string>();
  const defining = new Set<number>();
  const isBreak = lines.map(
    (line, at) => isCode[at] || line.length > LONGEST_DEFINITION || BREAK.test(line),
  );
  for (let at = 0; at < lines.length; at += 1) {
    const isFirst = at === 0 || isBreak[at - 1] || defining.has(at - 1);
    if (!isFirst || isBreak[at] || !DEFINITION.test(lines[at] ?? '')) continue;
    const end = isBreak.slice(at, at + MOST_LINES).indexOf(true);
    const own = lines.slice(at, at + (end < 0 ? MOST_LINES : end));
    const found = parseDefinitions(own.join('\n'));
    for (const { name, address } of found)
      if (!addresses.has(name) && addresses.size < MOST_DEFINITIONS) addresses.set(name, address);
    const last = found.at(-1)?.end ?? 0;
    for (let line = at; line < at + last; line += 1) defining.add(line);
    at += Math.max(0, last - 1);
  }
  return { addresses, defining };
}

/** The definitions with which a paragraph begins, each with the number of lines up to its end. */
function parseDefinitions(paragraph: string) {
  const { children } = fromMarkdown(paragraph);
  const other = children.findIndex(({ type }) => type !== 'definition');
  return children.slice(0, other < 0 ? undefined : other).flatMap((node) => {
    const end = node.position?.end.line;
    if (node.type !== 'definition' || end === undefined) return [];
    return [{ name: node.identifier, address: writeAddress(node.url), end }];
  });
}

/** An address as it is written behind the text of a link. */
function writeAddress(url: string): string {
  return url.replace(/[()<>&|\\]/gu, '\\$&').replace(/\s/gu, '%20');
}

/** What does not go on with the line above it: an item, a heading, a row of a table. */
const START = /^\s*(?:[-*+>#|]|\d{1,6}[.)])/u;

/** The lines of a file in passages that links are within, and not across; code is apart. */
function splitPassages(
  lines: readonly string[],
  isCode: readonly boolean[],
): readonly { readonly source: string; readonly isCode: boolean }[] {
  const passages: { source: string; isCode: boolean }[] = [];
  for (const [at, line] of lines.entries()) {
    const own = isCode[at] === true;
    const last = passages.at(-1);
    const goesOn =
      last !== undefined &&
      last.isCode === own &&
      (own || (/\S/u.test(line) && !START.test(line))) &&
      last.source.length + line.length < LONGEST_INLINE;
    if (goesOn) last.source += `\n${line}`;
    else passages.push({ source: line, isCode: own });
  }
  return passages;
}

function resolvePassage(
  { source, isCode }: { readonly source: string; readonly isCode: boolean },
  addresses: ReadonlyMap<string, string>,
): string {
  if (isCode || source.length > LONGEST_INLINE) return source;
  const names = [...source.matchAll(/\[([^[\]]{1,999})\]/gu)]
    .map(([, name = '']) => name)
    .filter((name) => addresses.has(foldName(name)));
  if (names.length === 0) return source;
  // Indented it would be code.
  const bare = source.trimStart();
  const definitions = [...new Set(names)].map((name) => `[${name}]: <x>`);
  const references = listReferences(fromMarkdown([bare, '', ...definitions].join('\n')));
  let resolved = bare;
  // From the last to the first: the places of those before it stay right.
  for (const { name, isShort, end } of references.toSorted((a, b) => b.end - a.end)) {
    const start = isShort ? end : resolved.lastIndexOf('[', end - 1);
    resolved = `${resolved.slice(0, start)}(${addresses.get(name) ?? ''})${resolved.slice(end)}`;
  }
  return source.slice(0, source.length - bare.length) + resolved;
}

/** As Markdown compares names, in which case and blanks do not count. */
function foldName(name: string): string {
  return name.trim().replace(/\s+/gu, ' ').toLowerCase().toUpperCase().toLowerCase();
}

interface Reference {
  readonly name: string;
  /** Whether its text is the name: `[Mamba]`. */
  readonly isShort: boolean;
  /** The place behind it. */
  readonly end: number;
}

type Tree = ReturnType<typeof fromMarkdown>;
type Node = Tree | Tree['children'][number];

/** Without recursion: a stranger's text may nest as deeply as it likes. */
function listReferences(tree: Tree): readonly Reference[] {
  const found: Reference[] = [];
  const open: Node[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) open.push(...node.children);
    const end = node.position?.end.offset;
    if ((node.type === 'linkReference' || node.type === 'imageReference') && end !== undefined)
      found.push({ name: node.identifier, isShort: node.referenceType === 'shortcut', end });
  }
  return found;
}
