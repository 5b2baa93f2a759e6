import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { SEARCH_BOX_ID } from '../ui/searchFocus.ts';

/**
 * Where focus goes after navigation, and what is announced. A new page takes focus to its heading
 * (`#page-title`) and its title is returned, to be read out; so is that of a paper opened in place,
 * and of a comparison of other papers or in another order. Back and Forward give focus to the element
 * that had it when the entry was left, if it has an id and still exists. Focus never leaves the search
 * box: on a slow device the reader types into it long before the page that was asked for is rendered.
 */
export function useNavigationFocus(): string {
  const { key, pathname, search } = useLocation();
  const navigationType = useNavigationType();
  const [announcement, setAnnouncement] = useState('');
  const left = useRef(new Map<string, string>());
  const params = new URLSearchParams(search);
  const shown = params.get('paper') ?? params.get('papers');
  const previous = useRef({ key, pathname, shown });

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
    // A paper that opens beside the list takes no focus, so that one can go on along the list.
    const isOther = !isNewPage && previous.current.shown !== shown;
    if (isOther) setAnnouncement(shown === null ? '' : document.title);
    previous.current = { key, pathname, shown };
    const target = navigationType === 'POP' ? findElement(left.current.get(key)) : null;
    if (isNewPage) setAnnouncement(document.title);
    if (document.activeElement?.id === SEARCH_BOX_ID) return;
    if (target) target.focus({ preventScroll: true });
    else if (isNewPage) findElement('page-title')?.focus({ preventScroll: true });
  }, [key, pathname, shown, navigationType]);

  return announcement;
}

function findElement(id: string | undefined): HTMLElement | null {
  return id === undefined ? null : document.getElementById(id);
}
