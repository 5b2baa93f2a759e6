import styles from './Glyph.module.css';
import { glyphPath } from './glyphShapes.ts';

interface GlyphProps {
  readonly name: string;
  /** Where it stands within another drawing. */
  readonly x?: string;
  readonly y?: number;
}

/** The sign of a taxonomy value, always beside its name; never read aloud. */
export function Glyph({ name, x, y }: GlyphProps) {
  return (
    <svg
      x={x}
      y={y}
      className={styles.glyph}
      viewBox="0 0 16 16"
      width="13"
      height="13"
      aria-hidden="true"
      focusable="false"
    >
      <path d={glyphPath(name)} />
    </svg>
  );
}
