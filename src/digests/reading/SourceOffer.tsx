import { useEffect, useRef, useState } from 'react';
import type { ListFile } from '../../sources/list/readList.ts';
import { Button } from '../../ui/Button.tsx';
import { readMessage } from '../../ui/readMessage.ts';
import { formatBytes } from '../kept/formatBytes.ts';
import { fetchList } from './fetchList.ts';
import styles from './SourceOffer.module.css';

interface SourceOfferProps {
  /** A full address on the web. */
  readonly address: string;
  /** Whether the reader has given the address, and so need not be asked. */
  readonly isAgreed: boolean;
  readonly onFile: (file: ListFile) => void;
}

type Fetching =
  | { readonly stage: 'asked' }
  | { readonly stage: 'fetching'; readonly bytes: number }
  | { readonly stage: 'fetched' }
  | { readonly stage: 'failed'; readonly message: string };

/** Offers to fetch the list that a link names; from this site itself it is fetched without asking. */
export function SourceOffer({ address, isAgreed, onFile }: SourceOfferProps) {
  const { host, origin } = new URL(address);
  const [fetching, setFetching] = useState<Fetching>({ stage: 'asked' });
  const abort = useRef<AbortController | null>(null);

  const start = async () => {
    const own = new AbortController();
    abort.current = own;
    setFetching({ stage: 'fetching', bytes: 0 });
    try {
      const file = await fetchList(address, own.signal, (bytes) =>
        setFetching({ stage: 'fetching', bytes }),
      );
      setFetching({ stage: 'fetched' });
      onFile(file);
    } catch (error) {
      if (own.signal.aborted) return;
      setFetching({
        stage: 'failed',
        message: readMessage(error),
      });
    }
  };
  const cancel = () => {
    abort.current?.abort();
    setFetching({ stage: 'asked' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens.
  useEffect(() => {
    if (isAgreed || origin === window.location.origin) void start();
    return () => abort.current?.abort();
  }, []);

  if (fetching.stage === 'fetched') return null;
  return (
    <section className={styles.offer} aria-label="List from a link">
      {fetching.stage === 'fetching' ? (
        <>
          <p id="fetching">
            Fetching from {host}: {formatBytes(fetching.bytes)} so far
          </p>
          <progress aria-labelledby="fetching" />
          <Button kind="outline" onClick={cancel}>
            Cancel
          </Button>
        </>
      ) : (
        <>
          <p>
            {isAgreed ? 'The list is at' : 'This link opens a list at'} <strong>{host}</strong>:{' '}
            <span className={styles.address}>{address}</span>.{' '}
            {isAgreed
              ? null
              : `Nothing is fetched until you say so; ${host} will see that somebody fetched it.`}
          </p>
          {fetching.stage === 'failed' ? <p role="alert">{fetching.message}</p> : null}
          <Button kind="solid" onClick={() => void start()}>
            {fetching.stage === 'failed' ? 'Try again' : `Fetch from ${host}`}
          </Button>
        </>
      )}
    </section>
  );
}
