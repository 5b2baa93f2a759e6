import type { Chunk } from './searchChunks.ts';

/** Chunks as operators and parentheses order them. */
export type QueryNode =
  | { readonly kind: 'chunk'; readonly chunk: Chunk }
  | { readonly kind: 'any'; readonly alternatives: readonly (readonly QueryNode[])[] };

type Mark = 'or' | 'and' | 'not' | 'open' | 'close';
type Token = { readonly mark: Mark } | { readonly mark: null; readonly chunk: Chunk };

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['OR', 'or'],
  ['|', 'or'],
  ['||', 'or'],
  ['AND', 'and'],
  ['&&', 'and'],
  ['NOT', 'not'],
  ['(', 'open'],
  [')', 'close'],
]);
const OPERATOR = /(?<=^|[\s(])(?:OR|\|\|?|AND|&&|NOT)(?=[\s(])/gu;
const OPERATOR_BEFORE_WORD =
  /(?:(?<=\S\s+)(?:OR|\|\|?|AND|&&)|(?<=^|[\s(])NOT)[\s(]+["“\p{L}\p{N}]/u;

/** Whether operators in capitals, or signs for them, stand before a word. */
export function hasOperators(text: string): boolean {
  const others = text.replace(OPERATOR, ' ');
  // Where everything is in capitals, `OR` is a word.
  const isShouted = !/\p{Ll}/u.test(others) && /\p{Lu}{2}.*\s.*\p{Lu}{2}/u.test(others);
  return OPERATOR_BEFORE_WORD.test(text) && !(isShouted && !/[|&(]/u.test(text));
}

/**
 * Reads `OR` and `|`, `AND`, `NOT` and parentheses. What stands side by side belongs together, and
 * `OR` parts it: `linear attention OR mamba` is (linear attention) or (mamba). Total: parentheses
 * that do not match are left out, and so are operators without words.
 */
export function readOperators(text: string, chunks: readonly Chunk[]): readonly QueryNode[] {
  const tokens = chunks.map((chunk) => toToken(text, chunk));
  const nodes: QueryNode[] = [];
  while (tokens.length > 0) nodes.push(...readSequence(tokens, false));
  return nodes;
}

/** Takes tokens up to the parenthesis that closes the sequence, and that as well. */
function readSequence(tokens: Token[], isExcluded: boolean): readonly QueryNode[] {
  const alternatives: QueryNode[][] = [[]];
  let isNext = isExcluded;
  for (let token = tokens.shift(); token && token.mark !== 'close'; token = tokens.shift()) {
    if (token.mark === 'or') alternatives.push([]);
    else alternatives.at(-1)?.push(...readOperand(token, tokens, isNext));
    isNext = token.mark === 'not' || isExcluded;
  }
  const own = alternatives.filter((nodes) => nodes.length > 0);
  return own.length < 2 ? own.flat() : [{ kind: 'any', alternatives: own }];
}

function readOperand(token: Token, rest: Token[], isExcluded: boolean): readonly QueryNode[] {
  if (token.mark === null && token.chunk.items[0]?.text === '' && rest[0]?.mark === 'open') {
    rest.shift();
    const { name } = token.chunk;
    return readSequence(rest, isExcluded).map((node) => withField(node, name));
  }
  if (token.mark === 'open') return readSequence(rest, isExcluded);
  if (token.mark !== null) return [];
  const chunk = isExcluded ? { ...token.chunk, isExcluded } : token.chunk;
  return [{ kind: 'chunk', chunk }];
}

/** `title:(mamba OR hydra)` is `(title:mamba OR title:hydra)`. */
function withField(node: QueryNode, name: string | null): QueryNode {
  return node.kind === 'chunk'
    ? { ...node, chunk: { ...node.chunk, name: node.chunk.name ?? name } }
    : {
        kind: 'any',
        alternatives: node.alternatives.map((own) => own.map((it) => withField(it, name))),
      };
}

function toToken(text: string, chunk: Chunk): Token {
  const mark = MARKS.get(text.slice(chunk.start, chunk.end));
  return mark === undefined ? { mark: null, chunk } : { mark };
}
