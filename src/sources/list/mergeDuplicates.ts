import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldTitle } from '../facts/plainText.ts';
import { isUntitled, joinDrafts, nameOfTitle } from './joinDrafts.ts';
import type { Merge, MergedPaper, MergedRecord, Place, ReadPaper } from './listReport.ts';

/** Shorter titles, such as “Introduction”, are those of many works. */
const TELLING_TITLE = 20;

interface MergeOptions {
  /** Records that stay papers of their own. */
  readonly apart?: readonly Place[] | undefined;
  /** Only the first so many papers take in others. */
  readonly most?: number;
}

export interface MergedPapers {
  readonly papers: readonly ReadPaper[];
  readonly merged: readonly Merge[];
  readonly joined: readonly MergedPaper[];
  /** For each record, the position of the paper that it is a part of, and how it became one. */
  readonly places: readonly { readonly paper: number; readonly merge: MergedRecord | null }[];
}

/**
 * Makes one paper of records with the same DOI, arXiv id, or title and year. Of different titles
 * nothing is merged: one of the two has a wrong id, which becomes a doubt of both.
 */
export function mergeDuplicates(
  papers: readonly ReadPaper[],
  { apart = [], most = papers.length }: MergeOptions = {},
): MergedPapers {
  const isApart = new Set(apart.map(nameOfPlace));
  const kept: ReadPaper[] = [];
  const merged: Merge[] = [];
  const joined = new Map<number, { first: PaperDraft; records: MergedRecord[] }>();
  const places: { paper: number; merge: MergedRecord | null }[] = [];
  const positions = new Map<string, number[]>();
  for (const paper of papers) {
    const keys = listKeys(paper.draft);
    const looked = isApart.has(nameOfPlace(paper)) ? [] : keys;
    const known = looked.flatMap((key) => (positions.get(key) ?? []).map((at) => ({ at, key })));
    const match = known.map(({ at, key }) => ({ at, key, verdict: compare(kept[at], paper, key) }));
    const same = match.find(({ verdict }) => verdict.isSame);
    const into = same === undefined ? undefined : kept[same.at];
    if (same && into) {
      kept[same.at] = {
        ...into,
        draft: joinDrafts(into.draft, paper.draft),
        doubts: joinDoubts(into, paper),
      };
      const merge = {
        ...placeOf(paper),
        into: placeOf(into),
        title: paper.draft.title,
        reason: same.verdict.reason,
      };
      merged.push(merge);
      const group = joined.get(same.at) ?? { first: into.draft, records: [] };
      const record = { ...merge, draft: paper.draft };
      group.records.push(record);
      joined.set(same.at, group);
      places.push({ paper: same.at, merge: record });
      for (const key of listKeys(kept[same.at]?.draft ?? paper.draft))
        addPosition(positions, key, same.at);
      continue;
    }
    const own = addDoubts(
      kept,
      paper,
      match.filter(({ verdict }) => verdict.reason !== ''),
    );
    kept.push(own);
    places.push({ paper: kept.length - 1, merge: null });
    if (kept.length > most) continue;
    for (const key of keys) addPosition(positions, key, kept.length - 1);
  }
  return {
    papers: kept,
    merged,
    joined: [...joined].map(([paper, group]) => ({ paper, ...group })),
    places,
  };
}

/** Tells of each two records what is odd about them; returns the second with its doubts. */
function addDoubts(
  kept: ReadPaper[],
  paper: ReadPaper,
  odd: readonly { readonly at: number; readonly verdict: Verdict }[],
): ReadPaper {
  let doubted = paper;
  for (const { at, verdict } of odd) {
    const other = kept[at];
    if (other === undefined) continue;
    const sayWhere = (place: Place, from: Place) =>
      `${describePlace(place, from)} has ${verdict.reason}`;
    kept[at] = addDoubt(other, sayWhere(paper, other), verdict.remedy);
    doubted = addDoubt(doubted, sayWhere(other, paper), verdict.remedy);
  }
  return doubted;
}

function nameOfPlace({ file, record }: Place): string {
  return `${record} ${file}`;
}

function placeOf({ file, line, record }: Place): Place {
  return { file, line, record };
}

/** `line 30`; of another file than that of `from` with its name. */
function describePlace({ file, line }: Place, from: Place): string {
  return file === from.file ? `line ${line}` : `line ${line} of ${file}`;
}

function addPosition(positions: Map<string, number[]>, key: string, at: number): void {
  const known = positions.get(key);
  if (!known) positions.set(key, [at]);
  // Twenty works of one title are not looked through for each further one.
  else if (!known.includes(at) && known.length < 20) known.push(at);
}

function listKeys(draft: PaperDraft): readonly string[] {
  return [
    ...(draft.doi === null ? [] : [`doi ${draft.doi.toLowerCase()}`]),
    ...(draft.arxivId === null ? [] : [`arxiv ${draft.arxivId}`]),
    `title ${foldTitle(draft.title)}`,
  ];
}

interface Verdict {
  readonly isSame: boolean;
  /** Of the same paper why; of another one what is odd, or nothing. */
  readonly reason: string;
  readonly remedy: string;
}

function compare(first: ReadPaper | undefined, second: ReadPaper, key: string): Verdict {
  const apart: Verdict = { isSame: false, reason: '', remedy: '' };
  if (first === undefined) return apart;
  const [a, b] = [first.draft, second.draft];
  if (!key.startsWith('title ')) {
    const id = key.startsWith('doi ') ? 'DOI' : 'arXiv id';
    if (areAlike(a.title, b.title) || isUntitled(a) || isUntitled(b))
      return { isSame: true, reason: `the same ${id}`, remedy: '' };
    return {
      isSame: false,
      reason: `the same ${id} and another title`,
      remedy: `Correct the ${id} of one of them.`,
    };
  }
  const title = foldTitle(a.title);
  const isTelling = title.length >= TELLING_TITLE && title.includes(' ');
  const authors = compareAuthors(a, b);
  if (areApart(a, b) || authors === 'different') return apart;
  if (isTelling || authors === 'same')
    return { isSame: true, reason: 'the same title and year', remedy: '' };
  return { isSame: false, reason: 'the same title', remedy: 'Remove one, if they are one paper.' };
}

/** Whether two works with one title cannot be the same: other year, other DOI, other arXiv id. */
function areApart(a: PaperDraft, b: PaperDraft): boolean {
  const differ = (first: string | null, second: string | null) =>
    first !== null && second !== null && first.toLowerCase() !== second.toLowerCase();
  const isPreprint = (draft: PaperDraft) =>
    draft.kind === 'preprint' || /^10\.48550\//u.test(draft.doi ?? '');
  const isBoth = isPreprint(a) !== isPreprint(b);
  const years = [a, b].map(({ date }) => (date === null ? null : Number(date.slice(0, 4))));
  const [first = null, second = null] = years;
  const distance = first === null || second === null ? 0 : Math.abs(first - second);
  if (differ(a.arxivId, b.arxivId)) return true;
  return isBoth ? distance > 2 : distance > 0 || differ(a.doi, b.doi);
}

function compareAuthors(a: PaperDraft, b: PaperDraft): 'same' | 'different' | 'unknown' {
  const names = [a, b].map(
    ({ authors }) => new Set(authors.map((name) => foldTitle(name).split(' ').at(-1))),
  );
  const [first, second] = names;
  if (!first || !second || first.size === 0 || second.size === 0) return 'unknown';
  return [...first].some((name) => second.has(name)) ? 'same' : 'different';
}

/**
 * Whether titles are those of one paper: equal, one the beginning of the other or its name before the colon,
 * or mostly the same words.
 */
function areAlike(first: string, second: string): boolean {
  const [a, b] = [foldTitle(first), foldTitle(second)];
  if (a === b || nameOfTitle(first) === b || nameOfTitle(second) === a) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 8 && long.startsWith(short)) return true;
  const [words, others] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(words.size, others.size) >= 0.6;
}

/** Of what one record lacked and the other has, nothing remains to be said. */
function joinDoubts(into: ReadPaper, paper: ReadPaper): ReadPaper['doubts'] {
  const draft = joinDrafts(into.draft, paper.draft);
  return into.doubts.filter(
    ({ reason }) =>
      !(draft.authors.length > 0 && /no authors/u.test(reason)) &&
      !(draft.date !== null && /no year/u.test(reason)) &&
      !(!isUntitled(draft) && /no title/u.test(reason)),
  );
}

/** A title that thousands of records have is said a few times. */
const MOST_DOUBTS = 12;

function addDoubt(paper: ReadPaper, reason: string, remedy: string): ReadPaper {
  if (paper.doubts.length >= MOST_DOUBTS) return paper;
  return { ...paper, doubts: [...paper.doubts, { reason, remedy }] };
}
