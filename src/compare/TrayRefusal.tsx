import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Icon } from '../ui/Icon.tsx';
import { MAX_COMPARED } from '../url/comparedLimits.ts';
import type { Refusal } from './compareStore.ts';
import { useCompareStore } from './compareStore.ts';
import styles from './TrayRefusal.module.css';

/** Says above a full tray why a paper was not added to it, until it is closed or another page is opened. */
export function TrayRefusal({ refusal }: { readonly refusal: Refusal }) {
  const corpus = useCorpus();
  const box = useRef<HTMLDivElement>(null);
  const { pathname } = useLocation();
  const refusedAt = useRef(pathname);
  // A live region announces what comes into it, so it is empty at first, and each refusal is a new element.
  const [told, setTold] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again with each refusal.
  useEffect(() => setTold((count) => count + 1), [refusal]);
  useEffect(() => {
    if (pathname !== refusedAt.current) forget();
  }, [pathname]);
  const paper = findPaper(corpus, refusal.paperId);
  if (paper === null) return null;
  return (
    <div ref={box} className={styles.refusal}>
      <p role="status" className={styles.says}>
        {told === 0 ? null : (
          <span key={told}>
            At most {MAX_COMPARED} papers can be compared, so “{nameOfPaper(paper)}” was not added.
          </span>
        )}
      </p>
      <button
        type="button"
        className={styles.choose}
        onClick={() => box.current?.parentElement?.querySelector<HTMLElement>('li button')?.focus()}
      >
        Choose one to take out
      </button>
      <button type="button" className={styles.close} aria-label="Close" onClick={forget}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function forget(): void {
  useCompareStore.setState({ refusal: null });
}
