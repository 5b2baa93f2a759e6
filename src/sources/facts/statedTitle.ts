import { findFactName, isWorkName } from './factNames.ts';
import { isAddress } from './identifiers.ts';
import type { Doubt, FactName, PaperDraft } from './paperDraft.ts';

/** What a record has in one of its columns or fields. */
export interface StatedCell {
  readonly name: string;
  /** What the column is read as. */
  readonly fact: FactName | null;
  readonly text: string;
  /** Whether the reader says what the column holds. */
  readonly isChosen: boolean;
}

export interface StatedTitle {
  readonly title: string | null;
  /** Addresses that stand where a title belongs. */
  readonly urls: readonly string[];
  readonly doubts: readonly Doubt[];
}

/**
 * The title among the cells of a record, which come in the order of trust. An address is none: people
 * keep both titles and addresses under `Paper`. A record that has only an address there is shown under
 * the name of its model or method, which is said.
 */
export function findStatedTitle(cells: readonly StatedCell[]): StatedTitle {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  const own = filled.filter(({ fact }) => fact === 'title');
  const urls = own.map(({ text }) => text).filter((text) => isAddress(text));
  const title =
    own.find(({ isChosen }) => isChosen) ?? own.find(({ text }) => !isAddress(text)) ?? null;
  if (title !== null) return { title: title.text, urls, doubts: [] };
  const isAddressed = filled.some(
    ({ name, text }) => isAddress(text) && findFactName(name)?.fact === 'title',
  );
  const work = isAddressed ? findWork(filled) : null;
  return work === null ? { title: urls[0] ?? null, urls, doubts: [] } : { ...work, urls };
}

/** The name of what a paper is about, as its title. */
export function findWork(cells: readonly StatedCell[]): Omit<StatedTitle, 'urls'> | null {
  const work = cells.find(
    ({ name, fact, text, isChosen }) =>
      fact === null &&
      !isChosen &&
      isWorkName(name) &&
      /[\p{L}\p{N}]/u.test(text) &&
      !isAddress(text),
  );
  if (work === undefined) return null;
  const reason = `it has no title and is shown under its “${work.name}”`;
  return { title: work.text, doubts: [{ reason, remedy: 'Add the title.' }] };
}

/** What a column that is called so is read as, by its cells: a title that is mostly addresses is none. */
export function correctTitle(fact: FactName | null, cells: readonly string[]): FactName | null {
  const addresses = cells.filter((cell) => isAddress(cell));
  return fact === 'title' && addresses.length > cells.length / 2 ? 'url' : fact;
}

export const UNTITLED: Doubt = {
  reason: 'it has no title and is shown under its address',
  remedy: 'Add the title.',
};

/** A title; of one that is only an address, the shortest by which the paper is known. */
export function nameByAddress(
  title: string,
  { arxivId, doi, url }: Pick<PaperDraft, 'arxivId' | 'doi' | 'url'>,
): string {
  if (!isAddress(title)) return title;
  return arxivId === null ? (doi ?? url ?? title) : `arXiv:${arxivId}`;
}
