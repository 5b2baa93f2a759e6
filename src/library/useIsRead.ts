import { useEffect, useState } from 'react';
import { useRecordsStore } from './records/recordsStore.ts';

/** How long the page waits for the records: a database that answers late must not hide the list. */
const LONGEST_WAIT_MS = 1000;

/**
 * Whether the records have been read, or take too long. What local storage lists has neither notes
 * nor tags nor collections: shown before them, it would move when they come.
 */
export function useIsRead(): boolean {
  const isOpen = useRecordsStore((state) => state.isOpen);
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (isOpen) return;
    const timer = setTimeout(() => setLate(true), LONGEST_WAIT_MS);
    return () => clearTimeout(timer);
  }, [isOpen]);
  return isOpen || isLate;
}
