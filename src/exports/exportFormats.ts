import type { Corpus, Paper } from '../corpus/schema.ts';
import { formatBibtex } from './bibtex.ts';
import { createKeyAliases, foldToAscii } from './citationKey.ts';
import { createCslItems } from './cslItem.ts';
import { formatCsvLines } from './csv.ts';
import { formatMarkdownList } from './markdownList.ts';
import { listPaperColumns } from './paperTable.ts';
import type { ReferenceStyle } from './references.ts';
import { formatReference, joinReferences } from './references.ts';
import { formatRis } from './ris.ts';

/** Writes papers a part at a time: thousands take seconds. */
interface ExportWriter {
  /** The texts of some of the papers. */
  readonly write: (papers: readonly Paper[]) => readonly string[];
  /** The file, of the texts of all papers: ends with a line break. */
  readonly join: (texts: readonly string[]) => string;
}

interface ExportFormat {
  readonly label: string;
  readonly kind: 'file' | 'reference';
  /** What the name of the file ends with. */
  readonly extension: string;
  readonly mediaType: string;
  /** For all the papers of a file, which decide on its columns. */
  readonly createWriter: (corpus: Corpus, papers: readonly Paper[]) => ExportWriter;
}

/** Every form in which papers are taken elsewhere, in the order offered. */
export const EXPORT_FORMATS = {
  bibtex: {
    label: 'BibTeX',
    kind: 'file',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    createWriter: (corpus) => {
      const aliases = createKeyAliases(corpus.papers);
      return {
        write: (papers) => [formatBibtex(createCslItems(corpus, papers), { aliases })],
        join: (texts) => texts.join('\n'),
      };
    },
  },
  ris: {
    label: 'RIS',
    kind: 'file',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    createWriter: (corpus) => ({
      write: (papers) => [formatRis(createCslItems(corpus, papers))],
      join: (texts) => texts.join('\r\n'),
    }),
  },
  csl: {
    label: 'CSL-JSON',
    kind: 'file',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    createWriter: (corpus) => ({
      // Without the brackets of its list.
      write: (papers) => [
        JSON.stringify(createCslItems(corpus, papers), null, 2).slice('['.length, -'\n]'.length),
      ],
      join: (texts) => `[${texts.join(',')}\n]\n`,
    }),
  },
  csv: {
    label: 'CSV',
    kind: 'file',
    extension: 'csv',
    mediaType: 'text/csv',
    createWriter: (corpus, all) => {
      const columns = listPaperColumns(corpus, all);
      const head = columns.map(({ label }) => label);
      return {
        write: (papers) => [
          formatCsvLines(papers.map((paper) => columns.map(({ read }) => read(paper)))),
        ],
        join: (texts) => formatCsvLines([head]) + texts.join(''),
      };
    },
  },
  markdown: {
    label: 'Markdown',
    kind: 'file',
    extension: 'md',
    mediaType: 'text/markdown',
    createWriter: (corpus) => ({
      write: (papers) => [formatMarkdownList(createCslItems(corpus, papers), papers)],
      join: (texts) => texts.join(''),
    }),
  },
  apa: createReferenceFormat('APA', 'apa'),
  ieee: createReferenceFormat('IEEE', 'ieee'),
  acm: createReferenceFormat('ACM', 'acm'),
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatId = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_IDS = Object.keys(EXPORT_FORMATS) as readonly ExportFormatId[];

function createReferenceFormat(label: string, style: ReferenceStyle): ExportFormat {
  return {
    label,
    kind: 'reference',
    extension: `${style}.txt`,
    mediaType: 'text/plain',
    createWriter: (corpus) => ({
      write: (papers) => createCslItems(corpus, papers).map((item) => formatReference(item, style)),
      join: (texts) => joinReferences(texts, style),
    }),
  };
}

/** Papers that are written in one step: some milliseconds. */
const PAPERS_A_STEP = 20;

/** Writes papers in a format, some in each step; returns the content of a file, or its first papers. */
export function* writeExport(
  corpus: Corpus,
  papers: readonly Paper[],
  format: ExportFormatId,
  most = papers.length,
): Generator<void, string> {
  const { write, join } = EXPORT_FORMATS[format].createWriter(corpus, papers);
  const texts: string[] = [];
  const written = papers.slice(0, most);
  for (let start = 0; start < written.length; start += PAPERS_A_STEP) {
    texts.push(...write(written.slice(start, start + PAPERS_A_STEP)));
    yield;
  }
  return join(texts);
}

/** The papers in a format, or the first of them, as the content of a file: ends with a line break. */
export function formatExport(
  corpus: Corpus,
  papers: readonly Paper[],
  format: ExportFormatId,
  most = papers.length,
): string {
  const steps = writeExport(corpus, papers, format, most);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const MAX_NAME_LENGTH = 60;

/** `collate-lasp-2-mamba.bib`: what is exported in a–z, 0–9 and hyphens, cut at a word. */
export function formatFileName(subject: string, format: ExportFormatId): string {
  const words = subject.split(/[^\p{L}\p{N}]+/u).map(foldToAscii);
  let name = 'collate';
  for (const word of words) {
    if (word !== '' && name.length + word.length < MAX_NAME_LENGTH) name += `-${word}`;
  }
  return `${name}.${EXPORT_FORMATS[format].extension}`;
}
