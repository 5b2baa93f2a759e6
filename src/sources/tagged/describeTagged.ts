import type { Read } from '../facts/paperDraft.ts';
import { shorten } from '../facts/plainText.ts';
import type { TaggedRecord } from './taggedRecords.ts';

/** What the report says of a record beside its facts. */
export function describeRecord({ values, faults }: TaggedRecord) {
  return {
    doubts: faults.map((reason) => ({ reason, remedy: 'Check whether the record is complete.' })),
    found: values
      .slice(0, 3)
      .map(({ tag, value }) => `${tag} ${value}`)
      .join(' / '),
  };
}

/** One remark about the lines between records. */
export function* describeStray(line: number, lines: readonly string[]): Generator<Read> {
  if (lines.length === 0) return;
  const reason = `${lines.length} line(s) between records have no tag: “${shorten(lines[0] ?? '', 40)}”`;
  yield { kind: 'remark', line, reason, remedy: 'None, if a provider put them there.' };
}
