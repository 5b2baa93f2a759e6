import { isAddress } from '../facts/identifiers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { isLabelLink, isPaperAddress } from './listedLinks.ts';
import { isCitation, parseNames } from './listedNames.ts';
import { FULL_NAMES } from './writtenReference.ts';

/** The title of an item, and what is told before and behind it. */
export interface ListedTitle {
  readonly title: string;
  /** Where among the pieces it is; -1 where nothing marks it. */
  readonly at: number;
  readonly lead: string;
  readonly rest: string;
  readonly others: readonly InlinePiece[];
}

/**
 * The title that an item names: the text of a link, or what is strong, in quotation marks or emphasised;
 * else the text up to where a title ends.
 */
export function findListedTitle(pieces: readonly InlinePiece[]): ListedTitle {
  const at = findMarked(pieces);
  const piece = pieces[at];
  if (piece === undefined) return { ...splitText(joinTold(pieces)), at, others: [] };
  const within = splitLead(piece.text);
  const lead = `${joinTold(pieces.slice(0, at))} ${within.lead}`;
  const next = pieces[at + 1];
  const goesOn = next?.kind === 'text' ? findRestOfTitle(piece, next.text) : null;
  const behind = pieces.slice(at + 1);
  if (next === undefined || goesOn === null)
    return { title: within.bare, at, lead, rest: '', others: [...pieces.slice(0, at), ...behind] };
  const others = [{ ...next, text: next.text.slice(goesOn.length) }, ...behind.slice(1)];
  const short = piece.text.trim().replace(/\s*:$/u, '');
  const behindColon = goesOn.replace(/^[\s:]+/u, '');
  const title = behindColon.startsWith(`${short}:`) ? behindColon : `${short}: ${behindColon}`;
  return { title, at, lead, rest: '', others: [...pieces.slice(0, at), ...others] };
}

/** What tells of a work, and is not the rest of its title. */
const SENTENCE =
  /^(?:(?:we|this|it|they|which|an? (?:\w+ )?(?:paper|work|study) that)\b|(?:introduc|propos|present|describ|show|us|provid|explor|discuss|investigat|stud(?:y|i))(?:es|s|ing)?\b)|\b(?:we|this paper|the authors)\b/iu;

/** `[Mamba](…): Linear-Time Modeling | COLM 2024`: what follows the colon up to where a title ends. */
function findRestOfTitle({ text }: InlinePiece, behind: string): string | null {
  const short = text.trim();
  const colon = /:$/u.test(short) ? /^\s*/u.exec(behind) : /^\s?:\s*/u.exec(behind);
  if (colon === null || /:\s|[.?!]$/u.test(short)) return null;
  const { title } = splitText(behind.slice(colon[0].length), true);
  const isRest = /^[\p{L}\p{N}“"(]/u.test(title) && !SENTENCE.test(title) && title.length <= 250;
  // Behind a long name small words are a note: `[Point-to-Point Reeds for Marshes](…): how reeds talk`.
  const isNote = short.split(/\s+/u).length > 4 && !isCapitalised(title);
  if (!isRest || isNote || !/\s/u.test(title.trim())) return null;
  const end = behind.indexOf(title, colon[0].length);
  return end < 0 ? null : behind.slice(0, end + title.length);
}

function isCapitalised(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}'’-]{3,}/gu) ?? [];
  return 2 * words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length;
}

/** The piece that is marked as a title; -1 where none is. */
function findMarked(pieces: readonly InlinePiece[]): number {
  const isTitle = ({ text }: InlinePiece, at: number) =>
    text.trim().length >= 5 &&
    /\p{L}{2}/u.test(text) &&
    !isLabelLink(pieces, at) &&
    !(isCitation(text) && /\p{L}[.?!]\s*$/u.test(joinTold(pieces.slice(0, at)))) &&
    !isAddress(text) &&
    !/^https?:|^\s*[[(][^\])]*[\])]\s*$|^\S+@\S+$/u.test(text);
  const links = pieces.flatMap((piece, at) =>
    piece.kind === 'link' && (isTitle(piece, at) || isShortName(pieces, at)) ? [at] : [],
  );
  const paper = links.find((at) => isPaperAddress(pieces[at]?.url ?? null)) ?? links[0];
  const strong = pieces.findIndex(
    (piece, at) =>
      (piece.kind === 'strong' || piece.isStrong) &&
      isTitle(piece, at) &&
      /\s/u.test(piece.text.trim()),
  );
  const isStrongFirst =
    paper !== undefined &&
    strong >= 0 &&
    strong < paper &&
    (pieces[paper]?.text.length ?? 0) < (pieces[strong]?.text.length ?? 0);
  if (isStrongFirst) return strong;
  return paper ?? (strong < 0 ? findEmphasised(pieces) : strong);
}

/** `[S4](https://arxiv.org/…): Efficiently Modeling …`: short, but what follows goes on with it. */
function isShortName(pieces: readonly InlinePiece[], at: number): boolean {
  const { text, url } = pieces[at] ?? { text: '', url: null };
  return (
    isPaperAddress(url) &&
    !isLabelLink(pieces, at) &&
    /^\s*\p{L}[\p{L}\p{N}+.-]{1,3}:?\s*$/u.test(text) &&
    !/\p{L}/u.test(joinTold(pieces.slice(0, at))) &&
    (/:\s*$/u.test(text) || /^\s?:/u.test(pieces[at + 1]?.text ?? ''))
  );
}

/** `**Longformer** – *Longformer: The …*`, `Ann Bee and Cy Dee, *On Reeds*`: a short name or names before it. */
function findEmphasised(pieces: readonly InlinePiece[]): number {
  const at = pieces.findIndex(({ kind }) => kind === 'emphasis');
  const text = pieces[at]?.text.trim() ?? '';
  const lead = joinTold(pieces.slice(0, Math.max(0, at)));
  const isTitle = text.split(/\s+/u).length >= 3 && parseNames(text) === null;
  return isTitle && (/^\W*[\w.+-]*\W*$/u.test(lead) || parseNames(lead) !== null) ? at : -1;
}

/** What pieces tell, without labels and addresses. */
export function joinTold(pieces: readonly InlinePiece[]): string {
  return pieces
    .map((piece, at) => {
      const { kind, text } = piece;
      const isLink = kind === 'link';
      if (isLink && (isLabelLink(pieces, at) || isAddress(text) || /^https?:/u.test(text)))
        return ' | ';
      return kind === 'text' ? text : ` ${text} `;
    })
    .join('')
    .replace(/([([])\s+|\s+([)\]])/gu, '$1$2')
    .replace(/[[(][\s|]*[\])]/gu, ' | ');
}

/** `[2023/05]`, `(ICML 2024, Mamba-2)`, `[Survey]`, `(IEEE Sensors Journal)`, `2023.06 |` before a title. */
const LEAD =
  /^(?:\\?[[(][^()[\]]{0,60}(?:19|20)\d\d[^()[\]]{0,20}[\])]|\[[^\]]{1,30}\]|\\?\([^()]{0,60}(?<!\d)\d\d(?:[->/,.\s][^()]{0,30})?\)|\([\p{Lu}\p{N}][^()]*[\p{Lu}\s][^()]*\)(?=\s+\p{Lu})|(?:19|20)\d\d(?:[./-]\d\d){0,2}\s?[:.,|–-])\s*/u;
/** Emoji, as signs or as `:scroll:`, and numbers of items. */
const MARKS = /^(?::[\w+-]{2,30}:|\p{Extended_Pictographic}|\uFE0F|\u200D|[\s|·•>–-])+/u;
/** Where a title ends: a sentence, a dash, a bar, a bracket with a year. */
const END =
  /(?<!\b(?:vs|al|e\.g|i\.e|no|vol|st|dr|etc|cf|pp?)|(?<![\p{L}\p{N}])\p{Lu})\.\s+(?=\S)|\s[-–—]\s|\s?\|\s|,?\s*[([](?=[^)\]]*(?:(?:19|20)\d\d|\p{L}\s?['’‘]\s?\d\d[)\]]))|(?:,|(?<=[?!]))\s(?=(?:(?:arXiv|\p{Lu}[\p{L}&@’'-]+(?: \p{Lu}[\p{L}&@’'-]+){0,4}),?\s)?(?:19|20)\d\d[.,\s]*(?:\||$))/u;
/** Behind a title that nothing ends: `Reeds, G. Bee and R. Dee.` */
const NAMES_BEHIND = new RegExp(
  String.raw`^(.{8,300}?)(?:,|\.)\s((?=\p{Lu}\.)${FULL_NAMES})\.?[\s|]*$`,
  'u',
);

/** A title that nothing marks. */
function splitText(source: string, isInside = false): Omit<ListedTitle, 'at' | 'others'> {
  const text = source.replace(/\s+/gu, ' ').trim();
  const quoted = isInside ? null : /["“]([^"”]{8,300})["”]/u.exec(text);
  if (quoted?.[1])
    return {
      title: quoted[1],
      lead: text.slice(0, quoted.index),
      rest: text.slice(quoted.index + quoted[0].length),
    };
  const { lead, bare } = isInside ? { lead: '', bare: text } : splitLead(text);
  const named = NAMES_BEHIND.exec(bare);
  if (named?.[1] && named[2]) return { title: named[1], lead, rest: named[2] };
  const end = END.exec(bare.slice(5));
  if (end === null) return { title: bare, lead, rest: '' };
  const title = bare.slice(0, end.index + 5);
  const rest = bare.slice(end.index + 5).replace(/^(?:\.|\s?[-–—|])\s+|^,?\s+/u, '');
  // `RetNet - Retentive Network: …`: a short name before the title.
  if (!/\s/u.test(title.trim()) && rest.length > 20 && !isInside) {
    const inner = splitText(rest);
    return { ...inner, lead: `${lead} ${inner.lead}` };
  }
  return { title, lead, rest };
}

/** What is in brackets before a title, and the title. */
export function splitLead(source: string): { readonly lead: string; readonly bare: string } {
  let lead = '';
  let bare = source.replace(MARKS, '');
  for (let own = LEAD.exec(bare)?.[0]; own !== undefined; own = LEAD.exec(bare)?.[0]) {
    lead += own;
    bare = bare.slice(own.length).replace(MARKS, '');
  }
  return { lead, bare };
}

/** `Mamba: Linear-Time … (2023)`: a title without the year behind it. */
const YEAR_BEHIND = /[\s,]*[([](?:[^()[\]]{2,20}[\s,'’])?((?:19|20)\d\d)[)\]]\s*$/u;

/** A title without what is beside it, and the year or place in brackets behind it. */
export function cleanTitle(title: string): { readonly title: string; readonly behind: string } {
  const trimmed = title
    .replace(MARKS, '')
    .replace(/^\s*\\?[[(]\d{1,4}[\])][.:]?\s*/u, '')
    .replace(/^[\s"“”'‘*_[\]]+|[\s"“”*_,;:|-]+$/gu, '')
    .replace(/,?\s*arxiv:\s?\d{4}\.\d{4,5}(?:v\d+)?$|\s*\(@[^()]*\)$/iu, '');
  const behind = YEAR_BEHIND.exec(trimmed)?.[0] ?? '';
  const bare = trimmed.slice(0, trimmed.length - behind.length);
  const isWhole = bare.split('[').length === bare.split(']').length;
  return {
    title: (isWhole ? bare : bare.replace(/[[\]]+$|\s\[[^\]]*$/gu, ''))
      .replace(/\s\[[^[\]]{2,40}\]$/u, '')
      .replace(/(?<!\.|\b(?:vs|etc|Inc))\.$/u, '')
      .trim(),
    behind: behind.trim(),
  };
}
