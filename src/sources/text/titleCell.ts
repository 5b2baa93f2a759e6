import type { InlinePiece } from './inlineMarkdown.ts';
import { isLabel } from './listedLinks.ts';
import { cleanTitle, splitLead } from './listedTitle.ts';

/** Texts behind a title that are longer than this are abstracts. */
const SHORTEST_ABSTRACT = 120;

/** A cell as written, and what is in it. */
interface Cell {
  readonly source: string;
  readonly pieces: readonly InlinePiece[];
}

/**
 * The title in a cell of a table, and what is told behind it: `![Star](…) <br> [**Mamba**](…)`,
 * `1) **Mamba** - a model that …`, `1) Mamba  Introduces a model that …`.
 */
export function readTitleCell(cells: readonly Cell[]): {
  readonly title: string | null;
  readonly abstract: string | null;
} {
  const cell = cells.find(({ source }) => /[\p{L}\p{N}]/u.test(source));
  if (cell === undefined) return { title: null, abstract: null };
  const { source, pieces } = cell;
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .trim();
  if (text === '') return { title: null, abstract: null };
  const bare = splitLead(text.replace(/^\d{1,3}[.)]\s+/u, '')).bare;
  const marked = pieces.find(
    (piece) =>
      (piece.kind === 'strong' || piece.kind === 'link' || piece.isStrong) &&
      piece.text.trim().length >= 3 &&
      !isLabel(piece.text),
  );
  const spaced = /^(?:\d{1,3}[.)]\s+)?(\S.{2,200}?)\s{2,}\S/u.exec(source.trim())?.[1];
  for (const title of [marked?.text.trim(), spaced]) {
    if (title === undefined || !bare.startsWith(title)) continue;
    const behind = bare.slice(title.length);
    const rest = behind.replace(/^[\s:.–—-]+/u, '');
    const isTold = /^\s[–—-]\s/u.test(behind) && rest.split(/\s+/u).length > 4;
    if (isTold || rest.length >= SHORTEST_ABSTRACT) return { title, abstract: rest };
  }
  return { title: cleanTitle(bare).title, abstract: null };
}
