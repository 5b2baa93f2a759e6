import type { NameList } from '../facts/personName.ts';
import { parseNameList } from '../facts/personName.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { isLabelLink } from './listedLinks.ts';

const NONE: NameList = { names: [], isCut: false };

/** `(Gu & Dao, 2023)`, `(Vaswani et al., 2017)`: as authors are cited in a text. */
const CITED =
  /[([](\p{Lu}[\p{L}'’-]+(?:(?:, \p{Lu}[\p{L}'’-]+){0,5},? (?:&|and) \p{Lu}[\p{L}'’-]+| et\.? al\.?)),? (?:19|20)\d\d[a-z]?[)\]]/u;

/** Emphasised names, or `by …`, or names between the title and the venue, with links or without. */
export function findAuthors(others: readonly InlinePiece[], rest: string): NameList {
  const runs = [...listRuns(others), { text: rest, isEmphasised: false }];
  const cited = runs.map(({ text }) => CITED.exec(text)?.[1]).find((names) => names !== undefined);
  if (cited !== undefined) return parseNameList(cited);
  for (const { text, isEmphasised } of runs) {
    for (const part of text.split(/\s[–—|](?:\s|$)|\s-\s/u)) {
      const list = findNames(part, isEmphasised);
      if (list !== null) return list;
    }
  }
  return NONE;
}

/** Texts with the links within them, up to a label or to emphasised text: `[Ann Bee](…), [Cy Dee](…)`. */
function listRuns(pieces: readonly InlinePiece[]) {
  const runs: { text: string; isEmphasised: boolean }[] = [];
  let isOpen = false;
  for (const [at, { kind, text, url }] of pieces.entries()) {
    const isName = kind === 'link' && !isLabelLink(pieces, at) && !text.includes(url ?? '/');
    const last = runs.at(-1);
    if (kind !== 'text' && kind !== 'emphasis' && !isName) isOpen = false;
    else if (kind !== 'emphasis' && isOpen && last !== undefined) last.text += text;
    else {
      runs.push({ text, isEmphasised: kind === 'emphasis' });
      isOpen = kind !== 'emphasis';
    }
  }
  return runs;
}

/** `Bee (1979)`, `Bee, Dee and Eff (2015)`, `Bee et al (1975)`, as a text cites a work. */
const CITATION =
  /^\s*(?<names>\p{Lu}[^()\d,]{1,40}?(?:(?:, (?:and |& )?| and | & )\p{Lu}[^()\d,]{1,40}?)*)(?<cut>,? et\.? al\.?)?,? \((?:1[89]|20)\d\d[a-z]?\)/u;

export function isCitation(text: string): boolean {
  return new RegExp(`${CITATION.source}\\s*$`, 'u').test(text);
}

function readCitation(text: string): NameList | null {
  const { names, cut } = CITATION.exec(text)?.groups ?? {};
  if (names === undefined) return null;
  return { names: names.split(/,? (?:and|&) |, /u), isCut: cut !== undefined };
}

/** What may stand before names: punctuation, what is in brackets, an id, `by`. */
const LEAD =
  /^(?:[\s.,;:|·–—)\]-]|arxiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|[[(][^()[\]]{1,60}[)\]])*((?:by|authors?:|authored by)\s+)?/iu;
/** Where names end: a bracket, or a stop that is not behind an initial. */
const END = /[([]|\.\s(?=[\p{L}\p{N}])(?<!\b\p{Lu}\.\s)|(?:(?<!\b\p{Lu})\.)?\s*$/u;

/** The names with which a part of an item begins; of one alone only where it is said to be one. */
function findNames(part: string, isEmphasised: boolean): NameList | null {
  const [lead = '', by] = LEAD.exec(part) ?? [];
  const isSaid = by !== undefined || isEmphasised || /[)\]],?\s*$/u.test(lead);
  const told = removeMarks(part.slice(lead.length));
  const affiliated = dropAffiliations(told);
  if (affiliated !== null) return affiliated;
  const dotted = (told.split(END)[0] ?? '').split(/\s·\s/u);
  // `Albert Gu · Tri Dao · NeurIPS 2024`: what stands apart may be one name.
  if (dotted.length > 1 && isFullName(dotted[0] ?? '')) {
    const end = dotted.findIndex((name) => !isFullName(name.trim()));
    const names = end < 0 ? dotted : dotted.slice(0, end);
    return { names: names.map((name) => name.trim()), isCut: false };
  }
  const bare = (dotted[0] ?? '').replace(/,\s*(?:19|20)\d\d(?!\d).*$/u, '');
  const one = bare.replace(/(?<!\b\p{Lu})[.,;:\s]+$/u, '').trim();
  // `Ann Bee (Reed University) et al.`
  const isCut = /^[\s,]*(?:\([^()]*\))?[\s,]*et\.? al\b/u.test(told.slice(bare.length));
  if ((isSaid || isCut) && isFullName(one) && !INSTITUTION.test(one))
    return { names: [one], isCut };
  return parseNames(bare) ?? readCitation(told);
}

/** Footnotes behind names: `Albert Gu∗†, Tri Dao1` → `Albert Gu, Tri Dao`; without a comma they part names. */
function removeMarks(text: string): string {
  return text
    .replace(/(?<=\p{Ll}[\p{L}.]*)(?:[∗*†‡§¶#˚]|\d(?!\d{2}))+\s*(?=\p{Lu})/gu, ', ')
    .replace(/(?<=\p{Ll})(?:[∗*†‡§¶#˚]|\d(?!\d{2}))+(?=[\s,;]|$)/gu, '');
}

/** `Ann Bee, Reed University; Cy Dee and Eve Eff, Marsh Labs`, as USENIX writes it. */
function dropAffiliations(text: string): NameList | null {
  const groups = text.split(/\s*;\s*/u).filter((group) => group !== '');
  if (groups.length === 0 || groups.length > 200) return null;
  const isOne = groups.length === 1;
  const last =
    (groups.at(-1) ?? '')
      .split(/\s*,\s*/u)
      .at(-1)
      ?.replace(/\.$/u, '') ?? '';
  if (isOne && !INSTITUTION.test(last) && !/^\p{Lu}{2,6}$/u.test(last)) return null;
  const names = groups.map((group) => {
    const parts = group.split(/\s*,\s*(?:and\s+)?|\s+and\s+/u);
    const end = parts.findIndex((name) => INSTITUTION.test(name) || !isFullName(name));
    return end < 0 ? [] : parts.slice(0, end);
  });
  return names.every((own) => own.length > 0) ? { names: names.flat(), isCut: false } : null;
}

const INSTITUTION =
  /\b(?:univ\w*|institut\w*|college|school|research|labs?|laborator\w*|inc|corp|ltd|academy|cent(?:er|re)|group|team|technolog\w*|foundation|google|microsoft|meta|amazon|apple|nvidia|intel|ibm|alibaba|tencent|huawei|bytedance|openai|deepmind|berkeley|stanford|mit|cmu|eth)\b/iu;

const PARTICLES = 'de|van|von|der|den|di|da|dos|du|del|la|le|el|al|bin|ibn|ten|ter|zu|af|d';
const NAME = new RegExp(
  `^(?!(?:An?|The|Of|On|In|For|From|With|Towards?|Using|By|At|And|Its?|This|That)\\s)\\p{Lu}[\\p{L}'’.-]*(?:\\s?\\p{Lu}[\\p{L}'’.-]*){0,3}(?:(?:\\s(?:(?:${PARTICLES})(?:\\s|['’])){1,3}\\p{Lu}[\\p{L}'’-]*){1,2}|\\s?\\p{Lu}[\\p{L}'’.-]*)$`,
  'u',
);
/** One word, or a family that somebody wrote small: a name where names stand before and behind it. */
const ODD_NAME = /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Ll}[\p{L}'’-]+)?$/u;

function isFullName(text: string): boolean {
  return text.length <= 50 && /\s|\p{Lu}\./u.test(text) && NAME.test(text);
}

/** Parts that look like full names, up to the first that does not; one wrong name is worse than none. */
export function parseNames(text: string): NameList | null {
  // `Bee et al.` is a family for certain, and ends the names: `Bee et al., ECCV 2020`.
  const family = /^\s*(\p{Lu}[\p{L}'’-]+ et\.? ?al\b\.?)/u.exec(text)?.[1];
  if (family !== undefined) return parseNameList(family);
  const list = parseNameList(text.trim().replace(/(?<!\b\p{Lu})[.,;:]+$/u, ''));
  const isName = (name: string | undefined) =>
    name !== undefined && NAME.test(name) && name.length <= 50 && !INSTITUTION.test(name);
  const other = list.names.findIndex(
    (name, at) =>
      !isName(name) &&
      !(at > 1 && ODD_NAME.test(name) && isName(list.names[at - 1]) && isName(list.names[at + 1])),
  );
  const named = other < 0 ? list.names : list.names.slice(0, other);
  // `Ann Bee, Cy Dee, Nature, 2021`: one word behind full names is a place.
  const isPlace = /\s/u.test(named[0] ?? '') && !/[\s.]/u.test(named.at(-1) ?? '');
  const names = isPlace ? named.slice(0, -1) : named;
  return names.length > 1 || (names.length === 1 && list.isCut) ? { ...list, names } : null;
}
