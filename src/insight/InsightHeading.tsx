import type { ReactNode } from 'react';
import { useHref, useLocation } from 'react-router';
import { useCorpus } from '../corpus/useCorpus.ts';
import { ShareButton } from '../ui/ShareButton.tsx';
import { shareAddress } from '../url/shareAddress.ts';
import { noteShared } from '../url/sharedLinkStore.ts';
import { dropShared } from '../url/shownVersion.ts';
import styles from './InsightHeading.module.css';

interface InsightHeadingProps {
  readonly title: string;
  /** The path that is shared, where the address bar may be behind what is seen. */
  readonly path?: string;
  /** Further buttons, before *Share*. */
  readonly children?: ReactNode;
}

/** What the page is about, and a link to what it shows. */
export function InsightHeading({ title, path, children }: InsightHeadingProps) {
  const corpus = useCorpus();
  const here = useHref(useLocation());
  const createAddress = () =>
    shareAddress(dropShared(new URL(path ?? here, window.location.href).href), corpus);
  return (
    <div className={styles.head}>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        {title}
      </h1>
      <div className={styles.actions}>
        {children}
        <ShareButton createAddress={createAddress} onShare={noteShared} />
      </div>
    </div>
  );
}
