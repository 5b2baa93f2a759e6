import { ARXIV_ID_SOURCE, arxivDoi } from '../corpus/arxivId.ts';
import type { Paper } from '../corpus/schema.ts';

/** A page about the paper elsewhere. */
export interface PaperLink {
  readonly name: string;
  readonly href: string;
}

/** arXiv makes HTML of what was submitted from December 2023 on; ar5iv holds what came before. */
const FIRST_HTML_MONTH = 2312;

/** Where to read a paper and what belongs to it, in reading order. */
export function createPaperLinks(paper: Paper): readonly PaperLink[] {
  const { arxivId, doi, url, codeUrl } = paper;
  return [
    ...(arxivId === null ? [] : listArxivLinks(arxivId)),
    ...(doi ? [{ name: 'DOI', href: doiUrl(doi) }] : []),
    ...(url && arxivId === null ? [{ name: 'Web page', href: url }] : []),
    ...(codeUrl === null ? [] : [{ name: 'Code', href: codeUrl }]),
  ];
}

function listArxivLinks(arxivId: string): readonly PaperLink[] {
  const htmlHost =
    Number(arxivId.slice(0, 4)) >= FIRST_HTML_MONTH ? 'arxiv.org' : 'ar5iv.labs.arxiv.org';
  return [
    { name: 'arXiv', href: arxivUrl(arxivId) },
    { name: 'PDF', href: arxivPdfUrl(arxivId) },
    { name: 'HTML', href: `https://${htmlHost}/html/${arxivId}` },
    { name: 'Hugging Face', href: huggingFaceUrl(arxivId) },
    // The address that arXiv's own abstract pages use; it leads to the paper's page.
    { name: 'Semantic Scholar', href: `https://api.semanticscholar.org/arXiv:${arxivId}` },
  ];
}

/** The DOIs of a paper: its own, and that of its preprint. */
export function listDois({ doi, arxivId }: Paper): readonly string[] {
  return [...(doi ? [doi] : []), ...(arxivId === null ? [] : [arxivDoi(arxivId)])];
}

/** Where the paper itself is on the web. */
export function listAddresses({ arxivId, url }: Paper): readonly string[] {
  return [...(arxivId === null ? [] : [arxivUrl(arxivId)]), ...(url ? [url] : [])];
}

/** What names a paper wherever it is listed, and where that leads. */
export interface PaperIdentifier {
  readonly kind: 'DOI' | 'arXiv';
  readonly value: string;
  readonly href: string;
}

/** The identifiers of a paper, the most lasting one first. */
export function listIdentifiers(paper: Paper): readonly PaperIdentifier[] {
  const { arxivId } = paper;
  return [
    ...listDois(paper).map((doi) => ({ kind: 'DOI' as const, value: doi, href: doiUrl(doi) })),
    ...(arxivId === null
      ? []
      : [{ kind: 'arXiv' as const, value: arxivId, href: arxivUrl(arxivId) }]),
  ];
}

export function doiUrl(doi: string): string {
  return `https://doi.org/${doi}`;
}

/** The abstract page of an arXiv id. */
export function arxivUrl(arxivId: string): string {
  return `https://arxiv.org/abs/${arxivId}`;
}

function arxivPdfUrl(arxivId: string): string {
  return `https://arxiv.org/pdf/${arxivId}`;
}

function huggingFaceUrl(arxivId: string): string {
  return `https://huggingface.co/papers/${arxivId}`;
}

/** A stretch of a note: plain, or an arXiv id with where it leads. */
export interface NotePart {
  readonly text: string;
  readonly href: string | null;
}

const NAMED_ARXIV_ID = new RegExp(
  String.raw`(?:arXiv[: ]\s?)?\b(${ARXIV_ID_SOURCE})(?:v\d+)?(?![\d.]*\d)`,
  'giu',
);

/** Cuts a note at its arXiv ids: "see arXiv 2312.00752." → "see ", "arXiv 2312.00752" (linked), ".". */
export function splitArxivIds(note: string): readonly NotePart[] {
  const parts: NotePart[] = [];
  let position = 0;
  for (const match of note.matchAll(NAMED_ARXIV_ID)) {
    if (match.index > position) parts.push({ text: note.slice(position, match.index), href: null });
    parts.push({ text: match[0], href: arxivUrl(match[1] ?? '') });
    position = match.index + match[0].length;
  }
  if (position < note.length) parts.push({ text: note.slice(position), href: null });
  return parts;
}
