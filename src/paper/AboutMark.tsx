import type { About } from '../corpus/schema.ts';
import styles from './AboutMark.module.css';
import { describeAbout } from './aboutWords.ts';

/** Beside a quote: that it speaks of the class of the method, or is there to be understood with another. */
export function AboutMark({ about }: { readonly about: About }) {
  const words = describeAbout(about);
  return words === null ? null : <span className={styles.about}>{words}</span>;
}
