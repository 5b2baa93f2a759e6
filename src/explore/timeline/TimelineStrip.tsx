import type { KeyboardEvent } from 'react';
import { memo, useCallback, useRef, useState } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { formatDate } from '../../paper/authors.ts';
import type { YearRange } from '../../url/exploreQuery.ts';
import { usePaperHref } from '../../url/usePaperHref.ts';
import { TimelinePaper } from './TimelinePaper.tsx';
import styles from './TimelineStrip.module.css';
import type { Timeline, TimelineMark } from './timeline.ts';
import { coveredPart, selectNamedYears, stepYear } from './timelineYears.ts';
import type { YearBrush } from './useYearBrush.ts';
import { useYearBrush } from './useYearBrush.ts';

interface TimelineStripProps {
  readonly timeline: Timeline;
  /** The papers of the current result; all others are faded. */
  readonly shown: ReadonlySet<Paper>;
  readonly range: YearRange | null;
  readonly selectedId: string | null;
  readonly onRange: (range: YearRange | null) => void;
  /** Called for a plain click on a paper. Always the same function. */
  readonly onOpen: (paper: Paper) => void;
}

/**
 * Every paper in the order of its date, with the signs of its families; the years that are chosen can
 * be dragged across it. The papers are one stop of the Tab key, each end of the range another.
 */
export function TimelineStrip(props: TimelineStripProps) {
  const { timeline, shown, range, selectedId, onRange, onOpen } = props;
  const hrefOf = usePaperHref();
  const { handlers, ...years } = useYearBrush(timeline, range, onRange);
  const [pointed, setPointed] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  const strip = useRef<SVGSVGElement>(null);
  const point = useCallback((index: number, isFocused: boolean) => {
    setPointed(index);
    if (isFocused) setStop(index);
  }, []);
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setPointed(null);
    if (!(event.target instanceof Element && event.target.closest('a'))) return;
    const next = {
      ArrowLeft: stop - 1,
      ArrowRight: stop + 1,
      Home: 0,
      End: timeline.marks.length - 1,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    strip.current?.querySelectorAll('a')[next]?.focus();
  };
  const mark = pointed === null ? undefined : timeline.marks[pointed];
  return (
    // biome-ignore lint/a11y/useSemanticElements: links and sliders in a drawing are not a form group.
    <div
      role="group"
      aria-label="Timeline"
      className={styles.strip}
      onKeyDown={walk}
      onPointerLeave={() => setPointed(null)}
      onBlur={() => setPointed(null)}
    >
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group is named, and a title would pop up over every paper. */}
      <svg
        ref={strip}
        className={styles.drawing}
        width="100%"
        height="52"
        onDragStart={(event) => event.preventDefault()}
        {...handlers}
      >
        <Years timeline={timeline} {...years} />
        {timeline.marks.map((one, index) => (
          <TimelinePaper
            key={one.paper.id}
            mark={one}
            index={index}
            href={hrefOf(one.paper.id)}
            isOut={!shown.has(one.paper)}
            isSelected={one.paper.id === selectedId}
            isStop={index === stop}
            onPoint={point}
            onOpen={onOpen}
          />
        ))}
        <Edge kind="from" timeline={timeline} {...years} />
        <Edge kind="to" timeline={timeline} {...years} />
      </svg>
      {mark ? <Name key={mark.paper.id} mark={mark} /> : null}
    </div>
  );
}

interface PartProps extends Omit<YearBrush, 'handlers'> {
  readonly timeline: Timeline;
}

/** Percent of the narrowest strip that ’83 takes; 1983 takes as much of one that has room for it. */
const SHORT_NUMBER = 5;
const LONG_NUMBER = 8;

const Years = memo(function Years({ timeline, from, to }: PartProps) {
  const { start, end } = coveredPart(timeline, from, to);
  // ’83 may be of two centuries.
  const isLong = (timeline.years.at(-1)?.year ?? 0) - (timeline.years[0]?.year ?? 0) >= 100;
  const named = selectNamedYears(timeline.years, isLong ? LONG_NUMBER : SHORT_NUMBER);
  return (
    <g>
      {end - start < 100 ? (
        <rect
          className={styles.chosen}
          x={`${start}%`}
          width={`${end - start}%`}
          height="36"
          rx="3"
        />
      ) : null}
      {timeline.years.map(({ year, start: left, width }) => (
        <g key={year}>
          <line className={styles.tick} x1={`${left}%`} x2={`${left}%`} y1="36" y2="42" />
          {named.has(year) ? (
            <text
              className={styles.year}
              data-outside={year < from || year > to || undefined}
              x={`${left + width / 2}%`}
              y="49"
            >
              <tspan className={isLong ? undefined : styles.century}>
                {`${year}`.slice(0, -2)}
              </tspan>
              {isLong ? null : <tspan className={styles.short}>’</tspan>}
              {`${year}`.slice(-2)}
            </text>
          ) : null}
        </g>
      ))}
    </g>
  );
});

interface EdgeProps extends PartProps {
  readonly kind: 'from' | 'to';
}

const Edge = memo(function Edge({ kind, timeline, from, to, choose }: EdgeProps) {
  const { start, end } = coveredPart(timeline, from, to);
  const year = kind === 'from' ? from : to;
  const walk = (event: KeyboardEvent) => {
    const next = stepYear(timeline, year, event.key);
    if (next === null) return;
    event.preventDefault();
    if (kind === 'from') choose(Math.min(next, to), to);
    else choose(from, Math.max(next, from));
  };
  return (
    <g
      className={styles.edge}
      role="slider"
      tabIndex={0}
      data-edge={kind}
      id={`timeline-${kind}`}
      aria-label={kind === 'from' ? 'From year' : 'To year'}
      aria-valuemin={timeline.years[0]?.year}
      aria-valuemax={timeline.years.at(-1)?.year}
      aria-valuenow={year}
      onKeyDown={walk}
    >
      <svg x={`${kind === 'from' ? start : end}%`} overflow="visible" aria-hidden="true">
        <rect className={styles.grip} x="-6" width="12" height="36" />
        <line y2="36" />
      </svg>
    </g>
  );
});

/** What the paper that is pointed at is called, above its place. */
function Name({ mark }: { readonly mark: TimelineMark }) {
  const { name, start, width } = mark;
  const middle = start + width / 2;
  const place = useCallback(
    (element: HTMLElement | null) => element?.style.setProperty('--middle', `${middle}%`),
    [middle],
  );
  const side = middle < 25 ? 'start' : middle > 75 ? 'end' : 'middle';
  return (
    <p ref={place} className={styles.name} data-side={side} aria-hidden="true">
      <strong>{name}</strong>
      <span>{describeMark(mark)}</span>
    </p>
  );
}

/** What is said of a paper beside its name: its date and its families, if it has any. */
function describeMark({ paper, families }: TimelineMark): string {
  const names = families.map(({ label }) => label).join(', ');
  return [formatDate(paper.date), names].filter(Boolean).join(' · ');
}
