import { Suspense, useState } from 'react';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { Icon } from '../../ui/Icon.tsx';
import { later } from '../../ui/later.tsx';
import { Popover } from '../../ui/Popover.tsx';
import styles from './DigestMenu.module.css';

const DigestMenuEntries = later(
  async () => (await import('./DigestMenuEntries.tsx')).DigestMenuEntries,
);

/**
 * From one digest to another: a button of the header, and what is fetched when it is opened. Each
 * digest is a page of its own, so that the links are the browser's own.
 */
export function DigestMenu() {
  const { list, digest } = useCorpus();
  const [isOpened, setOpened] = useState(false);
  const isBuiltIn = list === undefined;
  return (
    <Popover
      align="start"
      name={isBuiltIn ? 'Digest' : `Digest: ${digest.name}`}
      onOpen={() => setOpened(true)}
      trigger={
        <span className={styles.current}>
          <span className={styles.name}>{isBuiltIn ? 'Digest' : digest.name}</span>
          <Icon name="down" />
        </span>
      }
    >
      {isOpened ? (
        <Suspense>
          <DigestMenuEntries />
        </Suspense>
      ) : null}
    </Popover>
  );
}
