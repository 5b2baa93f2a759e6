import { createRead } from '../facts/createRead.ts';
import type { Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { readHeadedPapers } from './headedPapers.ts';
import { readInlineMarkdown } from './inlineMarkdown.ts';
import { readListedPaper } from './listedPaper.ts';
import { addHeadingFacts } from './listHeadings.ts';
import { splitMarkdownItems } from './markdownItems.ts';
import { readMarkdownRow } from './markdownRow.ts';
import type { ListSection, ParsedItem } from './markdownSections.ts';
import { partSections } from './markdownSections.ts';
import { joinNestedItems } from './nestedItems.ts';
import { resolveReferences } from './referenceLinks.ts';

/** Reads a public list in Markdown: items with links, or tables. */
export function* readMarkdown(source: string): Generator<Read> {
  const text = resolveReferences(source);
  const headed = readHeadedPapers(text);
  if (headed.length > 0) {
    for (const facts of headed) yield createRead(facts);
    return;
  }
  const { items, titleLine, proseLines } = splitMarkdownItems(text);
  const parsed = joinNestedItems(items).map((item) => {
    const cells = (item.row?.cells ?? [item.text]).map((cell) => readInlineMarkdown(cell));
    return { ...item, cells, pieces: cells.flat() };
  });
  for (const section of partSections(parsed, proseLines)) {
    for (const item of section.papers) yield createItemRead(item, titleLine);
    yield* describeSection(section);
  }
}

/** Items that are not papers are mentioned once a section. */
function* describeSection({ heading, others, reason }: ListSection): Generator<Read> {
  if (others.length === 0) return;
  yield {
    kind: 'remark',
    line: others[0]?.line ?? null,
    reason: `${others.length} item(s) under “${shorten(heading?.text ?? '', 40)}” ${reason} and are left out`,
    remedy: 'Copy the papers among them into a list of their own.',
  };
}

function createItemRead(item: ParsedItem, titleLine: number): Read {
  const { line, text, pieces, row, headings } = item;
  const isTemplate = pieces.some(({ url }) =>
    /^https?:\/\/(?:www\.)?example\.(?:com|org|net)\b/iu.test(url ?? ''),
  );
  if (isTemplate || !/[\p{L}\p{N}]/u.test(text)) {
    const reason = isTemplate ? 'it is a line of a template (example.com)' : 'it is empty';
    return {
      kind: 'refused',
      line,
      reason,
      remedy: 'Remove it, or write the paper there.',
      found: shorten(text),
    };
  }
  const facts = row === null ? readListedPaper(pieces) : readMarkdownRow(row, item.cells);
  return createRead({
    ...addHeadingFacts(facts, headings, titleLine),
    line,
    found: text,
    notes: pieces.map(({ url }) => url),
  });
}
