import { createRead } from '../facts/createRead.ts';
import { findArxivId, parseArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import type { Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import { readReference } from './writtenReference.ts';

/** A line that names what follows. */
const HEADING =
  /^(?:#{1,6}\s.*|(?:my |the )?(?:references|bibliography|literature(?: list)?|works cited|further reading|reading list|papers?(?: to read)?|publications|literatur(?:verzeichnis)?|bibliographie)\s*:?|[^:\d]{1,40}:)$/iu;
/** Longer lines are not titles. */
const LONGEST = 4_000;

/** Reads a list with a paper a line: a title, a reference, an address, a DOI or an arXiv id. */
export function* readPlainList(text: string): Generator<Read> {
  for (const [index, source] of text.split('\n').entries()) {
    const line = index + 1;
    const bare = source.trim().replace(/^(?:[-*•–]\s+|\[?\d{1,5}[\].)]\s+)/u, '');
    if (!/[\p{L}\p{N}]/u.test(bare)) continue;
    if (HEADING.test(bare)) {
      const reason = `“${shorten(bare, 40)}” is taken for a heading`;
      yield { kind: 'remark', line, reason, remedy: 'Write more of the title, if it is one.' };
      continue;
    }
    if (bare.length > LONGEST) {
      const reason = `the line has ${bare.length} characters, more than a title has`;
      yield {
        kind: 'refused',
        line,
        reason,
        remedy: 'Write a paper a line.',
        found: bare.slice(0, 80),
      };
    } else yield createLineRead(bare, line);
  }
}

function createLineRead(text: string, line: number): Read {
  const arxiv = parseArxivId(text) ?? findArxivId(text);
  const doi = parseDoi(text)?.doi ?? null;
  const url = parseUrl(text);
  const reference = readReference(text);
  if (reference) return createRead({ ...reference, line, found: text });
  const title = parseArxivId(text) === null || /\s/u.test(text) ? findTitle(text) : null;
  if (title !== null)
    return createRead({
      line,
      title,
      arxiv,
      doi,
      urls: [url],
      dates: [findYear(text)],
      venues: [],
    });
  const name = arxiv === null ? (doi ?? url) : `arXiv:${arxiv}`;
  return createRead({ line, title: name, arxiv, doi, urls: [url], found: text });
}

/** The line without addresses, ids and a year in brackets; `null` where no words are left. */
function findTitle(text: string): string | null {
  const rest = text
    .replace(/https?:\/\/\S+/giu, ' ')
    .replace(/(?:doi:?\s*)?10\.\d{4,9}\/\S+/giu, ' ')
    .replace(/(?:arxiv[:.]?\s*)?(?<!\d)\d{4}\.\d{4,5}(?:v\d+)?(?!\d)/giu, ' ')
    .replace(/(?:arxiv[:.]?\s*)[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?/giu, ' ')
    .replace(/[[(]\s*(?:(?:19|20)\d\d)?\s*[\])]/gu, ' ')
    .replace(/^["“”'\s]+|["“”'\s,;:|–—-]+$/gu, '')
    .replace(/\s+/gu, ' ');
  return /\p{L}{3,}/u.test(rest) && !/^(?:arxiv|doi|pdf|url)\W*$/iu.test(rest) ? rest : null;
}

function findYear(text: string): string | null {
  return /[[(]\s*((?:19|20)\d\d)\s*[\])]/u.exec(text)?.[1] ?? null;
}
