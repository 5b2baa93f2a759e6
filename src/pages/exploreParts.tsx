import { later } from '../ui/later.tsx';
import { HAS_RAIL } from '../ui/useMediaQuery.ts';

// Parts of the explore page that not every reader sees: the list does not wait for their code.
export const LatePaperDetails = later(
  async () => (await import('../paper/PaperDetails.tsx')).PaperDetails,
);
export const LatePaperTable = later(
  async () => (await import('../paper/PaperTable.tsx')).PaperTable,
);
export const LateTimelineStrip = later(
  async () => (await import('../insight/TimelineStrip.tsx')).TimelineStrip,
);

/** Fetches the parts that an address of the explore page shows from the start. */
export async function loadExploreParts({ search }: { readonly search: string }): Promise<void> {
  const params = new URLSearchParams(search);
  await Promise.all([
    params.has('paper') ? LatePaperDetails.load() : null,
    params.get('view') === 'table' ? LatePaperTable.load() : null,
    window.matchMedia(HAS_RAIL).matches ? LateTimelineStrip.load() : null,
  ]);
}
