import { later } from '../../ui/later.tsx';

/** For lists of hundreds of papers: the built-in digest is none. */
export const LateRowWindow = later(async () => (await import('./RowWindow.tsx')).RowWindow);
