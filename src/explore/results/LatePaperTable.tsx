import { later } from '../../ui/later.tsx';

/** The papers as a table: most readers stay with the list. */
export const LatePaperTable = later(async () => (await import('./PaperTable.tsx')).PaperTable);

/** What the table shows of each paper. */
export const LateColumnChoice = later(
  async () => (await import('./ColumnChoice.tsx')).ColumnChoice,
);
