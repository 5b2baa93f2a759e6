import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';

/**
 * Where focus goes after navigation, and what is announced. A new page takes focus to its heading
 * (`#page-title`) and its title is returned, to be read out. Back and Forward give focus to the
 * element that had it when the entry was left, if it has an id and still exists.
 */
export function useNavigationFocus(): string {
  const { key, pathname } = useLocation();
  const navigationType = useNavigationType();
  const [announcement, setAnnouncement] = useState('');
  const left = useRef(new Map<string, string>());
  const previous = useRef({ key, pathname });

  useEffect(() => {
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && event.target.id !== '') {
        left.current.set(key, event.target.id);
      }
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, [key]);

  useEffect(() => {
    const isNewPage = previous.current.pathname !== pathname;
    if (previous.current.key === key) return;
    previous.current = { key, pathname };
    if (navigationType === 'POP') {
      const id = left.current.get(key);
      const target = id === undefined ? null : document.getElementById(id);
      if (target) {
        target.focus({ preventScroll: true });
        if (isNewPage) setAnnouncement(document.title);
        return;
      }
    }
    if (!isNewPage) return;
    document.getElementById('page-title')?.focus({ preventScroll: true });
    setAnnouncement(document.title);
  }, [key, pathname, navigationType]);

  return announcement;
}
