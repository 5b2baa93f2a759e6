import { findFactName } from '../facts/factNames.ts';

/** Fields between lines of three strokes, before a note of Obsidian and others. */
export const FRONT_MATTER = /^\s*---[ \t]*\n([\s\S]{1,20000}?)\n---[ \t]*(?:\n|$)/u;

/** `Title: Gated Reeds`: a field and its value. */
export const NAMED_FIELD = /^([\p{L}][\p{L} ()/-]{0,29}?)[ \t]?:(?:[ \t]+(.*))?$/u;

/** `- **Authors:** Ann Bee`, `*Year*: 2020`: a field as Markdown writes it. */
const MARKED_FIELD =
  /^\s*(?:[-*+•]\s+|\d{1,4}[.)]\s+(?=[*_]))?(\*{1,3}|_{1,2}|)([\p{L}][\p{L} ()/-]{0,29}?)(?:\1[ \t]?:|:[ \t]?\1)(?:[ \t]+(.*))?$/u;
/** `1. **Gated Reeds**`, `**2. Gated Reeds**`, `3) Gated Reeds`: a title with a number, or strong, and no more. */
const MARKED_TITLE =
  /^\s*(?:[-*+•]\s+)?(?:(?:\*\*)?\s?\d{1,4}[.)]\s+(?:\*\*)?([^*\n]{3,500})(?:\*\*)?|\*\*([^*\n]{3,500})\*\*)\s*$/u;

/**
 * The lines of a text, fields without marks of Markdown. Where no field is a title, a line with a number or in
 * strong letters before fields becomes one: people and chat programs write titles so.
 */
export function readFieldLines(text: string): readonly string[] {
  const source = text.split('\n');
  const lines = source.map((line) => {
    const [, , name, value = ''] = MARKED_FIELD.exec(line) ?? [];
    return name === undefined ? line : `${name}: ${value.replaceAll('**', '')}`;
  });
  if (lines.some((line) => findFact(line) === 'title')) return lines;
  return lines.map((line, at) => {
    const [, numbered, strong] = MARKED_TITLE.exec(line) ?? [];
    const next = lines.slice(at + 1, at + 3).find((other) => /\S/u.test(other)) ?? '';
    const title = numbered ?? strong;
    return title === undefined || findFact(next) === null ? line : `Title: ${title.trim()}`;
  });
}

function findFact(line: string) {
  return findFactName(NAMED_FIELD.exec(line)?.[1] ?? '')?.fact ?? null;
}

/** From 0 to 1, how sure it is that a text has fields with their names, a line each. */
export function scoreNamedFields(head: string): number {
  const [matter = '', fields = ''] = FRONT_MATTER.exec(head) ?? [];
  if (fields !== '') {
    const facts = collectFacts(fields.split('\n'));
    const isWork = ['authors', 'doi', 'arxivId', 'venue', 'year'].some((fact) => facts.has(fact));
    const items = head.slice(matter.length).match(/^\s*(?:[-*+]|\d+[.)]|\|).*\]\(https?:/gmu) ?? [];
    return isWork && facts.size >= 2 && items.length < 3 ? 0.93 : 0;
  }
  const lines = readFieldLines(head)
    .slice(0, 200)
    .filter((line) => /\S/u.test(line));
  const named = lines.filter((line) => NAMED_FIELD.test(line));
  const facts = collectFacts(named);
  const isRecord = facts.has('title') && facts.size >= 3;
  return isRecord && 2 * named.length >= lines.length ? 0.9 : 0;
}

function collectFacts(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => findFact(line) ?? []));
}
