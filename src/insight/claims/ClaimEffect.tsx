import type { Claim } from '../../corpus/findings/findingsSchema.ts';
import styles from './ClaimEffect.module.css';

/** A shape for each effect, so that it is not told by its word alone. */
const SIGNS: Readonly<Record<Claim['effect'], string>> = {
  better: 'M6 2 10.5 9.500h-9z',
  'at-least-equal': 'M6 1 10 6.500h-8zM1.500 8h9v1.700h-9z',
  closer: 'M1 2.500 5 6 1 9.500zM11 2.500 7 6l4 3.500z',
  mixed: 'M3.500 2 6.500 8h-6zM8.500 10 5.500 4h6z',
  equal: 'M1.5 3.500h9v1.700h-9zM1.5 7h9v1.700h-9z',
  worse: 'M6 10 1.5 2.500h9z',
  attained: 'M6 2.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7',
};

/** How a claim stands to what it is made against. */
export function ClaimEffect({ effect }: { readonly effect: Claim['effect'] }) {
  return (
    <span className={styles.effect} data-effect={effect}>
      <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true" focusable="false">
        <path d={SIGNS[effect]} />
      </svg>
      {effect.replaceAll('-', ' ')}
    </span>
  );
}
