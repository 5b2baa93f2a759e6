import { useFamilyHue } from '../charts/useFamilyHue.ts';
import styles from './CurveSwatch.module.css';
import type { Mechanism } from './costMechanism.ts';

interface CurveSwatchProps {
  readonly mechanism: Mechanism;
}

/** A piece of a mechanism's curve: its colour and its dashes. */
export function CurveSwatch({ mechanism }: CurveSwatchProps) {
  const hue = useFamilyHue()(mechanism.family);
  return (
    <svg
      className={styles.swatch}
      data-hue={hue}
      viewBox="0 0 34 8"
      width="34"
      height="8"
      aria-hidden="true"
    >
      <line
        x1="1"
        y1="4"
        x2="33"
        y2="4"
        strokeDasharray={mechanism.dashes.join(' ') || undefined}
      />
    </svg>
  );
}
