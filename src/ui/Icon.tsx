import styles from './Icon.module.css';

/** Outlines on a 16 × 16 grid, in the current colour. */
const OUTLINES = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.5 10.5 14 14',
  star: 'm8 1.9 1.9 3.9 4.2.6-3 3 .7 4.3L8 11.7l-3.8 2 .7-4.3-3-3 4.2-.6z',
  compare: 'M2 5.5h11.5M10.5 2.5l3 3-3 3M14 10.5H2.5M5.5 7.5l-3 3 3 3',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  minus: 'M3.5 8h9',
  plus: 'M8 3.5v9M3.5 8h9',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  up: 'm3.5 10.5 4.5-4.5 4.5 4.5',
  filter: 'M2 4h12M4.5 8h7M6.5 12h3',
  share: 'M8 10V2M5 4.8 8 1.9l3 2.9M4.5 7.5H3v6.5h10V7.5h-1.5',
  copy: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  external: 'M6.5 3H3v10h10V9.500M9 2.500h4.500V7M13.5 2.5 7.5 8.5',
  pin: 'M5.5 2.500h5M6.5 2.500v4l-2 2.500h7l-2-2.500v-4M8 9v5',
  help: 'M6 6.200a2 2 0 1 1 2.8 1.800c-.6.3-.8.7-.8 1.400M8 11.800v.2M8 1.800a6.2 6.2 0 1 1 0 12.400A6.2 6.2 0 0 1 8 1.8',
  panel: 'M2.5 3h11v10h-11zM6.5 3v10',
  sun: 'M8 5.200a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.600M8 1.500v1.400M8 13.100v1.400M1.5 8h1.400M13.1 8h1.400M3.4 3.400l1 1M11.6 11.600l1 1M12.6 3.400l-1 1M4.4 11.600l-1 1',
  moon: 'M13.5 9.600A6 6 0 0 1 6.4 2.500a6 6 0 1 0 7.1 7.100z',
} as const;

export type IconName = keyof typeof OUTLINES;

/** A picture beside words or in a button that has a name of its own; never read aloud. */
export function Icon({ name, isFilled = false }: { name: IconName; isFilled?: boolean }) {
  return (
    <svg
      className={isFilled ? styles.filled : styles.icon}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={OUTLINES[name]} />
    </svg>
  );
}
