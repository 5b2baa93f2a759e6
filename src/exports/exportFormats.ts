import type { Corpus, Paper } from '../corpus/schema.ts';
import { formatBibtex } from './bibtex.ts';
import { createKeyAliases, foldToAscii } from './citationKey.ts';
import type { CslItem } from './cslItem.ts';
import { createCslItems } from './cslItem.ts';
import { formatCsv } from './csv.ts';
import { formatMarkdownList } from './markdownList.ts';
import { createPaperTable } from './paperTable.ts';
import type { ReferenceStyle } from './references.ts';
import { formatReferences } from './references.ts';
import { formatRis } from './ris.ts';

interface ExportSource {
  readonly corpus: Corpus;
  readonly papers: readonly Paper[];
  readonly items: readonly CslItem[];
}

interface ExportFormat {
  readonly label: string;
  readonly kind: 'file' | 'reference';
  /** What the name of the file ends with. */
  readonly extension: string;
  readonly mediaType: string;
  readonly format: (source: ExportSource) => string;
}

/** Every form in which papers are taken elsewhere, in the order offered. */
export const EXPORT_FORMATS = {
  bibtex: {
    label: 'BibTeX',
    kind: 'file',
    extension: 'bib',
    mediaType: 'application/x-bibtex',
    format: ({ corpus, items }) =>
      formatBibtex(items, { aliases: createKeyAliases(corpus.papers) }),
  },
  ris: {
    label: 'RIS',
    kind: 'file',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems',
    format: ({ items }) => formatRis(items),
  },
  csl: {
    label: 'CSL-JSON',
    kind: 'file',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    format: ({ items }) => `${JSON.stringify(items, null, 2)}\n`,
  },
  csv: {
    label: 'CSV',
    kind: 'file',
    extension: 'csv',
    mediaType: 'text/csv',
    format: ({ corpus, papers }) => formatCsv(createPaperTable(corpus, papers)),
  },
  markdown: {
    label: 'Markdown',
    kind: 'file',
    extension: 'md',
    mediaType: 'text/markdown',
    format: ({ items, papers }) => formatMarkdownList(items, papers),
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
    format: ({ items }) => formatReferences(items, style),
  };
}

/** The papers in a format, as the content of a file: ends with a line break. */
export function formatExport(
  corpus: Corpus,
  papers: readonly Paper[],
  format: ExportFormatId,
): string {
  return EXPORT_FORMATS[format].format({ corpus, papers, items: createCslItems(corpus, papers) });
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
