import type { DisplayEdit } from '../corpus/schema.ts';

/**
 * The web addresses in a text as `link` edits whose display is the parsed href: http(s) only,
 * without the punctuation of the sentence around them:
 * `(see https://a.org/x_(y).)` → `https://a.org/x_(y)`.
 */
export function findLinks(verbatim: string): DisplayEdit[] {
  return [...verbatim.matchAll(/https?:\/\/[^\s<>"“”{}|\\^`]+/giu)].flatMap((match) => {
    const address = trimAddress(match[0]);
    const href = parseHref(address);
    const start = match.index;
    return href === null
      ? []
      : [{ start, end: start + address.length, kind: 'link', display: href }];
  });
}

function trimAddress(text: string): string {
  let address = text;
  for (;;) {
    const shorter = address.replace(/[.,;:!?'’*$]+$/u, '');
    const opened = shorter.split('(').length;
    const closed = shorter.split(')').length;
    const next = shorter.endsWith(')') && closed > opened ? shorter.slice(0, -1) : shorter;
    if (next === address) return address;
    address = next;
  }
}

function parseHref(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
