import type { StatedFacts } from '../facts/createRead.ts';
import { createNameList, formatPersonName } from '../facts/personName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import { findClosing, formatTexProse, formatTexText } from './texText.ts';

/** An entry as biblatex writes it for LaTeX: `{lark21}{article}{}{} \field{title}{On Nests} …`. */
export function readBiblatexEntry(source: string): Omit<StatedFacts, 'line'> {
  const body = source.split('\\endentry')[0] ?? '';
  const [, key = '', type = ''] = /^\{([^{}]*)\}\{([a-z]+)\}/u.exec(body) ?? [];
  const field = (name: string) => findGroup(body, `\\field{${name}}`);
  const tex = (name: string) => {
    const value = field(name) ?? findList(body, name);
    return value === null ? null : formatTexText(value.replace(/\\bibrangedash\s?/gu, '-'));
  };
  const verb = (name: string) => findVerb(body, name);
  const date = ['year', 'month', 'day'].map((part) => field(part)?.padStart(2, '0') ?? null);
  const end = date.indexOf(null);
  return {
    title: [tex('title'), tex('subtitle')].filter(Boolean).join(': '),
    authors: createNameList(listNames(body, 'author')),
    editors: createNameList(listNames(body, 'editor')),
    dates: [date.slice(0, end < 0 ? 3 : end).join('-')],
    arxiv: /arxiv/iu.test(field('eprinttype') ?? '') ? verb('eprint') : null,
    doi: verb('doi'),
    urls: [verb('url')],
    venues: ['journaltitle', 'booktitle', 'eventtitle', 'institution'].map((name) => tex(name)),
    volume: tex('volume'),
    issue: tex('number'),
    pages: tex('pages'),
    publisher: tex('publisher'),
    edition: tex('edition'),
    abstract: formatTexProse(field('abstract') ?? ''),
    kind: parseWorkKind(type),
    citationKeys: [key],
    notes: [field('note')],
  };
}

/** What is in the braces behind these words. */
function findGroup(body: string, words: string): string | null {
  const at = body.indexOf(`${words}{`);
  if (at < 0) return null;
  const open = at + words.length;
  return body.slice(open + 1, findClosing(body, open));
}

/** `\list{institution}{1}{% {Vienna}% }` → `Vienna`. */
function findList(body: string, name: string): string | null {
  const list = findGroup(body, `\\list{${name}}{1}`);
  return list?.replace(/%$/gmu, '').trim() ?? null;
}

/** `\verb{doi}`, and in the next line `\verb 10.5555/1`. */
function findVerb(body: string, name: string): string | null {
  const behind = body.split(`\\verb{${name}}`)[1] ?? '';
  return /^\s*\\verb (\S+)/u.exec(behind)?.[1] ?? null;
}

/** Each name has its parts: `family={Lark}, given={Mia\bibnamedelima K.}`. */
function listNames(body: string, role: string): readonly string[] {
  const head = new RegExp(String.raw`\\name\{${role}\}\{\d+\}\{[^{}]*\}(?=\{)`, 'u').exec(body);
  if (head === null) return [];
  const group = findGroup(body, head[0]) ?? '';
  return group
    .split(/\{\{/u)
    .slice(1)
    .map((name) => {
      const part = (key: string) => {
        const value = findGroup(name.replace(/[ \t]+/gu, ' '), ` ${key}=`) ?? undefined;
        return value && formatTexText(value.replace(/\\bib(?:name|init)delim[a-z]\s?/gu, ' '));
      };
      return formatPersonName({
        given: part('given'),
        particle: part('prefix'),
        family: part('family'),
        suffix: part('suffix'),
      });
    });
}
