import type { ReactNode } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  readonly id?: string;
}

/** A setting that takes effect at once: a checkbox with the role `switch`, named by its children. */
export function Switch({ children, isOn, onChange, id }: SwitchProps) {
  return (
    <label className={styles.switch}>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={styles.track}
        checked={isOn}
        aria-checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
