import type { Taxonomy } from '../../corpus/schema.ts';
import { editDistance } from '../words/editDistance.ts';
import type { Problem } from './queryTerms.ts';
import { SEARCHED_FIELDS } from './queryTerms.ts';
import type { Chunk } from './searchChunks.ts';

/** Names before a colon that are part of an address or an identifier. */
const IDENTIFIER_NAMES: readonly string[] = ['http', 'https', 'arxiv', 'doi', 'urn'];

/** What searches of the web narrow by, and this one cannot. */
const WEB_OPERATORS: readonly string[] = ['site', 'filetype', 'inurl', 'lang', 'language'];

/** Why a chunk is left out: `site:arxiv.org`; `null` where it is not. */
export function findUnusedOperator({ name, items }: Chunk): string | null {
  const written = name?.toLowerCase() ?? '';
  if (!WEB_OPERATORS.includes(written) || items[0]?.text === '') return null;
  return `“${written}:” narrows searches of the web. Only this list of papers is searched here, so it is left out.`;
}

/** Why a chunk cannot be read as it seems to be meant; `null` where it can. */
export function findFault(
  text: string,
  chunk: Chunk,
  isField: boolean,
  taxonomy: Taxonomy,
): Pick<Problem, 'message' | 'remedy'> | null {
  if (chunk.isUnclosed) {
    return {
      message:
        'A quotation is not closed, so its words are searched one by one. Add the second quotation mark to find them side by side.',
      remedy: null,
    };
  }
  const name = chunk.name?.toLowerCase();
  if (isField || name === undefined || IDENTIFIER_NAMES.includes(name)) return null;
  if (SEARCHED_FIELDS.some((field) => field === name)) {
    return {
      message: `“${name}:” needs a word behind it, so it is searched as a plain word. Write ${name}:word.`,
      remedy: null,
    };
  }
  const value = chunk.items[0];
  // A title may have a colon anywhere; only `name:value` looks like an operator.
  if (!value || !/^[\p{L}"-]/u.test(value.text)) return null;
  const known = [...SEARCHED_FIELDS, ...taxonomy.facets.map(({ id }) => id), 'year', 'code'];
  const most = name.length < 6 ? 1 : 2;
  const near = known.find((field) => editDistance(field, name, most) <= most);
  const written = text.slice(chunk.start, chunk.end);
  return {
    message: `“${name}:” is not a field, so it is searched as plain words.${near ? '' : ` The fields are ${known.join(', ')}.`}`,
    remedy: near ? written.replace(chunk.name ?? '', near) : null,
  };
}
