const NEW_ID = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}`;
const OLD_ID = String.raw`(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|econ|eess|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|q-fin|quant-ph|solv-int|stat|supr-con)(?:\.[A-Z]{2})?/\d{7}`;
const ID = `(?:${NEW_ID}|${OLD_ID})`;

const ARXIV_WHOLE = new RegExp(`^(?:arxiv[:.\\s]*)?(${ID})(?:v\\d{1,2})?(?:\\s*\\[.*\\])?$`, 'iu');
const ARXIV_WITHIN = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html|format|ps|e-print)/|arxiv[:.]\\s{0,2}|arxiv\\s(?:preprint\\s|e-prints?\\s)?(?:arxiv[:.]\\s{0,2})?|alphaxiv\\.org/(?:abs|pdf)/|huggingface\\.co/papers/|(?<![\\w./])abs/|hf\\.co/papers/|10\\.48550/arxiv\\.)(${ID})(?!\\d)`,
  'iu',
);

/** The arXiv id that a field for it holds: `"arXiv:1902.07120v2"` → `1902.07120`; else `null`. */
export function parseArxivId(text: string | null | undefined): string | null {
  const id = ARXIV_WHOLE.exec((text ?? '').trim())?.[1];
  return id === undefined ? findArxivId(text) : formatArxivId(id);
}

/** The first arXiv id in a text that says what it is: an address, a DOI of arXiv, `arXiv:…`. */
export function findArxivId(text: string | null | undefined): string | null {
  const id = ARXIV_WITHIN.exec((text ?? '').slice(0, 20_000))?.[1];
  return id === undefined ? null : formatArxivId(id);
}

/** The class of an old id is left out, as arXiv does: `math.GT/0309136` → `math/0309136`. */
function formatArxivId(id: string): string {
  return id.toLowerCase().replace(/\.[a-z]{2}\//u, '/');
}

/**
 * The month in which a paper came to arXiv, which its id begins with: `2401.01234` → `2024-01`,
 * `math/0309136` → `2003-09`. Source: https://info.arxiv.org/help/arxiv_identifier.html
 */
export function monthOfArxivId(id: string | null): string | null {
  const [, year, month] = /^(?:[a-z-]+\/)?(\d\d)(\d\d)/u.exec(id ?? '') ?? [];
  if (year === undefined) return null;
  // arXiv began in 1991.
  return `${Number(year) > 90 ? '19' : '20'}${year}-${month}`;
}

const ADDRESS =
  /^[<([]*(?:(?:https?:)?\/\/|www\.|(?:arxiv|doi)\.org\/|doi:|10\.\d{4,9}(?:\.\d+)*\/)/iu;

/** Whether a text is nothing but addresses, DOIs or arXiv ids: no title is. */
export function isAddress(text: string): boolean {
  const parts = text.split(/\s+/u).filter((part) => /[\p{L}\p{N}]/u.test(part));
  const areIds = (part: string) => ADDRESS.test(part) || ARXIV_WHOLE.test(part);
  return ARXIV_WHOLE.test(text.trim()) || (parts.length > 0 && parts.every(areIds));
}

/** Ends of addresses that copyists take for a part of the DOI. */
const DOI_TAIL =
  /(?:\.short|\.long|\.full(?:\.pdf)?|\.abstract|\.extract|\.pdf|\/(?:e?pdf|full|abstract|meta|html|fulltext))+$/iu;

export interface FoundDoi {
  readonly doi: string;
  /** What stood behind it and is not a part of it; empty where nothing was. */
  readonly tail: string;
}

/**
 * The DOI that a text holds, without address and escapes: `"https://doi.org/10.1002/a%28b%29"` →
 * `10.1002/a(b)`. A tail such as `.short` belongs to a page of the publisher. `"10.1"` → `null`.
 */
export function parseDoi(text: string | null | undefined): FoundDoi | null {
  const match = /10\.\d{4,9}(?:\.\d+)*\/[^\s"“”]+/u.exec(
    decodeEscapes((text ?? '').slice(0, 2_000)).replace(/<\/?[a-z]{1,10}\s?\/?>/giu, ' '),
  );
  if (!match) return null;
  const trimmed = trimEnd(match[0].replace(/^(10\.\d{4,9}(?:\.\d+)*)\/+/u, '$1/'));
  const bare = trimmed.replace(DOI_TAIL, '');
  // `10.5555/html` is a DOI whose name is that word.
  const doi = bare.includes('/') ? bare : trimmed;
  if (/\/$/u.test(doi)) return null;
  return { doi, tail: trimmed.slice(doi.length) };
}

/** Whether a text is a DOI and nothing else: people keep it where a number belongs. */
export function isDoi(text: string | null | undefined): boolean {
  return /^(?:(?:https?:\/\/)?(?:dx\.)?doi(?:\.org\/|:)\s?)?10\.\d{4,9}\/\S+$/iu.test(
    text?.trim() ?? '',
  );
}

/** The DOI in a publisher's address: `https://dl.acm.org/doi/abs/10.1145/1?x=2` → `10.1145/1`. */
export function findPublisherDoi(url: string | null | undefined): string | null {
  const address = decodeEscapes((url ?? '').slice(0, 2_000));
  return (
    /(?:\/doi\/(?:[a-z]+\/)?|springer\.com\/(?:article|chapter|book)\/|[?&]doi=)(10\.\d{4,9}\/[^\s?#&]+)/iu.exec(
      address,
    )?.[1] ?? null
  );
}

function decodeEscapes(text: string): string {
  if (!/%[0-9A-F]{2}/iu.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without punctuation of a sentence and brackets that were opened before the text. */
function trimEnd(source: string): string {
  let text = source;
  for (;;) {
    const shorter = text.replace(/[.,;:'’}\]]+$/u, '');
    const isOver = (open: string, close: string) =>
      shorter.endsWith(close) && shorter.split(close).length > shorter.split(open).length;
    const next = isOver('(', ')') || isOver('<', '>') ? shorter.slice(0, -1) : shorter;
    if (next === text) return text;
    text = next;
  }
}

/** The http(s) address in a field: `"//a.org/x"` → `https://a.org/x`; `"javascript:…"` → `null`. */
export function parseUrl(text: string | null | undefined): string | null {
  const trimmed = (text ?? '').slice(0, 4_000).trim();
  // Some programs part several addresses by semicolons alone.
  const within = /https?:\/\/[^\s"<>{}|\\^`]+/iu
    .exec(trimmed)?.[0]
    .split(/[;,](?=https?:\/\/)/iu)[0];
  const bare = /^(?:\/\/|www\.)[^\s"<>{}|\\^`]+\.[^\s"<>{}|\\^`]+/iu.exec(trimmed)?.[0];
  const address =
    within ?? (bare === undefined ? undefined : `https://${bare.replace(/^\/\//u, '')}`);
  if (address === undefined) return null;
  const clean = trimEnd(address);
  return URL.canParse(clean) && /^https?:$/u.test(new URL(clean).protocol) ? clean : null;
}

const CODE_HOST =
  /https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com)\/[\w.-]+\/[\w./-]*[\w-]/iu;

/** A document that lies in a repository is not its code. */
const DOCUMENT = /\/(?:blob|raw)\/.*\.(?:pdf|pptx?|docx?|bib|txt)$/iu;

/** The first address of a repository in a text. */
export function findCodeUrl(text: string | null | undefined): string | null {
  const found = CODE_HOST.exec(text ?? '')?.[0] ?? null;
  if (found === null || DOCUMENT.test(found)) return null;
  return found.replace(/\.(?:git)$/u, '');
}
