import { useMemo } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import type { Offers } from '../explore/filters/offers.ts';
import { selectOffers } from '../explore/filters/offers.ts';
import { ChartFrame } from '../insight/charts/ChartFrame.tsx';
import { GapControls } from '../insight/gaps/GapControls.tsx';
import { GapDrawing } from '../insight/gaps/GapDrawing.tsx';
import { GapTable } from '../insight/gaps/GapTable.tsx';
import type { GapMap } from '../insight/gaps/gapMap.ts';
import { countCell, createGapMap, MOST_LINES } from '../insight/gaps/gapMap.ts';
import type { GapCell, GapsQuery } from '../insight/gaps/gapsQuery.ts';
import { createGapsCodec, gapsPath } from '../insight/gaps/gapsQuery.ts';
import { NearestCells } from '../insight/gaps/NearestCells.tsx';
import { WidestGaps } from '../insight/gaps/WidestGaps.tsx';
import { InsightHeading } from '../insight/InsightHeading.tsx';
import { InsightNav } from '../insight/InsightNav.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { usePageQuery } from '../url/usePageQuery.ts';
import styles from './GapsPage.module.css';
import { IgnoredNotice } from './IgnoredNotice.tsx';

/** Any facet against any other: where papers are, and where none is. */
export function GapsPage() {
  const corpus = useCorpus();
  const codec = useMemo(() => createGapsCodec(corpus.taxonomy), [corpus.taxonomy]);
  const { query, choose: change } = usePageQuery(codec);
  const map = useMemo(() => createGapMap(corpus, query), [corpus, query]);
  const offers = useMemo(() => selectOffers(corpus), [corpus]);
  return (
    <div className={styles.page}>
      <title>{map ? `${nameMap(map)}: gaps – Collate` : 'Gaps – Collate'}</title>
      <InsightNav />
      <InsightHeading title="Coverage and gaps" />
      <IgnoredNotice codec={codec} isBox />
      {map ? (
        <>
          <GapControls
            facets={corpus.taxonomy.facets}
            query={query}
            hasUnstated={offers.hasInferred || offers.hasProposed}
            onChange={change}
          />
          <MapWithGaps
            corpus={corpus}
            map={map}
            query={query}
            counted={describeCounted(offers, query)}
            onChange={change}
          />
        </>
      ) : (
        <p>A gap map needs two facets, and these papers have fewer.</p>
      )}
    </div>
  );
}

interface MapWithGapsProps {
  readonly corpus: Corpus;
  readonly map: GapMap;
  readonly query: GapsQuery;
  /** What is said of labels that are not stated; empty where there are none. */
  readonly counted: string;
  readonly onChange: (patch: Partial<GapsQuery>) => void;
}

function MapWithGaps({ corpus, map, query, counted, onChange }: MapWithGapsProps) {
  const createGapPath = (gap: GapCell) => gapsPath({ ...query, gap }, corpus.taxonomy);
  const row = map.rows.find(({ id }) => id === query.gap?.row);
  const column = map.columns.find(({ id }) => id === query.gap?.column);
  const isGap = row && column && countCell(map, row, column) === 0;
  return (
    <div className={styles.layout}>
      <ChartFrame
        title={nameMap(map)}
        description={
          <>
            A square’s area is the number of papers with both labels; click it to list them. Click
            an empty cell to see what comes nearest. A paper with several labels counts in several
            cells, so a row can add up to more than its total. Arrow keys move between cells.
            {counted}
            {map.long.length === 0 ? null : <LongFacets map={map} onChange={onChange} />}
          </>
        }
        fileName={`collate-gaps-${query.rows}-${query.columns}`}
        chart={<GapTable map={map} chosen={query.gap} createGapPath={createGapPath} />}
        drawing={<GapDrawing map={map} />}
      />
      <div className={styles.aside}>
        <section
          className={styles.gap}
          aria-label="The empty cell"
          aria-live="polite"
          data-open={isGap || undefined}
        >
          {isGap ? (
            <>
              <Button
                kind="icon"
                className={styles.close ?? ''}
                aria-label="Close"
                onClick={() => onChange({ gap: null })}
              >
                <Icon name="close" />
              </Button>
              <NearestCells map={map} row={row} column={column} />
            </>
          ) : null}
        </section>
        <section aria-label="Widest gaps">
          <WidestGaps map={map} createGapPath={createGapPath} />
        </section>
      </div>
    </div>
  );
}

/** Which values of facets with hundreds are shown, and the way to the others. */
function LongFacets({
  map: { long, isWhole },
  onChange,
}: Pick<MapWithGapsProps, 'map' | 'onChange'>) {
  const names = long.map(
    ({ label, values }) => `${values.length.toLocaleString('en')} values of ${label}`,
  );
  return (
    <>
      {' '}
      {isWhole
        ? `All ${names.join(' and all ')} are shown.`
        : `Of the ${names.join(' and of the ')}, the ${MOST_LINES} with most papers are shown.`}{' '}
      <Button kind="link" onClick={() => onChange({ isWhole: !isWhole })}>
        {isWhole ? 'Show those with most papers' : 'Show all'}
      </Button>
    </>
  );
}

/** Whether labels that no words of the paper prove are counted, as a sentence. */
function describeCounted(
  { hasInferred, hasProposed }: Offers,
  { isStatedOnly }: GapsQuery,
): string {
  if (!(hasInferred || hasProposed)) return '';
  const kind = hasProposed ? 'proposed by a rule' : 'inferred from other publications';
  return ` Labels that are ${kind} ${isStatedOnly ? 'are left out' : 'also count'}.`;
}

function nameMap({ rowFacet, columnFacet }: GapMap): string {
  return `${rowFacet.label} × ${columnFacet.label}`;
}
