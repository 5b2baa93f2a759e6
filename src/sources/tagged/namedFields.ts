import { findFactName } from '../facts/factNames.ts';

/** Fields between lines of three strokes, before a note of Obsidian and others. */
export const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]{1,20000}?)\n---[ \t]*(?:\n|$)/u;

/** `Title: Gated Reeds`: a field and its value. */
export const NAMED_FIELD = /^([\p{L}][\p{L} ()/-]{0,29}?)[ \t]?:(?:[ \t]+(.*))?$/u;

/** From 0 to 1, how sure it is that a text has fields with their names, a line each. */
export function scoreNamedFields(head: string): number {
  const [matter = '', fields = ''] = FRONT_MATTER.exec(head) ?? [];
  if (fields !== '') {
    const facts = collectFacts(fields.split('\n'));
    const isWork = ['authors', 'doi', 'arxivId', 'venue', 'year'].some((fact) => facts.has(fact));
    const items = head.slice(matter.length).match(/^\s*(?:[-*+]|\d+[.)]|\|).*\]\(https?:/gmu) ?? [];
    return isWork && facts.size >= 2 && items.length < 3 ? 0.93 : 0;
  }
  const lines = head.split('\n', 200).filter((line) => /\S/u.test(line));
  const named = lines.filter((line) => NAMED_FIELD.test(line));
  const facts = collectFacts(named);
  const isRecord = facts.has('title') && facts.size >= 3;
  return isRecord && 2 * named.length >= lines.length ? 0.9 : 0;
}

function collectFacts(lines: readonly string[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((line) => findFactName(NAMED_FIELD.exec(line)?.[1] ?? '')?.fact ?? []),
  );
}
