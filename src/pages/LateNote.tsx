import { later } from '../ui/later.tsx';

/** The reader's note beside a list: with the first paper that is opened there. */
export const LateNote = later(async () => (await import('./PaneNote.tsx')).PaneNote);
