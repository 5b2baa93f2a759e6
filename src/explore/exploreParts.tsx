import { loadQuotationFace } from '../ui/quotationFace.ts';
import { HAS_RAIL } from '../ui/useMediaQuery.ts';
import { LargeFacetValues } from './filters/FacetGroup.tsx';
import { LateNoticeList } from './filters/LateNoticeList.tsx';
import { LatePaperDetails } from './reading/LatePaperDetails.tsx';
import { LateColumnChoice, LatePaperTable } from './results/LatePaperTable.tsx';
import { LateTimelineStrip } from './timeline/LateTimelineStrip.tsx';

/** Fetches the parts that an address of the explore page shows from the start: the list does not wait for the others. */
export async function loadExploreParts({
  search,
  pathname,
}: Pick<Location, 'search' | 'pathname'>): Promise<void> {
  const params = new URLSearchParams(search);
  const isTable = params.get('view') === 'table';
  const hasRail = window.matchMedia(HAS_RAIL).matches;
  await Promise.all([
    ...(params.has('paper') ? [LatePaperDetails.load(), loadQuotationFace()] : []),
    isTable && LatePaperTable.load(),
    isTable && LateColumnChoice.load(),
    params.has('q') && LateNoticeList.load(),
    hasRail && LateTimelineStrip.load(),
    // The reader's own lists may have hundreds of keywords.
    hasRail && pathname.includes('/digests/') && LargeFacetValues.load(),
  ]);
}
