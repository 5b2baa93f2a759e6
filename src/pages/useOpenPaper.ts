import { useCallback } from 'react';
import type { Paper } from '../corpus/schema.ts';
import { HAS_PANE, useMediaQuery } from '../ui/useMediaQuery.ts';
import { useExploreQuery } from '../url/useExploreQuery.ts';

/**
 * Opens a paper beside the list where there is room for it, and returns whether it did; else the link
 * that was pressed opens the paper's own page.
 */
export function useOpenPaper(): (paper: Paper) => boolean {
  const { change, query } = useExploreQuery();
  const hasPane = useMediaQuery(HAS_PANE) === true && query.view === 'list';
  return useCallback(
    (paper: Paper) => {
      if (hasPane) change({ paper: paper.id }, { scroll: 'keep' });
      return hasPane;
    },
    [change, hasPane],
  );
}
