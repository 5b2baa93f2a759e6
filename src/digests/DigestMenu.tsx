import siteName from 'virtual:site-name';
import { useState } from 'react';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { KeptDigest } from '../storage/digestDatabase.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { digestBase } from '../url/digestAddress.ts';
import { PAGES } from '../url/pages.ts';
import styles from './DigestMenu.module.css';

const SITE = import.meta.env.BASE_URL;
const OPEN_ADDRESS = `${SITE}${PAGES.open.path.slice(1)}`;

type Kept =
  | { readonly stage: 'unread' }
  | { readonly stage: 'read'; readonly digests: readonly KeptDigest[] }
  | { readonly stage: 'failed'; readonly message: string };

/**
 * From one digest to another: the built-in one, those of this device, and the way to open one more.
 * Each is a page of its own, so that the links are the browser's own.
 */
export function DigestMenu() {
  const { list, digest } = useCorpus();
  const [kept, setKept] = useState<Kept>({ stage: 'unread' });
  const own = list?.id ?? null;
  const load = async () => {
    try {
      const { listDigests } = await import('../storage/digestDatabase.ts');
      setKept({ stage: 'read', digests: await listDigests() });
    } catch (error) {
      setKept({ stage: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
  const isBuiltIn = list === undefined;
  return (
    <Popover
      align="start"
      name={isBuiltIn ? 'Digest' : `Digest: ${digest.name}`}
      onOpen={load}
      trigger={
        <span className={styles.current}>
          <span className={styles.name}>{isBuiltIn ? 'Digest' : digest.name}</span>
          <Icon name="down" />
        </span>
      }
    >
      <div className={styles.menu}>
        <ul className={styles.entries}>
          {list?.id === null ? null : (
            <li>
              <a href={SITE} className={styles.entry} aria-current={isBuiltIn || undefined}>
                {siteName ?? 'Built-in digest'}
                {siteName === null ? (
                  <span className={styles.detail}>efficient sequence modelling</span>
                ) : null}
              </a>
            </li>
          )}
          {kept.stage === 'read'
            ? kept.digests.map(({ id, name, paperCount }) => (
                <li key={id}>
                  <a
                    href={digestBase(SITE, id)}
                    className={styles.entry}
                    aria-current={id === own || undefined}
                  >
                    {name}
                    <span className={styles.detail}>
                      {paperCount.toLocaleString('en')} {paperCount === 1 ? 'paper' : 'papers'}
                    </span>
                  </a>
                </li>
              ))
            : null}
        </ul>
        {kept.stage === 'failed' ? <p className={styles.detail}>{kept.message}</p> : null}
        <p className={styles.open}>
          <a href={OPEN_ADDRESS} className={styles.entry}>
            Open a list of papers…
            <span className={styles.detail}>
              BibTeX, RIS, CSV and others; it stays on this device
            </span>
          </a>
        </p>
      </div>
    </Popover>
  );
}
