import type { InlinePiece } from './inlineMarkdown.ts';

/** One word by which lists call a form of the paper, or what lies beside it. */
const WORD = String.raw`(?:the|my|our|official|project|home ?page|papers?|pdf|codes?|arxiv|ar5iv|abs(?:tract)?|html|page|website|web|site|home|videos?|youtube|talk|slides?|poster|presentation|thesis|data(?:set)?s?|demo|models?|weights|checkpoints?|link|url|blog|news|notes?|advice|post|bib(?:tex)?|supp(?:lementary|lemental)?|github|git|repo(?:sitory)?|implementation|pytorch|tensorflow|tf|jax|keras|hf|hugging ?face|colab|notebook|openreview|doi|publication|publisher|acm|ieee|springer|elsevier|nature|science|cvf|pmlr|neurips|usenix|semantic scholar|s2|scholar|citation|review|survey|must read|appendix|docs?|documentation|report|tweet|twitter|x|discord|online|here|source|read|free|preprint|conference|journal|book|simulator|stars?|:\w{2,30}:|[^\p{L}\p{N}\s]+|v?\d+)`;
const LABEL = new RegExp(
  String.raw`^[[(\s]*${WORD}(?:(?:\s?[&/+,|-]\s?|\s)${WORD}){0,2}[\])\s:.!]*$`,
  'iu',
);

/** Where papers are published, or kept as PDF. */
const PAPER_HOST =
  /arxiv\.org\/|alphaxiv\.org|ar5iv|doi\.org\/10\.|openreview\.net|aclanthology|aclweb\.org|proceedings\.|papers\.(?:nips|neurips)|nips\.cc\/|openaccess\.thecvf|jmlr\.org|pmlr|\.pdf(?:$|[?#])|huggingface\.co\/papers|semanticscholar\.org\/paper|dl\.acm\.org\/doi|ieeexplore|sciencedirect\.com\/science|link\.springer|nature\.com\/articles|science\.org\/doi|biorxiv\.org|medrxiv\.org|ssrn\.com|jstor\.org|tandfonline\.com\/doi|onlinelibrary\.wiley|academic\.oup|pubmed|ncbi\.nlm\.nih\.gov|cell\.com\/|mdpi\.com\/\d|frontiersin|plos|ecva\.net|isca-(?:archive|speech)|hal\.science|eprint\.iacr\.org|dblp\.org\/rec|paperswithcode\.com\/paper|usenix\.org\/(?:conference|system)|(?:neurips|icml|iclr|mlsys)\.(?:cc|org)\/virtual\/\d/iu;

export function isPaperAddress(url: string | null): boolean {
  return url !== null && PAPER_HOST.test(url);
}

/** Whether a text says what form of a paper a link leads to, and is not its title: `paper`, `Code & Data`. */
export function isLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

/** Links of one or two words in brackets are labels, whatever they say: `[[BytePS](https://…)]`. */
export function isLabelLink(pieces: readonly InlinePiece[], at: number): boolean {
  const piece = pieces[at];
  if (piece?.kind !== 'link') return false;
  if (isLabel(piece.text)) return true;
  const isBracketed =
    /^\[.*\]$/u.test(piece.text.trim()) ||
    (/\[\s*$/u.test(pieces[at - 1]?.text ?? '') && /^\s*\]/u.test(pieces[at + 1]?.text ?? ''));
  return isBracketed && piece.text.trim().split(/\s+/u).length <= 2;
}
