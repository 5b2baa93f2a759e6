import type { Paper } from '../corpus/schema.ts';
import { NoteSlot } from '../library/NoteSlot.tsx';

/** The reader's note of the paper that is open beside the list. */
export function PaneNote({ paper }: { readonly paper: Paper }) {
  return <NoteSlot paper={paper} headingLevel={3} />;
}
