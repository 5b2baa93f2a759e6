import { useCallback } from 'react';
import { useHref } from 'react-router';
import { paperPath } from './paths.ts';

/**
 * Gives the `href` of a paper's page, and is the same function at every render. For lists that render
 * at each keystroke: the router's `Link` renders again whenever the address changes.
 */
export function usePaperHref(): (paperId: string) => string {
  const base = useHref('/').replace(/\/$/u, '');
  return useCallback((paperId: string) => `${base}${paperPath(paperId)}`, [base]);
}
