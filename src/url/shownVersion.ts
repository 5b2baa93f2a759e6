import type { ListVersion } from '../corpus/listVersion.ts';
import type { Codec, Parameter } from './parameters.ts';
import { createCodec, field } from './parameters.ts';

/** What a link says of the list that it was made in; `null` where it says nothing. */
export interface ShownQuery {
  readonly version: ListVersion | null;
}

const version: Parameter<ListVersion | null> = {
  read: (reader, name) => reader.one(name, readVersion),
  format: (shown) => (shown === null ? '' : `${shown.papers}.${shown.hash}`),
};

/**
 * `?shown=47.1f3a9c2b`: a list of 47 papers, and the hash of these and their labels. Pages write it
 * with `shareAddress`, which is in the first script; this is not.
 */
export const shownCodec: Codec<ShownQuery> = createCodec<ShownQuery>({
  version: field('shown', version),
});

function readVersion(text: string): ListVersion | null {
  const [, papers, hash] = /^(0|[1-9]\d{0,5})\.([0-9a-f]{8})$/u.exec(text) ?? [];
  return papers && hash ? { papers: Number(papers), hash } : null;
}

/** An address without what `shareAddress` adds to it. */
export function dropShared(address: string): string {
  return dropParameters(address, ['shown', 'src']);
}

/** An address without the parameters of these names; the others stay as they are written. */
export function dropParameters(address: string, names: readonly string[]): string {
  const [, before = '', search = '', after = ''] =
    /^([^?#]*)(?:\?([^#]*))?(.*)$/su.exec(address) ?? [];
  const kept = search.split('&').filter((part) => !names.includes(part.split('=', 1)[0] ?? ''));
  const rest = kept.join('&');
  return `${before}${rest === '' ? '' : `?${rest}`}${after}`;
}
