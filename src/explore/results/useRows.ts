import type { ComponentType } from 'react';
import { useMemo } from 'react';
import type { Paper, Taxonomy } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import type { HitMatches } from '../../search/memory/hitMatches.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import { usePaperHref } from '../../url/usePaperHref.ts';
import { useOpenPaper } from '../reading/useOpenPaper.ts';
import type { Choices } from './reasons.ts';
import type { MarkedSelection } from './useSelection.ts';

export interface ResultsProps {
  readonly selection: MarkedSelection;
  /** The buttons of a paper: the page knows them, the list does not. Always the same component. */
  readonly Actions: ComponentType<{ readonly paper: Paper }>;
}

/** What a row of a list or a table says of its paper. */
export interface ListedPaper {
  readonly paper: Paper;
  readonly taxonomy: Taxonomy;
  /** What the words of the search found in it. */
  readonly matches: HitMatches | null;
  readonly href: string;
  /** Whether it is open beside the list. */
  readonly isSelected: boolean;
  /** Called for a plain click on the title. Always the same function. */
  readonly onOpen: (paper: Paper) => void;
}

export interface Rows {
  readonly selectedId: string | null;
  /** The labels that the filters and the text ask for; the same as long as they are. */
  readonly choices: Choices;
  readonly rowOf: (paper: Paper) => ListedPaper;
}

/** The rows of a result, each made when it is rendered. */
export function useRows({ marks, filters }: MarkedSelection): Rows {
  const { taxonomy } = useCorpus();
  const { query } = useExploreQuery();
  const onOpen = useOpenPaper();
  const hrefOf = usePaperHref();
  const choices = useMemo(
    () => ({ ...filters.facets, ...query.facets }),
    [filters.facets, query.facets],
  );
  return {
    selectedId: query.paper,
    choices,
    rowOf: (paper) => ({
      paper,
      taxonomy,
      matches: marks.of(paper),
      href: hrefOf(paper.id),
      isSelected: paper.id === query.paper,
      onOpen,
    }),
  };
}
