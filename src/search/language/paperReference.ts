import { ARXIV_ID_SOURCE } from '../../corpus/arxivId.ts';

/** What a reader pastes to name one paper, brought into one form. */
export type PaperReference =
  | { readonly kind: 'arxiv'; readonly id: string }
  | { readonly kind: 'address'; readonly address: string };

const ID = `(${ARXIV_ID_SOURCE})(?:v\\d+)?`;
const BARE_ID = new RegExp(`^(?:arxiv:)?${ID}[.,;]?$`, 'iu');
const DOI = new RegExp(`^(?:doi:)?10\\.48550/arxiv\\.${ID}[.,;]?$`, 'iu');
const ADDRESS = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+$/iu;
const ID_IN_ADDRESS = new RegExp(`(?:[/:=]|arxiv\\.)${ID}(?:\\.pdf)?(?:[/?#].*)?$`, 'iu');

/**
 * The paper that a word names, or `null` for an ordinary word. Any address that ends in an arXiv
 * id counts (arxiv.org/abs, pdf and html, doi.org, huggingface.co/papers, semanticscholar.org):
 * `arXiv:2312.00752v2` → id `2312.00752`.
 */
export function parsePaperReference(word: string): PaperReference | null {
  const id = (BARE_ID.exec(word) ?? DOI.exec(word))?.[1];
  if (id !== undefined) return { kind: 'arxiv', id };
  if (!ADDRESS.test(word)) return null;
  const idInAddress = ID_IN_ADDRESS.exec(word)?.[1];
  if (idInAddress !== undefined) return { kind: 'arxiv', id: idInAddress };
  return { kind: 'address', address: normaliseAddress(word) };
}

/** An address without protocol, `www.` and what is empty at its end, in lower case. */
export function normaliseAddress(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/(?:\.git)?[/.,;]*$/u, '');
}
