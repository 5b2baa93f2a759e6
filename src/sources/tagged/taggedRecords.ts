/** A value with the tag before it. */
export interface TaggedValue {
  readonly tag: string;
  readonly value: string;
}

/** Lines that belong together. */
export interface TaggedRecord {
  /** Line of the first tag, counted from 1. */
  readonly line: number;
  readonly values: readonly TaggedValue[];
  readonly faults: readonly string[];
}

/** What sets one tagged format apart from another. */
export interface TaggedFormat {
  /** Groups `tag` and `value` of a line that has a tag. */
  readonly tagged: RegExp;
  /** Whether this tag begins a record, though the one before has not ended. */
  readonly begins: (tag: string, open: readonly TaggedValue[]) => boolean;
  /** The tag that ends a record, where the format has one. */
  readonly end: string | null;
  /** Tags of the file, which belong to no record. */
  readonly ignored?: readonly string[];
  /** Tags whose further lines are values of their own; else they go on with the text. */
  readonly listed: readonly string[];
  /** Whether a blank line ends a record that has a title. */
  readonly endsAtBlank?: boolean;
  /** Tags that a record has once: after a blank line a second one belongs to the next record. */
  readonly single?: readonly string[];
}

/** A line between records that has no tag, such as the name of a provider. */
export interface StrayLine {
  readonly line: number;
  readonly stray: string;
}

/**
 * The records of a file of lines such as `TY  - JOUR`. Lines without a tag go on with the value
 * before them; a record whose end is missing ends where the next begins.
 */
export function* splitTaggedRecords(
  text: string,
  format: TaggedFormat,
): Generator<TaggedRecord | StrayLine> {
  let open: OpenRecord | null = null;
  for (const { line, source, found, isAfterBlank } of readLines(text, format)) {
    if (open !== null && isAfterBlank) open.beforeBlank = open.values.length;
    if (found === null) {
      if (open === null) yield { line, stray: source.trim() };
      else continueValue(open.values, source.trim(), format);
      continue;
    }
    const ended = open && endRecord(open, found.tag, isAfterBlank, format);
    if (ended) yield ended;
    if (ended || found.tag === format.end) open = null;
    if (found.tag !== format.end) {
      open ??= { line, beforeBlank: 0, values: [], faults: [] };
      open.values.push(found);
    }
  }
  if (open !== null) yield endEarly(open, format);
}

/** The lines that are not blank and not of the file as a whole. */
function* readLines(text: string, format: TaggedFormat) {
  let isAfterBlank = false;
  for (const [index, source] of text.split('\n').entries()) {
    const isBlank = !/\S/u.test(source);
    const found = isBlank ? null : readTag(source, format);
    if (!isBlank && found !== 'ignored') yield { line: index + 1, source, found, isAfterBlank };
    if (found !== 'ignored') isAfterBlank = isBlank;
  }
}

interface OpenRecord {
  readonly line: number;
  /** How many values it had at the last blank line. */
  beforeBlank: number;
  readonly values: TaggedValue[];
  readonly faults: string[];
}

function readTag(source: string, format: TaggedFormat): TaggedValue | 'ignored' | null {
  const groups = format.tagged.exec(source)?.groups;
  if (!groups) return null;
  const { tag = '', value = '' } = groups;
  return format.ignored?.includes(tag) ? 'ignored' : { tag, value: value.trim() };
}

function isBeginning(
  tag: string,
  { values, beforeBlank }: OpenRecord,
  isAfterBlank: boolean,
  format: TaggedFormat,
): boolean {
  if (format.begins(tag, values)) return true;
  const isSecond =
    format.single?.includes(tag) === true &&
    values.slice(0, beforeBlank).some((value) => value.tag === tag);
  return isSecond || (isAfterBlank && format.endsAtBlank === true && hasTitle(values));
}

/** The open record, where this tag ends it or begins the next one. */
function endRecord(
  open: OpenRecord,
  tag: string,
  isAfterBlank: boolean,
  format: TaggedFormat,
): TaggedRecord | null {
  if (tag === format.end) return open;
  return isBeginning(tag, open, isAfterBlank, format) ? endEarly(open, format) : null;
}

function endEarly(record: OpenRecord, { end }: TaggedFormat): TaggedRecord {
  return end === null
    ? record
    : { ...record, faults: [...record.faults, 'the end of the record is missing'] };
}

function continueValue(values: TaggedValue[], text: string, format: TaggedFormat): void {
  const last = values.at(-1);
  if (last === undefined) return;
  if (format.listed.includes(last.tag)) values.push({ tag: last.tag, value: text });
  else {
    const value = last.value.length > 1_000_000 ? last.value : `${last.value} ${text}`.trim();
    values[values.length - 1] = { tag: last.tag, value };
  }
}

function hasTitle(values: readonly TaggedValue[]): boolean {
  return values.some(({ tag }) => tag === 'T' || tag === 'TI' || tag === '0');
}

/** The values of one record, by tag. */
export class TaggedFacts {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  constructor(record: TaggedRecord) {
    const values = new Map<string, string[]>();
    for (const { tag, value } of record.values) {
      if (value === '') continue;
      const known = values.get(tag);
      if (known) known.push(value);
      else values.set(tag, [value]);
    }
    this.#values = values;
  }

  /** The first value of the first of these tags that has one. */
  first(...tags: readonly string[]): string | null {
    return this.all(...tags)[0] ?? null;
  }

  /** All values of these tags, in the order of the tags. */
  all(...tags: readonly string[]): readonly string[] {
    return tags.flatMap((tag) => this.#values.get(tag) ?? []);
  }

  /** All values of the first of these tags that has one. */
  listed(...tags: readonly string[]): readonly string[] {
    return tags.map((tag) => this.#values.get(tag) ?? []).find((values) => values.length > 0) ?? [];
  }
}
