import type { Doubt } from './paperDraft.ts';
import { parsePlainText } from './plainText.ts';
import { formatTexAccents, removeTexFaces } from './texAccents.ts';

const LONGEST = 60_000;

/** `<title>Abstract</title>` and, of Wiley, two spaces behind the word. */
const HEADING = /^\s*(?:<[^<>]{1,80}>\s*){0,4}abstract(?:\s{2,}|\s?<\/[^<>]{1,80}>|\s?\n)/iu;
/** What cannot be the first word of an abstract: “Abstract The …”, not “Abstract meaning …”. */
const HEADED = new RegExp(
  [
    String.raw`^(?:[Aa]bstract|ABSTRACT)[.:—–-]\s+`,
    String.raw`^ABSTRACT\s?(?=\p{Lu}?\p{Ll})`,
    String.raw`^Abstract(?=\p{Lu}\p{Ll}+\s\p{Ll})`,
    String.raw`^Abstract\s(?=(?:Aims?|Background|Context|Introduction|Motivation|Objectives?|Purpose|Rationale|Summary|A|An|As|Although|For|Here|In|It|Many|Most|Our|Recent|Since|The|There|These|This|To|We|While|With)\s)`,
  ].join('|'),
  'u',
);

/** Without its heading; of one that only says that there is none, `null` and a doubt. */
export function parseAbstract(source: string | null | undefined, doubts: Doubt[]): string | null {
  const bare = (source?.slice(0, 300_000) ?? '').replace(HEADING, '');
  const text = parsePlainText(removeTexFaces(formatTexAccents(bare)));
  if (text === null) return null;
  if (
    /^\[?(?:abstract|no abstract(?: available| provided)?|n\/?a|-+|null|none)[.:]?\]?$/iu.test(text)
  ) {
    doubts.push({ reason: `the abstract is only “${text}”`, remedy: 'Add the abstract.' });
    return null;
  }
  return text.replace(HEADED, '').slice(0, LONGEST);
}
