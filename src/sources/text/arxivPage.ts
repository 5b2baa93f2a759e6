import type { StatedFacts } from '../facts/createRead.ts';
import { monthOfArxivId } from '../facts/identifiers.ts';
import type { Doubt } from '../facts/paperDraft.ts';
import { parseNameList } from '../facts/personName.ts';
import { ARXIV_HEAD } from './copiedPageForms.ts';

interface PageRecord {
  readonly line: number;
  readonly arxiv: string | null;
  readonly lines: string[];
}

const LOST: Doubt = {
  reason: 'the line with its arXiv id is missing',
  remedy: 'Compare the paper with the page.',
};
const LABEL =
  /^\s*(Title|Authors?|Abstract|Comments|Subjects|Categories|Journal-ref|Journal ref|DOI|Date|Submitted|License|Report-no|MSC-class|ACM-class|MSC Class|ACM Class|Report number)(?:\s?\([^()]*\))?(?::\s*|(?<=Submitted)\s)(.*)$/u;
/** What a page says of itself between papers. */
const PAGE_LINE =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*, \d{1,2} \p{L}+ \d{4}|(?:Showing|Total of|New submissions|Cross submissions|Cross-lists|Replacement submissions|Replacements|See today|Search v)\b.*|-{20,}|%{2,}.*)/u;
/** `cs.LG cs.CL`, `doi 10.5555/1` behind the links to a paper. */
const TAGS = /^(?:(?:[a-z-]+\.[A-Za-z-]{2,}|[a-z]+-[a-z]+)\s*)+$|^doi\s*10\./u;

/** Papers of a listing, of a search or of a mail: an id, then lines that say what they are. */
export function readArxivPage(lines: readonly string[]): readonly StatedFacts[] {
  const records: PageRecord[] = [];
  for (const [at, text] of lines.entries()) {
    const id = ARXIV_HEAD.exec(text)?.[1];
    const last = records.at(-1);
    const isNext =
      /^\s*Title:/u.test(text) && (last?.lines.some((line) => /^\s*Title:/u.test(line)) ?? true);
    if (id !== undefined) records.push({ line: at + 1, arxiv: id, lines: [] });
    else if (isNext) records.push({ line: at + 1, arxiv: null, lines: [text] });
    else last?.lines.push(text);
  }
  return records.map(readRecord);
}

/** What the lines of a record say, by their labels. */
function collectFacts(lines: readonly string[]): ReadonlyMap<string, string> {
  const facts = new Map<string, string>();
  const add = (name: string, text: string) => {
    facts.set(name, [facts.get(name), text.trim()].filter(Boolean).join(' '));
  };
  let open: string | null = null;
  let indent = 0;
  for (const text of lines) {
    const [, label, value = ''] = LABEL.exec(text) ?? [];
    if (PAGE_LINE.test(text.trim())) break;
    if (label !== undefined) {
      open = label.replace(/^Author$/u, 'Authors').replace('Journal ref', 'Journal-ref');
      indent = findIndent(text);
      add(open, value);
    } else if (text.trim() === '') open = null;
    // A mail has its abstract between lines of two strokes.
    else if (/^\s*\\\\/u.test(text)) open = facts.has('Title') ? 'Abstract' : null;
    else if (open !== null && (findIndent(text) > indent || isUnfinished(facts, open)))
      add(open, text);
    else if (!TAGS.test(text.trim())) add(nameNext(facts), text);
  }
  return facts;
}

function findIndent(text: string): number {
  return text.length - text.trimStart().length;
}

/** Whether the text of a label goes on in the next line, however far that is indented. */
function isUnfinished(facts: ReadonlyMap<string, string>, label: string): boolean {
  return label === 'Abstract' || facts.get(label) === '';
}

function readRecord({ line, arxiv, lines }: PageRecord): StatedFacts {
  const facts = collectFacts(lines);
  const submitted = facts.get('Submitted') ?? '';
  return {
    line,
    title: facts.get('Title'),
    authors: parseNameList(removeBrackets(removeBrackets(facts.get('Authors') ?? ''))),
    // Of several versions the first counts.
    dates: [
      /v1 submitted ([^;]+)/u.exec(submitted)?.[1],
      submitted.split(';')[0],
      facts.get('Date'),
      monthOfArxivId(arxiv),
    ],
    arxiv,
    doi: facts.get('DOI'),
    urls: [arxiv === null ? null : `https://arxiv.org/abs/${arxiv}`],
    venues: [facts.get('Journal-ref')],
    abstract: facts
      .get('Abstract')
      ?.replace(/\s*(?:▽ More|△ Less)$/u, '')
      .replace(/^…\s*/u, ''),
    keywords: listCategories(facts),
    notes: [facts.get('Comments')],
    doubts: arxiv === null ? [LOST] : [],
    found: lines.join(' '),
  };
}

/** Affiliations: `Ann Bee (1) and Cy Dee (2) ((1) Reed Lab, (2) Fen Lab)`. */
function removeBrackets(text: string): string {
  return text.replace(/\s*\([^()]*\)/gu, '');
}

/** What a line without a label is: first the title, then the authors, then the abstract. */
function nameNext(facts: ReadonlyMap<string, string>): string {
  return ['Title', 'Authors'].find((name) => !facts.has(name)) ?? 'Abstract';
}

function listCategories(facts: ReadonlyMap<string, string>): readonly string[] {
  const named = (facts.get('Subjects') ?? '').match(/\(([a-z-]+(?:\.[A-Za-z-]+)?)\)/gu) ?? [];
  const codes = (facts.get('Categories') ?? '').split(/\s+/u);
  return [...named.map((text) => text.slice(1, -1)), ...codes];
}
