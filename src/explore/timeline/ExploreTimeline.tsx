import { Suspense, useEffect, useMemo } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { usePreferencesStore } from '../../storage/preferencesStore.ts';
import { applyTimeline } from '../../storage/rootState.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { HAS_RAIL, useMediaQuery } from '../../ui/useMediaQuery.ts';
import { usePainted } from '../../ui/usePainted.ts';
import type { YearRange } from '../../url/exploreQuery.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import { useOpenPaper } from '../reading/useOpenPaper.ts';
import styles from './ExploreTimeline.module.css';
import { LateTimelineStrip } from './LateTimelineStrip.tsx';
import { createTimeline, hasTimeline } from './timeline.ts';

const RETURN_ID = 'timeline-return';

interface ExploreTimelineProps {
  /** The current result. */
  readonly papers: readonly Paper[];
  readonly onRange: (years: YearRange | null) => void;
}

/**
 * The papers by date, above the list, where they have a timeline, on screens that have room for it and
 * unless the reader hides it.
 */
export function ExploreTimeline(props: ExploreTimelineProps) {
  const { papers } = useCorpus();
  const isShown = usePreferencesStore((state) => state.isTimelineShown);
  const hasRail = useMediaQuery(HAS_RAIL);
  useEffect(
    () =>
      usePreferencesStore.subscribe(({ isTimelineShown }) => {
        // Set before first paint; holds until the reader, in any tab, chooses otherwise.
        if (isTimelineShown) applyTimeline(true);
      }),
    [],
  );
  return isShown && hasRail !== false && hasTimeline(papers) ? <ShownTimeline {...props} /> : null;
}

/** Brings a hidden timeline back; stands below the years in the rail. */
export function TimelineReturn() {
  const { papers } = useCorpus();
  const setPreference = usePreferencesStore((state) => state.setPreference);
  if (!hasTimeline(papers)) return null;
  return (
    <Button kind="link" id={RETURN_ID} onClick={() => setPreference('isTimelineShown', true)}>
      Show the papers by date
    </Button>
  );
}

function ShownTimeline({ papers, onRange }: ExploreTimelineProps) {
  const corpus = useCorpus();
  const { query } = useExploreQuery();
  const setPreference = usePreferencesStore((state) => state.setPreference);
  const timeline = useMemo(() => createTimeline(corpus.papers, corpus.taxonomy), [corpus]);
  const painted = usePainted(papers);
  const shown = useMemo(() => new Set(painted), [painted]);
  const open = useOpenPaper();
  return (
    <div className={styles.timeline}>
      <Suspense>
        <LateTimelineStrip
          timeline={timeline}
          shown={shown}
          range={query.years}
          selectedId={query.paper}
          onRange={onRange}
          onOpen={open}
        />
      </Suspense>
      <Button
        kind="icon"
        className={styles.hide ?? ''}
        aria-label="Hide the timeline"
        title="Hide the timeline"
        onClick={() => {
          setPreference('isTimelineShown', false);
          requestAnimationFrame(() => document.getElementById(RETURN_ID)?.focus());
        }}
      >
        <Icon name="close" />
      </Button>
    </div>
  );
}
