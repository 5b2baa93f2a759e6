import type { StatedFacts } from '../facts/createRead.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { nameUntitled } from '../text/untitledReference.ts';
import { findClosing, formatTexText } from './texText.ts';

/** Whether a `\bibitem` is one of REVTeX, the class of physicists: each fact is in a command of its own. */
export function isRevtex(source: string): boolean {
  return /\\bibnamefont(?![A-Za-z])/u.test(source);
}

/** `\bibinfo {author} {\bibfnamefont {A.}~\bibnamefont {Wren}}, \bibinfo {journal} {Phys. Rev. A}\ …` */
export function readRevtexReference(source: string): Omit<StatedFacts, 'line'> {
  const body = source.replace(/\s+/gu, ' ');
  const all = (name: string) => findGroups(body, String.raw`\\bibinfo ?\{${name}\}`);
  const tex = (name: string) => all(name).map((text) => formatTexText(text).trim())[0];
  const names = (role: string) =>
    createStatedList(
      all(role).map((name) =>
        joinParts({
          given: findGroups(name, String.raw`\\bibfnamefont`).map(formatTexText).join(' '),
          family: formatTexText(findGroups(name, String.raw`\\bibnamefont`)[0] ?? name),
        }),
      ),
    );
  const authors = names('author');
  const teams = all('collaboration').map((name) =>
    formatTexText(name).replace(/^[\s(]+|[\s)]+$/gu, ''),
  );
  const title = tex('title');
  const address = findGroups(body, String.raw`\\href`)[0]?.replace(/^\\doibase\s*/u, '');
  const eprint = findGroups(body, String.raw`\\(?:Eprint|eprint)`)[0];
  const place = [tex('journal'), tex('volume')].filter(Boolean).join(' ');
  const untitled = [place || tex('booktitle'), tex('pages')].filter(Boolean).join(', ');
  const ids = `${eprint ?? ''} ${address ?? ''}`;
  return {
    ...(title ? { title } : nameUntitled(ids, `${untitled} (${tex('year') ?? 'n.d.'})`)),
    authors: { ...authors, names: [...authors.names, ...teams] },
    editors: names('editor'),
    venues: [tex('journal'), tex('booktitle'), tex('school'), tex('institution')],
    volume: tex('volume'),
    issue: tex('number'),
    pages: tex('pages'),
    publisher: tex('publisher'),
    edition: tex('edition'),
    dates: [tex('year')],
    doi: address,
    arxiv: eprint,
    urls: [address],
    kind: tex('journal') ? 'article' : null,
  };
}

/** What is in the braces behind each of these commands. */
function findGroups(text: string, command: string): readonly string[] {
  return [...text.matchAll(new RegExp(String.raw`${command} ?(?=\{)`, 'gu'))].map(
    ({ 0: words, index }) => {
      const open = index + words.length;
      return text.slice(open + 1, findClosing(text, open));
    },
  );
}
