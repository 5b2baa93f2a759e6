import siteName from 'virtual:site-name';
import { useEffect, useState } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { KeptDigest } from '../../storage/digestDatabase.ts';
import { listDigests } from '../../storage/digestDatabase.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { digestBase } from '../../url/digestAddress.ts';
import { PAGES } from '../../url/pages.ts';
import { useListNewsStore } from '../kept/listNewsStore.ts';
import styles from './DigestMenuEntries.module.css';

const SITE = import.meta.env.BASE_URL;
const OPEN_ADDRESS = `${SITE}${PAGES.open.path.slice(1)}`;

/** The built-in digest, those of this device, and the way to open one more. */
export function DigestMenuEntries() {
  const { list } = useCorpus();
  const [kept, setKept] = useState<readonly KeptDigest[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const changes = useListNewsStore((state) => state.changes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after each change.
  useEffect(() => {
    listDigests().then(setKept, (error: unknown) => setFault(readMessage(error)));
  }, [changes]);
  return (
    <div className={styles.menu}>
      <ul className={styles.entries}>
        {list?.id === null ? null : (
          <li>
            <a href={SITE} className={styles.entry} aria-current={list === undefined || undefined}>
              {siteName ?? 'Built-in digest'}
              {siteName === null ? (
                <span className={styles.detail}>efficient sequence modelling</span>
              ) : null}
            </a>
          </li>
        )}
        {kept.map(({ id, name, paperCount, parted = 0 }) => (
          <li key={id}>
            <a
              href={digestBase(SITE, id)}
              className={styles.entry}
              aria-current={id === list?.id || undefined}
            >
              {name}
              <span className={styles.detail}>{countPapers(paperCount + parted)}</span>
            </a>
          </li>
        ))}
      </ul>
      {fault === null ? null : <p className={styles.detail}>{fault}</p>}
      <p className={styles.open}>
        <a href={OPEN_ADDRESS} className={styles.entry}>
          Open a list of papers…
          <span className={styles.detail}>
            BibTeX, RIS, CSV and others; it stays on this device
          </span>
        </a>
      </p>
    </div>
  );
}
