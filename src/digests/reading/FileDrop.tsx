import { useCallback } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PAGES } from '../../url/pages.ts';
import { useChosenFilesStore } from './chosenFilesStore.ts';
import styles from './FileDrop.module.css';
import { useFileDrop } from './useFileDrop.ts';

/** A file that is dropped anywhere on the site is opened; while it is held above, the page says so. */
export function FileDrop() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const choose = useChosenFilesStore((state) => state.choose);
  const open = useCallback(
    (files: readonly File[]) => {
      choose(files);
      if (pathname !== PAGES.open.path) void navigate(PAGES.open.path);
    },
    [choose, navigate, pathname],
  );
  const isOver = useFileDrop(open);
  if (!isOver) return null;
  return (
    <div className={styles.cover}>
      <p className={styles.words}>Drop the list of papers to open it</p>
    </div>
  );
}
