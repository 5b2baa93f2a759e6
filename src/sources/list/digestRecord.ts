import type { PaperDraft } from '../facts/paperDraft.ts';
import type { FormatId } from './formats.ts';
import type { ListReport } from './listReport.ts';

/** A paper as `npm run digest -- FILE --json` prints it; absent facts are `null`, lists empty. */
export type DigestRecord = Pick<
  PaperDraft,
  | 'title'
  | 'authors'
  | 'date'
  | 'arxivId'
  | 'doi'
  | 'venue'
  | 'abstract'
  | 'codeUrl'
  | 'url'
  | 'kind'
  | 'keywords'
> & { readonly labels?: ProposedWords };

/**
 * Facet id → values proposed by rules, each with the exact words that it rests on. Every facet that
 * the rules speak of is there, empty where nothing is proposed: that is not the same as no.
 */
export type ProposedWords = Readonly<
  Record<string, readonly { readonly value: string; readonly quotes: readonly string[] }[]>
>;

function createDigestRecord(draft: PaperDraft, labels?: ProposedWords): DigestRecord {
  const { title, authors, date, arxivId, doi, venue, abstract, codeUrl, url, kind, keywords } =
    draft;
  return {
    ...{ title, authors, date, arxivId, doi, venue, abstract, codeUrl, url, kind, keywords },
    ...(labels && { labels }),
  };
}

/** Where something is in the files, and what is to be said of it. */
interface Finding {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  readonly reason: string;
  readonly remedy: string;
}

/** A list as `npm run digest -- FILE --json` prints it. */
export interface DigestOutput {
  /** Of the first file that was read; `null` where none was. */
  readonly format: FormatId | null;
  readonly papers: readonly DigestRecord[];
  /** One entry for each paper with doubts, all of them together. */
  readonly doubtful: readonly Finding[];
  /** Records that were not read; their `title` is how they begin. */
  readonly refused: readonly Finding[];
  /** Records that are now a part of another: which is said by its place. */
  readonly merged: readonly (Omit<Finding, 'remedy'> & {
    readonly into: { readonly file: string; readonly line: number };
  })[];
}

/** With `labels`, each paper has its own of them, in the order of the papers. */
export function createDigestOutput(
  report: ListReport,
  labels?: readonly ProposedWords[],
): DigestOutput {
  const { files, papers, refused, merged } = report;
  return {
    format: files.find(({ format }) => format !== null)?.format ?? null,
    papers: papers.map(({ draft }, at) => createDigestRecord(draft, labels?.[at])),
    doubtful: papers
      .filter(({ doubts }) => doubts.length > 0)
      .map(({ file, line, draft: { title }, doubts }) => ({
        ...{ file, line, title },
        reason: doubts.map(({ reason }) => reason).join('; '),
        remedy: doubts.map(({ remedy }) => remedy).join(' '),
      })),
    refused: refused.map(({ file, line, found, reason, remedy }) => ({
      ...{ file, line, title: found, reason, remedy },
    })),
    merged: merged.map(({ file, line, title, reason, into }) => ({
      ...{ file, line, title, reason, into: { file: into.file, line: into.line } },
    })),
  };
}
