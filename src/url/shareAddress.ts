import type { Corpus } from '../corpus/schema.ts';

/**
 * An address as it is shared: of a list that this device keeps, with the version that is shown, since
 * the list may change later, and where the list was fetched, for those who do not have it. `shownCodec`
 * and `openCodec` read them again.
 */
export function shareAddress(address: string, { list }: Pick<Corpus, 'list'>): string {
  if (!list?.version) return address;
  const { papers, hash } = list.version;
  const source = list.source ? `&src=${encodeURIComponent(list.source)}` : '';
  const [page = '', place = ''] = address.split(/(?=#)/u);
  return `${page}${page.includes('?') ? '&' : '?'}shown=${papers}.${hash}${source}${place}`;
}
