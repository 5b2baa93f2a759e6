import type { MouseEvent } from 'react';
import { memo } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { formatDate } from '../../paper/authors.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { isPlainClick } from '../../ui/isPlainClick.ts';
import styles from './TimelinePaper.module.css';
import type { TimelineMark } from './timeline.ts';

/** Signs stand on each other from the ground up; a fourth has no room. In CSS pixels. */
const LANE = { height: 12, ground: 36, most: 3 };
const GLYPH = 13;

interface TimelinePaperProps {
  readonly mark: TimelineMark;
  readonly index: number;
  readonly href: string;
  /** Outside the current result. */
  readonly isOut: boolean;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  /** The same functions at every render: a paper renders again only where it looks different. */
  readonly onPoint: (index: number, isFocused: boolean) => void;
  readonly onOpen: (paper: Paper) => void;
}

/**
 * One paper of the timeline: a link, shown as the signs of its families. No `Link` of the router, which
 * renders again with every change of the address.
 */
export const TimelinePaper = memo(function TimelinePaper(props: TimelinePaperProps) {
  const { mark, index, href, isOut, isSelected, isStop, onPoint, onOpen } = props;
  const { paper, name, families } = mark;
  const open = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    onOpen(paper);
  };
  return (
    <a
      href={href}
      className={styles.paper}
      tabIndex={isStop ? 0 : -1}
      aria-label={`${formatDate(paper.date)}: ${[name, ...families.map(({ label }) => label)].join(', ')}`}
      aria-current={isSelected ? 'true' : undefined}
      data-out={isOut || undefined}
      onClick={open}
      onPointerEnter={() => onPoint(index, false)}
      onFocus={() => onPoint(index, true)}
    >
      <Signs mark={mark} />
    </a>
  );
});

/** What never changes about a paper: kept from one keystroke to the next. */
const Signs = memo(function Signs({ mark }: { readonly mark: TimelineMark }) {
  const { families, start, width } = mark;
  const middle = `${start + width / 2}%`;
  return (
    <>
      <rect
        className={styles.place}
        x={`${start}%`}
        width={`${width}%`}
        height={LANE.ground}
        rx="3"
      />
      {families.length === 0 ? (
        <circle className={styles.dot} cx={middle} cy={LANE.ground - LANE.height / 2} r="2.5" />
      ) : null}
      {families.slice(0, LANE.most).map(({ id, glyph, hue }, lane) => (
        <g key={id} data-hue={hue ?? 'none'} transform={`translate(${-GLYPH / 2})`}>
          <Glyph name={glyph ?? ''} x={middle} y={LANE.ground - (lane + 1) * LANE.height - 0.5} />
        </g>
      ))}
    </>
  );
});
