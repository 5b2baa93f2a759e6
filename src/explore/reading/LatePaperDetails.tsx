import { later } from '../../ui/later.tsx';

/** The open paper: not every address of the list has one. */
export const LatePaperDetails = later(
  async () => (await import('../../paper/PaperDetails.tsx')).PaperDetails,
);
