import type { StatedFacts } from '../facts/createRead.ts';
import { createRead } from '../facts/createRead.ts';
import { findArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import { createLineCounter } from '../facts/lineCounter.ts';
import type { Doubt, Read } from '../facts/paperDraft.ts';
import { parseNameList } from '../facts/personName.ts';
import { readUntitledReference } from '../text/untitledReference.ts';
import { readReference, readReferencePlace } from '../text/writtenReference.ts';
import { readBiblatexEntry } from './biblatexEntry.ts';
import { findMacroJournal } from './journalMacros.ts';
import { isRevtex, readRevtexReference } from './revtexReference.ts';
import { findClosing, formatTexProse, formatTexText } from './texText.ts';

/** Reads what LaTeX prints: `\bibitem` of BibTeX or by hand, `\entry` of biblatex. */
export function* readLatexReferences(text: string): Generator<Read> {
  const lineOf = createLineCounter(text);
  const starts = [...text.matchAll(/\\bibitem(?![A-Za-z])|\\entry(?=\{[^{}]*\}\{[a-z]+\})/gu)];
  for (const [at, { 0: command, index }] of starts.entries()) {
    const from = index + command.length;
    const body = text.slice(from, starts[at + 1]?.index).split('\\end{thebibliography}')[0] ?? '';
    if (command === '\\entry') {
      yield createRead({ ...readBiblatexEntry(body), line: lineOf(index), found: body });
      continue;
    }
    const { key, end } = findKey(body);
    const [own = '', ...others] = splitParagraphs(body.slice(end));
    yield createRead({ ...readBibitem(own, [key]), line: lineOf(index), found: own });
    for (const other of others) {
      const line = lineOf(from + body.indexOf(other, end));
      yield createRead({ ...readBibitem(other, []), line, doubts: [LOST], found: other });
    }
  }
}

/** Text below an empty line has lost its own command. */
function splitParagraphs(text: string): readonly string[] {
  return text.split(/\n[ \t]*\n/u).filter((part) => /\p{L}/u.test(part.replace(/\\\w+|%.*/gu, '')));
}

const LOST: Doubt = {
  reason: 'its \\bibitem is missing',
  remedy: 'Compare the paper with its place in the file.',
};

/** `[Lark(2021)]{lark21} Mia Lark. \newblock On nests. \newblock \emph{Nests}, 2021.` */
function readBibitem(source: string, keys: readonly string[]): Omit<StatedFacts, 'line'> {
  const rest = source.replace(/(?<!\\)%.*$/gmu, ' ');
  if (isRevtex(rest)) return { ...readRevtexReference(rest), citationKeys: keys };
  const body = prepare(rest);
  const [names = '', title = '', ...places] = body.split(/\\newblock(?![A-Za-z])/u);
  const text = formatReference(body.replace(/\\newblock(?![A-Za-z])/gu, ' '));
  const known = {
    citationKeys: keys,
    doi: parseDoi(text)?.doi,
    arxiv: findArxivId(text),
    urls: [parseUrl(text)],
  };
  // Where the title does not stand alone, the styles of written references tell it.
  if (places.length === 0 || /\\(?:bibinfo|showarticletitle)\b/u.test(rest)) {
    const reference = readUntitledReference(text) ?? readReference(text, true);
    const { dates } = readReferencePlace(text);
    return { ...(reference ?? { title: text, dates }), ...known };
  }
  const [, written = '', year] =
    /^(.*?)[.,]?(?:\s\(?((?:19|20)\d\d)[a-z]?\)?\.?)?$/u.exec(formatReference(names)) ?? [];
  const { dates, ...place } = readReferencePlace(formatReference(places.join(' ')));
  return {
    ...known,
    ...place,
    title: formatTexText(title.replace(/https?:[^\s{}]+/gu, '').trim()).replace(/[.,]$/u, ''),
    authors: parseNameList(/(?<!\p{L})\p{Lu}$/u.test(written) ? `${written}.` : written),
    dates: [year, ...dates],
  };
}

/** The label may hold brackets: `[{Lark et~al.[]}(2021)]`; the key is in braces behind it. */
function findKey(text: string): { readonly key: string; readonly end: number } {
  const open = /^\s*(?=\[)/u.exec(text)?.[0].length;
  const start = open === undefined ? 0 : findClosing(text, open) + 1;
  const [whole = '', key = ''] = /^[\s%]*\{([^{}]*)\}/u.exec(text.slice(start)) ?? [];
  return { key: key.trim(), end: start + whole.length };
}

/** Without spacing, and with what stands for an address as an address. */
function prepare(source: string): string {
  return source
    .replace(/\\hskip[^\\]{0,80}\\relax(?![A-Za-z])|\\penalty-?\d+|\\natexlab\{[^{}]*\}/gu, ' ')
    .replace(/\\(?:BIBentry\w+|bibinfo\s*\{[a-z]+\}|bibfield\s*\{[a-z]+\})/gu, '')
    .replace(/\\(?:do)?doi\s*\{/gu, 'doi: {')
    .replace(/\\[a-z]{2,8}(?=\s*,)/gu, (macro) => findMacroJournal(macro) ?? macro)
    .replace(/\\href\s*\{([^{}]*)\}\s*(?=\{)/gu, '$1 ');
}

function formatReference(source: string): string {
  return formatTexProse(source)
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,])/gu, '')
    .trim();
}
