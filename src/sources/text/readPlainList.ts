import { createRead } from '../facts/createRead.ts';
import { findArxivId, parseArxivId, parseDoi, parseUrl } from '../facts/identifiers.ts';
import type { Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import type { WrappedReferences } from './wrappedReferences.ts';
import { joinWrappedReferences } from './wrappedReferences.ts';
import { readReference } from './writtenReference.ts';

/** A line that names what follows. */
const HEADING =
  /^(?:#{1,6}\s.*|(?:my |the )?(?:references|bibliography|literature(?: list)?|works cited|further reading|reading list|papers?(?: to read)?|publications|literatur(?:verzeichnis)?|bibliographie)\s*:?|[^:\d]{1,40}:)$/iu;
/** Longer lines are not titles. */
const LONGEST = 4_000;

/**
 * Reads a list with a paper a line: a title, a reference, an address, a DOI or an arXiv id; or
 * references of a document, which go on over several lines.
 */
export function* readPlainList(text: string): Generator<Read> {
  const wrapped = joinWrappedReferences(text);
  if (wrapped !== null) yield* describeJoined(wrapped);
  const lines =
    wrapped?.entries ?? text.split('\n').map((source, at) => ({ line: at + 1, text: source }));
  for (const { line, text: source } of lines) {
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
    } else yield createLineRead(bare, line, wrapped !== null);
  }
}

function* describeJoined({ joined, leftOut }: WrappedReferences): Generator<Read> {
  yield {
    kind: 'remark',
    line: null,
    reason: `${joined} line(s) go on from the line above and are joined to it`,
    remedy: 'Check titles whose words were parted at the end of a line.',
  };
  if (leftOut.length === 0) return;
  yield {
    kind: 'remark',
    line: leftOut[0]?.line ?? null,
    reason: `${leftOut.length} line(s) are numbers or headers of pages, or follow the last reference, and are left out`,
    remedy: 'Copy the references among them into a list of their own.',
  };
}

function createLineRead(text: string, line: number, isAmongReferences: boolean): Read {
  const arxiv = parseArxivId(text) ?? findArxivId(text);
  const doi = parseDoi(text)?.doi ?? null;
  const url = parseUrl(text);
  const reference = readReference(text, isAmongReferences);
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
