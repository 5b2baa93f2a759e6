import { useNavigate } from 'react-router';
import type { Paper } from '../../corpus/schema.ts';
import { HAS_PANE, useMediaQuery } from '../../ui/useMediaQuery.ts';
import { useStableCallback } from '../../ui/useStableCallback.ts';
import { paperPath } from '../../url/paths.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';

/** Element id of what is beside the list. */
export const PANE_ID = 'reading-pane';

/**
 * Opens a paper: beside the list where there is room for it, else on a page of its own. One that is
 * open beside the list already gets focus. The same function at every render.
 */
export function useOpenPaper(): (paper: Paper) => void {
  const { change, query } = useExploreQuery();
  const navigate = useNavigate();
  const hasPane = useMediaQuery(HAS_PANE) === true && query.view === 'list';
  return useStableCallback((paper: Paper) => {
    if (hasPane && query.paper === paper.id) document.getElementById(PANE_ID)?.focus();
    else if (hasPane) change({ paper: paper.id }, { scroll: 'keep' });
    else navigate(paperPath(paper.id));
  });
}
