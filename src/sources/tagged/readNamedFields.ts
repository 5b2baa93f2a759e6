import { createRead } from '../facts/createRead.ts';
import { findFactName } from '../facts/factNames.ts';
import type { Read, ReadOptions } from '../facts/paperDraft.ts';
import { readPlainRecord } from '../json/plainRecord.ts';
import { FRONT_MATTER, NAMED_FIELD, readFieldLines } from './namedFields.ts';

type Fields = Map<string, string | readonly string[]>;

/** Reads a note with fields before its text, or records with a field a line: `Title: …`. */
export function* readNamedFields(text: string, options: ReadOptions): Generator<Read> {
  const [matter = '', fields] = FRONT_MATTER.exec(text) ?? [];
  if (fields === undefined) yield* readRecords(readFieldLines(text), options);
  else yield* readNote(fields, text.slice(matter.length), options);
}

function* readNote(source: string, note: string, options: ReadOptions): Generator<Read> {
  const fields = parseFrontMatter(source.split('\n'));
  const heading = /^# (.+)$/mu.exec(note)?.[1];
  const facts = readPlainRecord(Object.fromEntries(fields), options);
  // A note has the day on which it was written; beside a year that is not the paper's.
  const dates = fields.has('year') ? [`${fields.get('year')}`] : facts.dates;
  yield createRead({ ...facts, dates, title: facts.title ?? heading, line: 1, found: source });
  if (!/\p{L}/u.test(note)) return;
  yield {
    kind: 'remark',
    line: null,
    reason: 'the fields of the note are read, and its text is left out',
    remedy: 'Copy what you need of it into the notes of the paper.',
  };
}

/** The simple part of YAML that notes use: a text, or a list in brackets or in lines. */
function parseFrontMatter(lines: readonly string[]): Fields {
  const fields: Fields = new Map();
  let open: string | null = null;
  for (const line of lines) {
    const [, item] = /^\s*-\s+(.*)$/u.exec(line) ?? [];
    const [, name, value = ''] = /^([\w-]{1,40}):(?:\s+(.*))?$/u.exec(line) ?? [];
    if (name !== undefined) {
      open = name;
      fields.set(name, parseValues(value.trim()));
    } else if (open !== null && item !== undefined) {
      fields.set(open, [...[fields.get(open) ?? []].flat().filter(Boolean), parseValue(item)]);
    } else if (open !== null && /^\s+\S/u.test(line)) {
      addLine(fields, open, line);
    }
  }
  return fields;
}

/** A text, or the texts of a list: `[reeds, "gates"]`. What `>` announces is in the next lines. */
function parseValues(value: string): string | readonly string[] {
  if (/^[>|][+-]?$/u.test(value)) return '';
  const [, list] = /^\[(?!\[)(.*)\]$/u.exec(value) ?? [];
  if (list === undefined) return parseValue(value);
  return (list.match(/"[^"]*"|'[^']*'|[^,]+/gu) ?? []).map(parseValue).filter(Boolean);
}

function addLine(fields: Fields, name: string, line: string): void {
  const before = fields.get(name);
  fields.set(name, before?.length ? `${before} ${line.trim()}` : line.trim());
}

/** Without quotation marks, and of a link to another note its text: `"[[Wei Zhang]]"`. */
function parseValue(text: string): string {
  return text
    .trim()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]/gu, '$1');
}

interface NamedLine {
  readonly line: number;
  readonly text: string;
}

/**
 * A record begins with the field that the one before began with, or below an empty line, where fields
 * come that it has already.
 */
function* readRecords(lines: readonly string[], options: ReadOptions): Generator<Read> {
  let fields: Fields = new Map();
  let start = 1;
  let open: string | null = null;
  const finish = function* (): Generator<Read> {
    if (fields.size === 0) return;
    const facts = readPlainRecord(Object.fromEntries(fields), options);
    yield createRead({ ...facts, line: start, found: [...fields.values()].join(' ') });
    fields = new Map();
  };
  for (const block of splitBlocks(lines)) {
    if (isNextRecord(block, fields)) yield* finish();
    for (const { line, text } of block) {
      const name = findField(text, open);
      if (name === null) {
        if (goesOn(block, open)) addLine(fields, open, text);
        continue;
      }
      if (fields.keys().next().value === name) yield* finish();
      if (fields.size === 0) start = line;
      const value = NAMED_FIELD.exec(text)?.[2]?.trim() ?? '';
      fields.set(name, [fields.get(name), value].filter(Boolean).join('; '));
      open = name;
    }
  }
  yield* finish();
}

/** Whether lines go on with a field: in a block of its own, only with an abstract. */
function goesOn(block: readonly NamedLine[], open: string | null): open is string {
  return open !== null && (isAbstract(open) || block.some(({ text }) => NAMED_FIELD.test(text)));
}

function isAbstract(field: string | null): boolean {
  return field !== null && findFactName(field)?.fact === 'abstract';
}

/** Lines between empty ones. */
function splitBlocks(lines: readonly string[]): readonly (readonly NamedLine[])[] {
  const blocks: NamedLine[][] = [[]];
  for (const [at, text] of lines.entries()) {
    if (/\S/u.test(text)) blocks.at(-1)?.push({ line: at + 1, text });
    else if (blocks.at(-1)?.length !== 0) blocks.push([]);
  }
  return blocks;
}

/** Whether a block has fields of another record: several, of which this one has some. */
function isNextRecord(block: readonly NamedLine[], fields: Fields): boolean {
  const names = block.flatMap(({ text }) => NAMED_FIELD.exec(text)?.[1] ?? []);
  return names.length > 1 && names.some((name) => fields.has(name));
}

/** The field that a line names; in an abstract only one that is known, since it may have headings. */
function findField(line: string, open: string | null): string | null {
  const name = NAMED_FIELD.exec(line)?.[1];
  if (name === undefined) return null;
  return isAbstract(open) && findFactName(name) === null ? null : name;
}
