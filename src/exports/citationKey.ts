import { foldText } from '../corpus/foldText.ts';
import { readNumbers } from '../corpus/readNumbers.ts';
import type { Paper } from '../corpus/schema.ts';
import { surname } from '../paper/authors.ts';
import { readTitle } from '../paper/paperText.ts';

/** How keys are made, in the words of the interface. */
export const KEY_STYLE =
  'first author’s surname, year of the preprint, first telling word of the title';

const keysOfPapers = new WeakMap<readonly Paper[], ReadonlyMap<string, string>>();

/**
 * Paper id → citation key, made once a list, for the papers of a corpus in its order. The key is that of the
 * reader's own file, by which documents cite the paper already; else it is made. Where two papers would
 * share a key, the later ones get letters: `li2024linear`, `li2024linearb`, after `z` `aa`. A key is given
 * out of the whole corpus, so that a paper has the same one in every export.
 */
export function createCitationKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const keys = keysOfPapers.get(papers) ?? giveKeys(papers);
  keysOfPapers.set(papers, keys);
  return keys;
}

function giveKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const own = giveOwnKeys(papers);
  const counts = new Map<string, number>();
  // BibTeX warns of keys that differ in capitals alone.
  const taken = new Set([...own.values()].map((key) => key.toLowerCase()));
  return new Map(
    papers.map((paper) => {
      const given = own.get(paper.id);
      if (given !== undefined) return [paper.id, given];
      const base = listOwnKeys(paper)[0] ?? formatCitationKey(paper);
      let count = counts.get(base) ?? 0;
      let key = base;
      do {
        count += 1;
        key = count === 1 ? base : `${base}${formatLetters(count)}`;
      } while (taken.has(key.toLowerCase()));
      counts.set(base, count);
      taken.add(key.toLowerCase());
      return [paper.id, key];
    }),
  );
}

/** Of each paper the first of its own keys that no paper before it has. */
function giveOwnKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  for (const paper of papers) {
    const key = listOwnKeys(paper).find((own) => !taken.has(own));
    if (key === undefined) continue;
    taken.add(key);
    given.set(paper.id, key);
  }
  return given;
}

/** How the keys of these papers came about, in words. */
export function describeKeys(papers: readonly Paper[]): string {
  const isOwn = papers.some((paper) => listOwnKeys(paper).length > 0);
  return isOwn ? `those of your file, else ${KEY_STYLE}` : KEY_STYLE;
}

function listOwnKeys({ otherIds }: Paper): readonly string[] {
  return otherIds === undefined ? [] : readNumbers(otherIds).citationKeys;
}

/**
 * Citation key → the other keys by which documents may cite the same paper, where its records in several
 * files were merged. None of them is the key of another paper, or there twice.
 */
export function createKeyAliases(papers: readonly Paper[]): ReadonlyMap<string, readonly string[]> {
  const keys = createCitationKeys(papers);
  const taken = new Set(keys.values());
  return new Map(
    papers.flatMap((paper) => {
      const free = listOwnKeys(paper).filter((key) => !taken.has(key));
      for (const key of free) taken.add(key);
      return free.length === 0 ? [] : [[keys.get(paper.id) ?? paper.id, free] as const];
    }),
  );
}

/** 1 → `a`, 26 → `z`, 27 → `aa`. */
function formatLetters(number: number): string {
  if (number === 0) return '';
  const rest = number - 1;
  return `${formatLetters(Math.floor(rest / 26))}${String.fromCodePoint(97 + (rest % 26))}`;
}

/**
 * First author's surname, year and first telling word of the title, in a–z and 0–9: `gu2023mamba`.
 * The year is that of the preprint, so that the key stays when a paper is published. Where neither name
 * nor title has such letters, the paper's id in them.
 */
export function formatCitationKey(paper: Paper): string {
  const word = findTellingWord(readTitle(paper));
  const name = foldToAscii(surname(paper.authors[0] ?? ''));
  if (name === '' && word === undefined) return foldToAscii(paper.id);
  return `${name}${paper.date?.slice(0, 4) ?? ''}${word ?? ''}`;
}

/** Folds no more words than it looks at: a long list is given keys while a reader waits. */
function findTellingWord(title: string): string | undefined {
  for (const word of title.split(/[\s:–—/]+/u)) {
    const folded = foldToAscii(word);
    if (folded !== '' && !FUNCTION_WORDS.has(folded)) return folded;
  }
  return undefined;
}

/** What a LaTeX document cites the papers by: `\cite{gu2023mamba,sun2025lasp2}`. */
export function formatCiteCommand(keys: readonly string[]): string {
  return `\\cite{${keys.join(',')}}`;
}

const FUNCTION_WORDS = new Set(
  'a an and are as at by can do for from how in is it of on or the to what when why with'.split(
    ' ',
  ),
);

/** Lower case, letters without their accents, nothing but a–z and 0–9. */
export function foldToAscii(text: string): string {
  // A raised digit, of which folding would make a digit, is none of a name.
  return foldText(text.replace(/\p{No}/gu, '')).replace(/[^a-z0-9]/gu, '');
}
