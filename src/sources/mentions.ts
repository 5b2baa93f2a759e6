import type { Mention, Paper, Span, TextField } from '../corpus/schema.ts';
import { findLinks } from './readableLinks.ts';

type NamedPaper = Pick<Paper, 'id' | 'shortName' | 'aliases' | 'title' | 'abstract'>;

/**
 * Where a paper's title and abstract name other papers of the corpus by their short name or an
 * unambiguous alias, in reading order. A name counts as a word of its own, a plural `s` allowed:
 * `Mamba2`, `Mamba-2`, `Liquid-S4` and an address name something else, `S4-based` does not. A
 * name that the paper gives to its own work is its own; of two names at one place the longer
 * counts.
 */
export function findMentions(paper: NamedPaper, papers: readonly NamedPaper[]): Mention[] {
  const ownNames = new Set([paper.shortName, ...paper.aliases.map(({ name }) => name)]);
  const names = papers
    .filter((other) => other.id !== paper.id)
    .flatMap((other) => mentionNames(other).map((name) => ({ name, paperId: other.id })))
    .filter(({ name }) => !ownNames.has(name));
  // Own names take part, so that `LASP` inside the paper's own `LASP-2H` is not taken for another.
  const own = [...ownNames].flatMap((name) => (name === null ? [] : [{ name, paperId: paper.id }]));
  const candidates = [...names, ...own].sort((a, b) => b.name.length - a.name.length);
  return (['title', 'abstract'] as const)
    .flatMap((field) => findInField(paper[field], field, candidates))
    .filter(({ paperId }) => paperId !== paper.id);
}

/** The names that, found in another paper, mean this one. */
export function mentionNames({ shortName, aliases }: Pick<Paper, 'shortName' | 'aliases'>) {
  const unambiguous = aliases.filter(({ isAmbiguous }) => !isAmbiguous).map(({ name }) => name);
  return shortName === null ? unambiguous : [shortName, ...unambiguous];
}

function findInField(
  text: string,
  field: TextField,
  candidates: readonly { readonly name: string; readonly paperId: string }[],
): Mention[] {
  const taken: Span[] = findLinks(text);
  const mentions: Mention[] = [];
  for (const { name, paperId } of candidates) {
    for (const match of text.matchAll(namePattern(name))) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push(span);
      mentions.push({ paperId, field, ...span });
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** The name as a word: not within a longer word or a name such as `Mamba-2`, `GSM++`, `LWM-Chat`. */
function namePattern(name: string): RegExp {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{N}_+/-])${escaped}(?=s?(?![\\p{L}\\p{N}_+]|-[\\p{Lu}\\p{N}]))`,
    'gu',
  );
}
