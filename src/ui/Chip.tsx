import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Glyph } from './Glyph.tsx';

/** Dashed for inferred labels, dotted for proposed ones. */
export type ChipFrame = 'dashed' | 'dotted';

interface ChipProps {
  readonly children: ReactNode;
  /** Hue in degrees, from the taxonomy; `null` is grey. */
  readonly hue: number | null;
  readonly glyph: string | null;
  /** For what is less than settled: a frame in place of the tint. */
  readonly frame?: ChipFrame | null;
  readonly title?: string | undefined;
}

/** A tinted name with its sign: a value that has a colour of its own. */
export function Chip({ children, hue, glyph, frame = null, title }: ChipProps) {
  return (
    <span
      className={styles.chip}
      data-hue={hue ?? 'none'}
      data-frame={frame ?? undefined}
      title={title}
    >
      {glyph === null ? null : <Glyph name={glyph} />}
      {children}
    </span>
  );
}
