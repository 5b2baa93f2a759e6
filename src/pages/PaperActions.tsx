import type { Paper } from '../corpus/schema.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { RowActions } from './RowActions.tsx';

/** The buttons of an open paper: those it has in a list, and its citation. */
export function PaperActions({ paper }: { readonly paper: Paper }) {
  return (
    <>
      <RowActions paper={paper} />
      <ExportButton verb="Cite" papers={[paper]} subject={paper.id} />
    </>
  );
}
