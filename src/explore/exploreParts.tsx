import { loadQuotationFace } from '../ui/quotationFace.ts';
import { HAS_RAIL } from '../ui/useMediaQuery.ts';
import { LateNoticeList } from './filters/LateNoticeList.tsx';
import { LatePaperDetails } from './reading/LatePaperDetails.tsx';
import { LatePaperTable } from './results/LatePaperTable.tsx';
import { LateTimelineStrip } from './timeline/LateTimelineStrip.tsx';

/** Fetches the parts that an address of the explore page shows from the start: the list does not wait for the others. */
export async function loadExploreParts({ search }: { readonly search: string }): Promise<void> {
  const params = new URLSearchParams(search);
  await Promise.all([
    ...(params.has('paper') ? [LatePaperDetails.load(), loadQuotationFace()] : []),
    params.get('view') === 'table' ? LatePaperTable.load() : null,
    params.has('q') ? LateNoticeList.load() : null,
    window.matchMedia(HAS_RAIL).matches ? LateTimelineStrip.load() : null,
  ]);
}
