import { markCode } from './codeFences.ts';
import { readInlineMarkdown } from './inlineMarkdown.ts';

/** So many characters of a file are looked at: badges and a picture may stand before the heading. */
const LOOKED_AT = 8_000;

/** What a document in Markdown calls itself: its first heading of level 1, as text; `null` without one. */
export function findDocumentHeading(text: string): string | null {
  const lines = text.slice(0, LOOKED_AT).split('\n');
  const isCode = markCode(lines);
  const prose = lines.filter((_, at) => !isCode[at]).join('\n');
  const source = /^#[ \t]+(\S.*)$|<h1[^<>]*>([\s\S]{1,500}?)<\/h1>/imu.exec(prose);
  const heading = readInlineMarkdown(source?.[1] ?? source?.[2] ?? '')
    .map((piece) => piece.text)
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(heading) ? heading : null;
}
