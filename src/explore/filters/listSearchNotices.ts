import { arxivUrl, doiUrl } from '../../paper/paperLinks.ts';
import type { MissingWord } from '../../search/language/queryTerms.ts';
import { replaceInText } from '../../search/language/replaceInText.ts';
import type { Answer, ReadWord } from '../../search/memory/answer.ts';
import type { Selection } from '../../search/selectPapers.ts';

/** A line above the list: how the text was taken, and one way to go on. */
export interface SearchNotice {
  readonly text: string;
  /** A new text of the search box. */
  readonly action?: { readonly label: string; readonly text: string };
  readonly link?: { readonly label: string; readonly href: string };
}

/**
 * What a reader should know of an answer, the weightiest first. Of the text that is answered, which may
 * be older than that of the search box. `place` is what was searched.
 */
export function listSearchNotices(
  {
    searched,
    problems,
    reading,
    answer,
    papers,
  }: Pick<Selection, 'searched' | 'problems' | 'reading' | 'answer' | 'papers'>,
  place = 'this digest',
): readonly SearchNotice[] {
  const text = searched?.search.text ?? '';
  return [
    ...answer.absent.map((name) => describeAbsent(name, place)),
    ...(answer.isEmpty
      ? [{ text: `There is nothing to search for in “${text.trim()}”: no letter and no digit.` }]
      : []),
    ...problems.map(({ message, remedy, ...span }) => ({
      text: message,
      ...(remedy === null
        ? {}
        : {
            action: { label: `Search ${remedy} instead`, text: replaceInText(text, span, remedy) },
          }),
    })),
    ...answer.read.map((word) => describeRead(text, word)),
    ...(answer.isPartial && papers.length > 0 ? [{ text: describePartial(answer) }] : []),
    ...(answer.mayBeUnknownTitle ? [describeGuess(text, place)] : []),
    ...(reading === null || reading === '' ? [] : [{ text: `Read as: ${reading}` }]),
  ];
}

function describeAbsent({ kind, name }: Answer['absent'][number], place: string): SearchNotice {
  switch (kind) {
    case 'arxiv':
      return {
        text: `arXiv:${name} is not in ${place}.`,
        link: { label: 'Its page on arXiv', href: arxivUrl(name) },
      };
    case 'title':
      return {
        text: `“${name}” is not in ${place}.`,
        link: findOnArxiv(name),
      };
    case 'doi':
      return {
        text: `No paper of ${place} is known by the DOI ${name}.`,
        link: { label: 'Follow the DOI', href: doiUrl(encodeURI(name)) },
      };
    case 'openreview':
      return { text: 'Addresses of OpenReview are not known here. Paste the title instead.' };
    case 'address':
      return { text: `No paper of ${place} names the address ${name}.` };
    case 'key':
      return { text: `No paper of ${place} has the citation key ${name}.` };
    default:
      return kind satisfies never;
  }
}

/** Of a text that some papers nearly answer: no title has all of its words. */
function describeGuess(text: string, place: string): SearchNotice {
  return { text: `If this is a title, it is not in ${place}.`, link: findOnArxiv(text.trim()) };
}

/** Of all fields, since an author may stand before the title. */
function findOnArxiv(text: string): { readonly label: string; readonly href: string } {
  const href = `https://arxiv.org/search/?searchtype=all&query=${encodeURIComponent(text)}`;
  return { label: 'Look for it on arXiv', href };
}

function describeRead(text: string, word: ReadWord): SearchNotice {
  const written = text.slice(word.start, word.end);
  const name = /^(-?\p{L}[\w-]*:)?/u.exec(written)?.[1] ?? '';
  return {
    text: `No paper has “${written}”; showing ${joinWords(word.readAs.slice(0, 3), 'or')}${word.readAs.length > 3 ? ' and more' : ''}.`,
    action: {
      label: `Search only “${written}”`,
      text: replaceInText(text, word, `${name}"${word.text.replace(/^"|"$/gu, '')}"`),
    },
  };
}

function describePartial({ missing, lacked, read }: Answer): string {
  // Another line says what these were taken for.
  const known = new Set(read.map(({ start }) => start));
  const others = missing.filter(({ start }) => !known.has(start));
  const parts = [
    ...(others.length > 0 ? [`None has ${joinWords(textsOf(others), 'or')}.`] : []),
    ...(lacked.length > 0 ? [`Some lack ${joinWords(textsOf(lacked), 'or')}.`] : []),
  ];
  return `No paper has every word; these have most of them. ${parts.join(' ')}`.trim();
}

const MOST_NAMED = 6;

function textsOf(words: readonly MissingWord[]): readonly string[] {
  return [...new Set(words.map(({ text }) => text.replace(/[,.;:?!]+$/u, '')))];
}

/** `“one”, “two” or “three”`, at most six of them. */
function joinWords(words: readonly string[], last: 'and' | 'or'): string {
  const quoted = words.slice(0, MOST_NAMED).map((word) => `“${word}”`);
  const rest = words.length - quoted.length;
  if (rest > 0) return `${quoted.join(', ')} and ${rest} more`;
  const end = quoted.pop() ?? '';
  return quoted.length > 0 ? `${quoted.join(', ')} ${last} ${end}` : end;
}
