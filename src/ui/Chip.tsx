import type { ReactNode } from 'react';
import styles from './Chip.module.css';
import { Glyph } from './Glyph.tsx';

interface ChipProps {
  readonly children: ReactNode;
  /** Hue in degrees, from the taxonomy; `null` is grey. */
  readonly hue: number | null;
  readonly glyph: string | null;
  /** For inferred labels: a dashed frame. */
  readonly isDashed?: boolean;
}

/** A tinted name with its sign: a value that has a colour of its own. */
export function Chip({ children, hue, glyph, isDashed = false }: ChipProps) {
  return (
    <span className={styles.chip} data-hue={hue ?? 'none'} data-dashed={isDashed || undefined}>
      {glyph === null ? null : <Glyph name={glyph} />}
      {children}
    </span>
  );
}
