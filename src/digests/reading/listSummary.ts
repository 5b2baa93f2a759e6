import { arxivDoi } from '../../corpus/arxivId.ts';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { decodeText } from '../../sources/list/decodeText.ts';
import type { DescribedJson } from '../../sources/list/describeJson.ts';
import { describeJson } from '../../sources/list/describeJson.ts';
import type { AddedPapers } from '../../sources/list/extendListCorpus.ts';
import { listFileFacets } from '../../sources/list/fileFacets.ts';
import { formatReport } from '../../sources/list/formatReport.ts';
import { FORMATS } from '../../sources/list/formats.ts';
import { LIST_LIMITS } from '../../sources/list/listLimits.ts';
import type {
  ListReport,
  Merge,
  ReasonGroup,
  RefusedRecord,
  Remark,
} from '../../sources/list/listReport.ts';
import { countDoubtful, describeCounts, groupDoubts } from '../../sources/list/listReport.ts';
import type { OwnForm } from '../../sources/list/ownForm.ts';
import { findOwnForm } from '../../sources/list/ownForm.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import type { DescribedTable } from '../../sources/table/describeTable.ts';
import { describeTable } from '../../sources/table/describeTable.ts';
import { findDocumentHeading } from '../../sources/text/documentHeading.ts';
import { RESERVED_PARAMETERS } from '../../url/exploreQuery.ts';

/** The first of many, and how many there are. */
export interface FirstOf<Entry> {
  readonly first: readonly Entry[];
  readonly total: number;
}

export interface OfferedFacet {
  readonly id: string;
  readonly label: string;
  readonly papers: number;
  readonly values: number;
  readonly isOffered: boolean;
}

/** What would become of papers in a list that may get them. */
export interface PlannedAddition extends AddedPapers {
  /** Whether rules propose labels for them; `unavailable` where they did so before, and cannot be had. */
  readonly proposals: 'proposed' | 'unavailable' | 'none';
}

/** What the page shows of a list that a worker has read; the papers stay in the worker. */
export interface ListSummary {
  /** `97 papers read, 2 doubtful, 1 refused, 3 duplicates merged`. */
  readonly counts: string;
  readonly paperCount: number;
  /** The name that the file itself gives its list; only those of Collate have one. */
  readonly name: string | null;
  /** What a list in Markdown calls itself. */
  readonly heading: string | null;
  /** The first titles, so that one sees at once whether the file was understood. */
  readonly titles: readonly string[];
  readonly files: readonly {
    readonly name: string;
    readonly format: string | null;
    /** Why nothing of it was read. */
    readonly failure: string | null;
    /** What Collate saved it as, where that is not a list. */
    readonly ownForm: OwnForm | null;
  }[];
  readonly doubtfulCount: number;
  /** Their reasons, each once. */
  readonly doubts: FirstOf<ReasonGroup>;
  readonly refused: FirstOf<RefusedRecord>;
  readonly merged: FirstOf<Merge>;
  readonly remarks: FirstOf<Remark>;
  /** The DOIs, also of arXiv, of papers that name no authors: a reference manager finds the rest by them. */
  readonly doisWithoutAuthors: readonly string[];
  /** Whether a year would complete some dates. */
  readonly needsYear: boolean;
  readonly facets: readonly OfferedFacet[];
  /** Whether the papers are of the built-in field, for which rules propose labels. */
  readonly isOfField: boolean;
  /** What would become of the papers in the list that the page is in; `null` without one. */
  readonly addition: PlannedAddition | null;
  /** Columns of the tables among the files, for the reader to say what they hold. */
  readonly tables: readonly { readonly file: string; readonly table: DescribedTable }[];
  /** The same of the lists in JSON files of unknown make. */
  readonly jsonFiles: readonly { readonly file: string; readonly json: DescribedJson }[];
  /** The whole report, for saving. */
  readonly text: string;
}

const MOST_SHOWN = 100;
/** So many bytes of a file are looked at for its columns; of JSON, where lists may stand behind each other. */
const TABLE_LOOKED_AT = 400_000;
const JSON_LOOKED_AT = 4_000_000;

/** What a page needs to know of a list: it can be sent from a worker in a moment, whatever its length. */
export function summariseList(
  report: ListReport,
  files: readonly ListFile[],
  isOfField: boolean,
): ListSummary {
  const { papers, refused, merged, remarks } = report;
  const doubts = groupDoubts(papers);
  return {
    counts: describeCounts(report),
    paperCount: papers.length,
    name: null,
    heading: findHeading(report, files),
    titles: papers.slice(0, 5).map(({ draft: { title } }) => title.slice(0, 200)),
    files: report.files.map(({ file, format, failure }) => ({
      name: file,
      format: format === null ? null : FORMATS[format].label,
      failure: failure === null ? null : `${failure.reason}. ${failure.remedy}`,
      ownForm: format === null ? findFormOf(files, file) : null,
    })),
    doubtfulCount: countDoubtful(papers),
    doubts: takeFirst(doubts),
    refused: takeFirst(refused),
    merged: takeFirst(merged),
    remarks: takeFirst(remarks),
    doisWithoutAuthors: papers.flatMap(({ draft: { authors, doi, arxivId } }) => {
      const known = doi ?? (arxivId === null ? null : arxivDoi(arxivId));
      return authors.length > 0 || known === null ? [] : [known];
    }),
    needsYear: doubts.some(({ reason }) => /its date has no year/u.test(reason)),
    facets: listFileFacets(
      papers.map(({ draft }) => draft),
      RESERVED_PARAMETERS,
    ).map(({ id, label, papers: count, values, isOffered }) => {
      return { id, label, papers: count, values, isOffered };
    }),
    ...{ isOfField, addition: null },
    tables: report.files.flatMap(({ file, format }) => {
      const isTable = format === 'table' || (format === null && findFormOf(files, file) === null);
      const table = isTable ? describeFile(files, file) : null;
      return table === null ? [] : [{ file, table }];
    }),
    jsonFiles: report.files.flatMap(({ file, format }) => {
      const text = format === 'json' ? decodeHead(files, file, JSON_LOOKED_AT) : null;
      const json = text === null ? null : describeJson(text);
      return json === null ? [] : [{ file, json }];
    }),
    text: formatReport(report),
  };
}

/** The same of a corpus that Collate saved: it has been read before, and nothing in it is open. */
export function summariseCorpus(
  { papers, taxonomy, digest }: CorpusTwo,
  fileName: string,
): ListSummary {
  const nothing = { first: [], total: 0 };
  const counts = describeCounts({
    ...{ refused: [], merged: [] },
    papers: papers.map(() => ({ doubts: [] })),
  });
  return {
    ...{ counts, paperCount: papers.length, name: digest.name, heading: null },
    titles: papers.slice(0, 5).map(({ title }) => title.slice(0, 200)),
    files: [{ name: fileName, format: 'Corpus of Collate', failure: null, ownForm: null }],
    ...{ doubtfulCount: 0, doubts: nothing, refused: nothing, merged: nothing, remarks: nothing },
    ...{
      doisWithoutAuthors: [],
      needsYear: false,
      facets: [],
      isOfField: false,
      addition: null,
      tables: [],
      jsonFiles: [],
    },
    text: `${counts}\n\n${fileName}  Corpus of Collate, with ${taxonomy.facets.length} facets`,
  };
}

function findHeading(report: ListReport, files: readonly ListFile[]): string | null {
  const [first] = report.files;
  const text = first?.format === 'markdown' ? decodeHead(files, first.file, TABLE_LOOKED_AT) : null;
  return text === null
    ? null
    : (findDocumentHeading(text)?.slice(0, LIST_LIMITS.nameLength) ?? null);
}

function findFormOf(files: readonly ListFile[], name: string): OwnForm | null {
  const file = files.find((one) => one.name === name);
  return file === undefined ? null : findOwnForm(file.bytes);
}

function describeFile(files: readonly ListFile[], name: string): DescribedTable | null {
  const text = decodeHead(files, name, TABLE_LOOKED_AT);
  return text === null ? null : describeTable(text);
}

/** The beginning of a file; `null` where it is not text. */
function decodeHead(files: readonly ListFile[], name: string, bytes: number): string | null {
  const file = files.find((one) => one.name === name);
  const decoded = file && decodeText(file.bytes.subarray(0, bytes));
  return decoded?.isText ? decoded.text : null;
}

function takeFirst<Entry>(entries: readonly Entry[]): FirstOf<Entry> {
  return { first: entries.slice(0, MOST_SHOWN), total: entries.length };
}
