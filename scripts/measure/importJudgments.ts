import type { ListReport, ReadPaper } from '../../src/sources/list/listReport.ts';

/** What a careful reader makes of one file, from `tests/fixtures/import/manifest.json`. */
export interface ImportCase {
  readonly file: string;
  readonly expected: {
    readonly records: number;
    readonly papers: number;
    readonly first_title: string | null;
    readonly last_title: string | null;
    readonly checks: readonly ImportCheck[];
    readonly doubtful: readonly { readonly record: string | number }[];
    readonly refused: readonly { readonly record: string | number }[];
  };
}

interface ImportCheck {
  readonly record: string | number;
  readonly field: string;
  readonly equals: string | number | null;
}

/** One value: what is expected, and what was read. */
export interface Judgment {
  readonly what: string;
  readonly expected: string;
  readonly read: string;
}

export function isRight({ expected, read }: Judgment): boolean {
  return expected === read;
}

/** A record of a file, in the file's order: a paper, or one that was refused. */
interface FileRecord {
  readonly line: number;
  readonly paper: ReadPaper | null;
}

/** All that the manifest expects of a file beside what was read of it; `text` is the file's own. */
export function judgeImport(
  { expected }: ImportCase,
  text: string,
  report: ListReport,
): Judgment[] {
  const records = listRecords(report);
  const judgments: Judgment[] = [
    judge('records', expected.records, records.length + report.merged.length),
    judge('papers', expected.papers, report.papers.length),
    judge('first title', expected.first_title, report.papers[0]?.draft.title ?? null),
    judge('last title', expected.last_title, report.papers.at(-1)?.draft.title ?? null),
  ];
  for (const { record, field, equals } of expected.checks) {
    const [found] = findRecords(record, records, text);
    const read = found?.paper ? readField(found.paper, field, equals) : null;
    judgments.push(judge(`record ${record}, ${field}`, normalise(field, equals), read));
  }
  for (const { record } of expected.doubtful) {
    const lines = findRecords(record, records, text);
    const isSaid =
      lines.length > 0
        ? lines.every(({ paper }) => isDoubted(paper, report))
        : report.remarks.length > 0;
    judgments.push(judge(`record ${record} doubtful`, 'said', isSaid ? 'said' : 'not said'));
  }
  const refused = expected.refused.flatMap(({ record }) => findRecords(record, records, text));
  const linesOf = (places: readonly { readonly line: number }[]) =>
    places.map(({ line }) => line).join(', ');
  judgments.push(judge('refused, by line', linesOf(refused), linesOf(report.refused)));
  return judgments;
}

function judge(what: string, expected: unknown, read: unknown): Judgment {
  return { what, expected: `${expected}`, read: `${read}` };
}

function listRecords({ papers, refused }: ListReport): readonly FileRecord[] {
  return [
    ...papers.map((paper) => ({ line: paper.line, paper })),
    ...refused.map(({ line }) => ({ line, paper: null })),
  ].toSorted((a, b) => a.line - b.line);
}

/** A doubt of its own, or a remark about the whole file. */
function isDoubted(paper: ReadPaper | null, { remarks }: ListReport): boolean {
  return paper !== null && (paper.doubts.length > 0 || remarks.some(({ line }) => line === null));
}

/** `2`, `"1, 4, 5"`, `"1-10"`, `"all"`, `"items 4 and 5"`, `"Medical 4"` → records; a place that holds none → none. */
function findRecords(
  which: string | number,
  records: readonly FileRecord[],
  text: string,
): readonly FileRecord[] {
  if (which === 'all') return records.filter(({ paper }) => paper !== null);
  const [, heading = '', list = ''] = /^([A-Za-z ]*?)\s*([\d, and-]*)$/u.exec(`${which}`) ?? [];
  const numbers = list.split(/,| and /u).flatMap((part) => {
    const [from = 0, to = from] = part.trim().split('-').map(Number);
    return part.trim() === ''
      ? []
      : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
  const found = numbers.map((number) => {
    if (heading === '') return records[number - 1];
    const line = findItem(text, heading, number);
    return records.find((record) => record.line === line);
  });
  return found.filter((record) => record !== undefined);
}

/** The line of a numbered item: the file's first with that number, or the first below a heading. */
function findItem(text: string, heading: string, number: number): number {
  const lines = text.split('\n');
  const start = /^items?$/u.test(heading) ? 0 : lines.indexOf(`## ${heading}`);
  return lines.findIndex((line, index) => index >= start && line.startsWith(`${number}.`)) + 1;
}

function readField({ draft }: ReadPaper, field: string, equals: ImportCheck['equals']): unknown {
  const [name, position] = field.split(' ');
  const at = Number(position) - 1;
  switch (name) {
    case 'title':
      return draft.title;
    case 'date':
      return draft.date;
    case 'year':
      return draft.date?.slice(0, 4);
    case 'code':
      return draft.codeUrl;
    case 'doi':
      return draft.doi;
    case 'arxiv':
      return draft.arxivId;
    case 'journal':
    case 'venue':
      return draft.venue;
    case 'authors':
      return draft.authors.length;
    case 'author':
      return sortWords(draft.authors[at] ?? '');
    case 'editor':
      return sortWords(draft.editors[at] ?? '');
    case 'keywords':
      return draft.keywords.find((keyword) => keyword === equals) ?? draft.keywords.join('; ');
    default:
      return `a field “${field}” is not known here`;
  }
}

/** Names may be in another order: `Cortès-Franch, Imma`. */
function normalise(field: string, equals: ImportCheck['equals']): unknown {
  return /^(?:author|editor) \d/u.test(field) ? sortWords(`${equals}`) : equals;
}

function sortWords(name: string): string {
  return name.replaceAll(',', '').split(/\s+/u).toSorted().join(' ');
}
