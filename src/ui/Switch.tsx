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
        // biome-ignore lint/a11y/useAriaPropsForRole: HTML forbids aria-checked where the checkbox says so itself.
        role="switch"
        className={styles.track}
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
