import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { openCodec } from '../../url/openQuery.ts';
import { findFileAddress } from './fileAddress.ts';

/** The list that the page's address names. */
export interface ListSource {
  /** As the address has it; `null` where it names none. */
  readonly address: string | null;
  /** The address of the file itself, which is not that of a page that shows it. */
  readonly file: string | null;
  /** The page of the list that is shown once it is open. */
  readonly page: string;
  /** Whether the reader has given the address, and so need not be asked before it is fetched. */
  readonly isAgreed: boolean;
  /** Another one each time that the reader gives an address. */
  readonly key: string;
}

/** The list that the page's address names, and a way to name another: a new history entry. */
export function useListSource(): readonly [ListSource, (address: string) => void] {
  const [params, setParams] = useSearchParams();
  const { source: address, page } = openCodec.parse(params);
  const file = address === null ? null : findFileAddress(address);
  const [given, setGiven] = useState({ address: '', count: 0 });
  const isAgreed = given.address === address;
  const name = (next: string) => {
    setGiven(({ count }) => ({ address: next, count: count + 1 }));
    setParams(openCodec.format({ source: next, page: '' }));
  };
  const key = `${address} ${isAgreed ? given.count : 0}`;
  return [{ address, file, page, isAgreed, key }, name];
}
