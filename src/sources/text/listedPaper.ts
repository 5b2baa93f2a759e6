import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId, isAddress } from '../facts/identifiers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { findListedCode, findListedKeywords, isCodeAddress } from './listedDetails.ts';
import { findAuthors, parseNames } from './listedNames.ts';
import { findDate, findVenue } from './listedPlace.ts';
import { readReference } from './writtenReference.ts';

/** Texts of links that lead to a form of the paper and are not its title. */
const LABEL =
  /^[[(\s]*(?:the\s)?(?:papers?|pdf|code|official(?: \w+)?|arxiv|ar5iv|abs(?:tract)?|html|project(?: ?page)?|page|website|web|site|homepage|home|video|youtube|talk|slides?|poster|data(?:set)?s?|demo|model(?:s|weights)?|weights|checkpoints?|link|url|blog(?: ?post)?|post|bib(?:tex)?|supp(?:lementary|lemental)?|github|git|repo(?:sitory)?|pytorch|tensorflow|tf|jax|keras|hf|hugging ?face|huggingface|colab|notebook|openreview|doi|publication|publisher|acm|ieee|springer|elsevier|nature|science|cvf|pmlr|neurips|semantic scholar|s2|scholar|citation|review|appendix|docs?|documentation|twitter|x|discord|online|here|source|read|free|preprint|conference|journal|book|🔗|📄|💻|⭐|\d+)[\])\s:.!]*$/iu;
const PAPER_HOST =
  /arxiv\.org\/|alphaxiv\.org|ar5iv|doi\.org\/10\.|openreview\.net|aclanthology|aclweb\.org|proceedings\.|papers\.(?:nips|neurips)|nips\.cc\/|openaccess\.thecvf|jmlr\.org|pmlr|\.pdf(?:$|[?#])|huggingface\.co\/papers|semanticscholar\.org\/paper|dl\.acm\.org\/doi|ieeexplore|sciencedirect\.com\/science|link\.springer|nature\.com\/articles|science\.org\/doi|biorxiv\.org|medrxiv\.org|ssrn\.com|jstor\.org|tandfonline\.com\/doi|onlinelibrary\.wiley|academic\.oup|pubmed|ncbi\.nlm\.nih\.gov|cell\.com\/|mdpi\.com\/\d|frontiersin|plos|ecva\.net|isca-(?:archive|speech)|hal\.science|eprint\.iacr\.org|dblp\.org\/rec|paperswithcode\.com\/paper|usenix\.org\/(?:conference|system)/iu;

/** What an item of a list says of a paper, markup gone. */
export type ListedPaper = Omit<StatedFacts, 'line'>;

export function isPaperAddress(url: string | null): boolean {
  return url !== null && PAPER_HOST.test(url);
}

export function isLabel(text: string): boolean {
  return LABEL.test(text.trim());
}

/**
 * The paper that an item names: `[Title](…) (NeurIPS 2023)`, `**Title** Authors. [[paper](…)]`,
 * `Title. *Venue*, 2021. [[pdf]](…)`.
 */
export function readListedPaper(pieces: readonly InlinePiece[]): ListedPaper {
  const reference = readReference(pieces.map(({ text }) => text).join(''));
  const at = findTitle(pieces);
  const links = pieces.filter(({ kind }) => kind === 'link').map(({ url }) => url ?? '');
  const papers = links.filter((url) => isPaperAddress(url));
  if (reference && (at < 0 || pieces[at]?.kind !== 'link'))
    return {
      ...reference,
      urls: [...papers, ...(reference.urls ?? [])],
      codeUrl: findListedCode(pieces),
    };
  const stated = at < 0 ? null : pieces[at];
  const { title, rest } =
    stated?.kind === 'text' || !stated ? splitText(pieces) : { title: stated.text, rest: '' };
  const others = stated && stated.kind !== 'text' ? pieces.filter((_, index) => index !== at) : [];
  const beside = `${rest} ${joinBeside(others)}`;
  const first = stated?.kind === 'link' ? [stated.url] : [];
  const authors = findAuthors(others, rest);
  const place = findVenue(authors.names.reduce((text, name) => text.replace(name, ' '), beside));
  return {
    title: cleanTitle(title),
    authors,
    dates: [
      findDate(beside),
      findDate(at < 0 ? joinBeside(pieces).slice(0, 30) : leadOf(pieces, at)),
    ],
    urls: [
      ...first.filter((url) => isPaperAddress(url)),
      ...papers,
      ...first,
      ...links.filter((url) => !isCodeAddress(url)),
    ],
    venues: [place],
    codeUrl: findListedCode(others.length > 0 ? others : pieces),
    keywords: findListedKeywords(pieces),
    kind: papers.some((url) => findArxivId(url) !== null) && place === null ? 'preprint' : null,
  };
}

/** A link that is not a label, else strong text, else text between quotation marks. */
function findTitle(pieces: readonly InlinePiece[]): number {
  const isTitle = ({ text }: InlinePiece) =>
    text.trim().length >= 5 &&
    !isLabel(text) &&
    !isAddress(text) &&
    !/^https?:|^\s*[[(][^\])]*[\])]\s*$/u.test(text);
  const links = pieces.flatMap((piece, at) =>
    piece.kind === 'link' && isTitle(piece) ? [at] : [],
  );
  const paper = links.find((at) => isPaperAddress(pieces[at]?.url ?? null)) ?? links[0];
  const strong = pieces.findIndex(
    (piece) =>
      (piece.kind === 'strong' || piece.isStrong) &&
      isTitle(piece) &&
      /\s/u.test(piece.text.trim()),
  );
  if (
    paper !== undefined &&
    strong >= 0 &&
    strong < paper &&
    (pieces[paper]?.text.length ?? 0) < (pieces[strong]?.text.length ?? 0)
  )
    return strong;
  return paper ?? (strong < 0 ? findEmphasisedTitle(pieces) : strong);
}

/** `**Longformer** – *Longformer: The Long-Document Transformer*`: nothing but a short name before it. */
function findEmphasisedTitle(pieces: readonly InlinePiece[]): number {
  const at = pieces.findIndex(({ kind }) => kind === 'emphasis');
  const text = pieces[at]?.text.trim() ?? '';
  const isTitle = text.split(/\s+/u).length >= 3 && parseNames(text) === null;
  return isTitle && /^\W*[\w.+-]*\W*$/u.test(leadOf(pieces, at)) ? at : -1;
}

function leadOf(pieces: readonly InlinePiece[], at: number): string {
  return joinBeside(pieces.slice(0, Math.max(0, at)));
}

/** What is written beside the title, without labels and addresses. */
function joinBeside(pieces: readonly InlinePiece[]): string {
  return pieces
    .filter(
      ({ kind, text }) =>
        !(kind === 'link' && (isLabel(text) || isAddress(text) || /^https?:/u.test(text))),
    )
    .map(({ kind, text }) => (kind === 'text' ? text : ` ${text} `))
    .join('')
    .replace(/([([])\s+|\s+([)\]])/gu, '$1$2')
    .replace(/[[(]\s*[\])]/gu, ' ');
}

/** A title that nothing marks: up to the first stop, dash or bracket. */
function splitText(pieces: readonly InlinePiece[]): {
  readonly title: string;
  readonly rest: string;
} {
  const text = joinBeside(pieces).replace(/\s+/gu, ' ').trim();
  const quoted = /["“]([^"”]{8,300})["”]/u.exec(text);
  if (quoted?.[1]) {
    return { title: quoted[1], rest: text.slice(quoted.index + quoted[0].length) };
  }
  const lead =
    /^(?:[[(][^\])]{0,40}(?:19|20)\d\d[^\])]{0,10}[\])]|\[[^\]]{1,20}\]|\([^)]{0,40}(?<!\d)\d\d[^)]{0,12}\)|(?:19|20)\d\d(?:[./-]\d\d){0,2}\s?[:.,|–-])\s*/u.exec(
      text,
    )?.[0] ?? '';
  const bare = text.slice(lead.length);
  const match =
    /^(.{5,400}?[^.\s])(?:\.\s+(?=\S)|\s[-–—|]\s|,?\s*[([](?=[^)\]]*(?:19|20)\d\d)|\s*$)/u.exec(
      bare,
    );
  const rest = match === null ? '' : bare.slice(match[0].length);
  // `RetNet - Retentive Network: …`: a short name before the title.
  if (match?.[1] && !/\s/u.test(match[1]) && rest.length > 20)
    return splitText([{ kind: 'text', text: rest, url: null, isStrong: false }]);
  const behind = match?.[1] ? bare.slice(match[0].length - (/[([]$/u.test(match[0]) ? 1 : 0)) : '';
  return { title: match?.[1] ?? bare, rest: `${behind} ${lead}` };
}

function cleanTitle(title: string): string {
  return title
    .replace(/^\s*[[(]\d{1,4}[\])][.:]?\s*/u, '')
    .replace(/^[\s"“”'‘*_[\]]+|[\s"“”*_[\],;:|-]+$/gu, '')
    .replace(/(?<!\.)\.$/u, '')
    .trim();
}
