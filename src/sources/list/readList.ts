import type { Doubt, Read, ReadOptions } from '../facts/paperDraft.ts';
import { dateByArxivId } from './dateByArxivId.ts';
import type { DecodedText } from './decodeText.ts';
import { decodeText } from './decodeText.ts';
import type { FormatId } from './formats.ts';
import { describeUnknown, FORMATS, recogniseFormat } from './formats.ts';
import { LIST_LIMITS } from './listLimits.ts';
import type { ListReport, Place, ReadPaper, RefusedRecord, Remark } from './listReport.ts';
import { mergeDuplicates } from './mergeDuplicates.ts';
import { findOwnForm, OWN_FORM_FAILURES } from './ownForm.ts';

/** A file as it comes from a disk, a drop or a paste. */
export interface ListFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ListOptions extends ReadOptions {
  /** Overrules what the content looks like. */
  readonly format?: FormatId;
  /** Records that are not merged into another one. */
  readonly apart?: readonly Place[];
  /** Called with the number of records read so far, of all files. */
  readonly onProgress?: (records: number) => void;
}

const READABLE =
  'Formats that are read: BibTeX, RIS, CSV, JSON, EndNote, PubMed, Web of Science, Ovid, RefWorks, arXiv Atom, RSS, MODS, sources of Word, references of LaTeX, Markdown, Daily Papers as text, pages of arXiv or Google Scholar as text, a plain list.';

/**
 * Reads files, whatever their forms, into one list and a report of what became of each record.
 * Nothing that is in a file makes it reject.
 */
export async function readList(
  files: readonly ListFile[],
  options: ListOptions = {},
): Promise<ListReport> {
  const progress = { records: 0 };
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await readFile(file, options, progress));
  const { papers, merged, joined } = mergeDuplicates(
    reports.flatMap((report) => report.papers),
    { apart: options.apart },
  );
  return {
    files: reports.map(({ file, format, encoding, failure }) => ({
      file,
      format,
      encoding,
      failure,
    })),
    papers: papers.map(dateByArxivId),
    merged,
    joined,
    refused: reports.flatMap(({ refused }) => refused),
    remarks: reports.flatMap(({ remarks }) => remarks),
  };
}

interface FileReport extends Collected {
  readonly file: string;
  readonly format: FormatId | null;
  readonly encoding: DecodedText['encoding'] | null;
}

async function readFile(
  { name, bytes }: ListFile,
  options: ListOptions,
  progress: { records: number },
): Promise<FileReport> {
  const fail = (reason: string, remedy: string): FileReport => ({
    ...{ file: name, format: null, encoding: null, papers: [], refused: [], remarks: [] },
    failure: { reason, remedy },
  });
  const own = options.format === undefined ? findOwnForm(bytes) : null;
  if (own !== null) return fail(OWN_FORM_FAILURES[own].reason, OWN_FORM_FAILURES[own].remedy);
  if (bytes.length > LIST_LIMITS.bytes) {
    const [size, most] = [bytes.length, LIST_LIMITS.bytes].map((number) => Math.ceil(number / 1e6));
    return fail(`it has ${size} MB; at most ${most} MB are read`, 'Split it into several files.');
  }
  const decoded = decodeText(bytes);
  if (!decoded.isText) {
    return fail(`it looks like ${decoded.looksLike}`, `Export the list as text. ${READABLE}`);
  }
  if (!/\S/u.test(decoded.text)) return fail('it is empty', 'Export it again.');
  const format = options.format ?? recogniseFormat(decoded.text)?.id ?? null;
  if (format === null) return fail(`it looks like ${describeUnknown(decoded.text)}`, READABLE);
  const read = await FORMATS[format].load();
  const collected = collect(name, read(decoded.text, options), options.onProgress, progress);
  const remarks = [...describeEncoding(name, decoded), ...collected.remarks];
  return { ...collected, file: name, format, encoding: decoded.encoding, remarks };
}

function describeEncoding(file: string, { encoding, isCertain }: DecodedText): readonly Remark[] {
  if (isCertain) return [];
  const reason =
    encoding === 'mixed'
      ? 'it mixes encodings; lines that are not UTF-8 are read as Windows-1252'
      : 'it is not UTF-8; it is read as Latin-1 (Windows-1252)';
  const remedy = 'Check letters with accents; save the file as UTF-8 if they are wrong.';
  return [{ file, line: null, reason, remedy }];
}

interface Collected {
  readonly papers: readonly ReadPaper[];
  readonly refused: readonly RefusedRecord[];
  readonly remarks: readonly Remark[];
  readonly failure: Doubt | null;
}

function collect(
  file: string,
  reads: Iterable<Read>,
  onProgress: ListOptions['onProgress'],
  progress: { records: number },
): Collected {
  const papers: ReadPaper[] = [];
  const refused: RefusedRecord[] = [];
  const remarks: Remark[] = [];
  let record = 0;
  for (const read of reads) {
    if (read.kind === 'remark') {
      remarks.push({ file, line: read.line, reason: read.reason, remedy: read.remedy });
      continue;
    }
    progress.records += 1;
    record += 1;
    if (progress.records > LIST_LIMITS.records)
      return { ...TOO_MANY, papers: [], refused: [], remarks: [] };
    if (progress.records % 100 === 0) onProgress?.(progress.records);
    if (read.kind === 'paper') {
      papers.push({ file, line: read.line, record, draft: read.draft, doubts: read.doubts });
    } else {
      const { reason, remedy, found } = read;
      refused.push({ file, line: read.line, record, reason, remedy, found });
    }
  }
  onProgress?.(progress.records);
  return { papers, refused, remarks, failure: papers.length > 0 ? null : describeNothing(refused) };
}

const TOO_MANY = {
  failure: {
    reason: `there are more than ${LIST_LIMITS.records.toLocaleString('en')} records`,
    remedy: 'Open a part of them.',
  },
};

function describeNothing(refused: readonly RefusedRecord[]): Doubt {
  return refused.length > 0
    ? { reason: 'no record of it could be read', remedy: 'See the reason of each.' }
    : { reason: 'no paper was found in it', remedy: READABLE };
}
