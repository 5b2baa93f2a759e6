import styles from './Glyph.module.css';
import { glyphPath } from './glyphShapes.ts';

/** The sign of a taxonomy value, always beside its name; never read aloud. */
export function Glyph({ name }: { name: string }) {
  return (
    <svg
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
