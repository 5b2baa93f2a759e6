import type { StatedFacts } from '../facts/createRead.ts';
import { findFactName } from '../facts/factNames.ts';
import { findArxivId, parseDoi } from '../facts/identifiers.ts';
import type { FactName } from '../facts/paperDraft.ts';
import { parseNameList } from '../facts/personName.ts';
import { readInlineMarkdown } from './inlineMarkdown.ts';
import { findListedCode } from './listedDetails.ts';
import { isLabel, isPaperAddress } from './listedLinks.ts';
import type { ListHeading } from './listHeadings.ts';
import { addHeading, addHeadingFacts } from './listHeadings.ts';

const HEADING = /^\s{0,3}(#{1,5})\s+(.*?)\s*#*\s*$/u;
/** `- **Authors**: Ann Bee`, `**Date:** 2026-06-29`, `<summary>Abstract</summary>`. */
const FIELD =
  /(?:\*\*|__)([^*_:：]{2,40})(?:[:：]\s*(?:\*\*|__)|(?:\*\*|__)\s*[:：])|<summary>([^<]{2,40})<\/summary>/gu;

interface Headed {
  readonly line: number;
  readonly level: number;
  readonly title: string;
  readonly body: string;
  readonly headings: readonly ListHeading[];
}

/**
 * Papers of a page that gives each a heading: `### 1. [Title](https://arxiv.org/…)`, or a title alone
 * with one paper's address below it, and fields such as `**Authors:**`. Empty where fewer than two
 * headings are such.
 */
export function readHeadedPapers(text: string): readonly StatedFacts[] {
  const sections = splitAtHeadings(text);
  const papers = sections.filter((section) => isHeadedPaper(section));
  const level = Math.max(0, ...papers.map((paper) => paper.level));
  const own = papers.filter((paper) => paper.level === level);
  return own.length < 2 || countAddresses(text) > 3 * own.length
    ? []
    : own.map((paper) =>
        readHeadedPaper(paper, sections.find(({ level }) => level === 1)?.line ?? 0),
      );
}

/** Papers that are linked; where they are many more than headings, the page is a list of items. */
function countAddresses(text: string): number {
  const addresses = [...text.matchAll(/\]\((https?:[^\s)]{1,400})\)/gu)].map(([, url = '']) => url);
  return new Set(addresses.filter((url) => isPaperAddress(url))).size;
}

function splitAtHeadings(text: string): readonly Headed[] {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (HEADING.test(line.slice(0, 1_000)) ? [at] : []));
  let above: readonly ListHeading[] = [];
  return starts.map((start, index) => {
    const source = (lines[start] ?? '').slice(0, 1_000);
    const [, marks = '', title = ''] = HEADING.exec(source) ?? [];
    const body = lines.slice(start + 1, starts[index + 1]).join('\n');
    const headings = above.filter(({ level }) => level < marks.length);
    above = addHeading(above, source, start + 1) ?? above;
    return { line: start + 1, level: marks.length, title, body: body.slice(0, 20_000), headings };
  });
}

/** A heading that links to a paper, or one with fields below it that tell of one. */
function isHeadedPaper({ title, body }: Headed): boolean {
  if (/\]\(https?:/u.test(title)) return isPaperAddress(title);
  const facts = new Set(
    [...body.matchAll(FIELD)].map(([, bold, summary]) => nameFact(bold ?? summary ?? '')),
  );
  const isTold = facts.has('url') && facts.has('abstract');
  if (!isTold && !(facts.has('authors') && isPaperAddress(body))) return false;
  const ids = body.match(/\d{4}\.\d{4,5}(?=v\d|\D|$)/gu) ?? [];
  return isTold || new Set(ids).size <= 1;
}

function nameFact(label: string): FactName | null {
  return findFactName(label.trim())?.fact ?? null;
}

/** How a paper was shown, behind its title: `🎤 **ORAL**`. */
const SHOWN = /\s+\p{Extended_Pictographic}\uFE0F?.{0,80}$/u;

function readHeadedPaper({ line, title, body, headings }: Headed, titleLine: number): StatedFacts {
  const head = readInlineMarkdown(title.replace(/^(?:\d{1,4}[.)]|[^\p{L}\p{N}[*("“]+)\s+/u, ''));
  const pieces = [...head, ...body.split('\n').flatMap((row) => readInlineMarkdown(row))];
  const urls = pieces.flatMap(({ url }) => url ?? []);
  const fields = readFields(body);
  const named = head.find(({ kind, text }) => kind === 'link' && !isLabel(text))?.text;
  const facts = {
    line,
    title:
      named ??
      head
        .map(({ text }) => text)
        .join('')
        .replace(SHOWN, ''),
    // Without affiliations: `Ann Bee (Reed University)`.
    authors: parseNameList((fields.get('authors') ?? '').replace(/\s*\([^()]*(?:\)|$)/gu, '')),
    dates: [fields.get('date'), fields.get('year')],
    arxiv: urls.map((url) => findArxivId(url)).find((id) => id !== null),
    doi: parseDoi(fields.get('doi'))?.doi,
    urls: urls.toSorted((a, b) => Number(isPaperAddress(b)) - Number(isPaperAddress(a))),
    venues: [fields.get('venue')?.replace(/\s*\[[^\]]*\]$/u, '')],
    abstract: fields.get('abstract'),
    codeUrl: findListedCode(pieces),
    keywords: fields.get('keywords')?.split(/[,;]|\s{2,}/u) ?? [],
    found: title,
  };
  return addHeadingFacts(facts, headings, titleLine);
}

/** What stands behind each field's name, up to the next one; markup gone. */
function readFields(body: string): ReadonlyMap<FactName, string> {
  const found = [...body.matchAll(FIELD)];
  const fields = new Map<FactName, string>();
  for (const [index, match] of found.entries()) {
    const fact = nameFact(match[1] ?? match[2] ?? '');
    if (fact === null || fields.has(fact)) continue;
    const until = found[index + 1]?.index ?? body.length;
    const value = body.slice(match.index + match[0].length, until);
    // Of one line up to its end, unless the value begins in the next one.
    const own = /^[^\S\n]*\S/u.test(value) ? (value.split('\n')[0] ?? '') : value;
    const plain = own
      .replace(/^\s*(?:-{3,}|\*{3,})\s*$.*/msu, '')
      .replace(/`([^`]*)`\s*/gu, fact === 'keywords' ? '$1  ' : '$1 ')
      .replace(/<\/?(?:details|summary|br|p|div)\b[^<>]*>/giu, ' ')
      .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/^[\s>]+|[\s·|*_-]+$/gu, '');
    if (plain.trim() !== '') fields.set(fact, plain.trim());
  }
  return fields;
}
