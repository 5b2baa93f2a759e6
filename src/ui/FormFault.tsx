import type { ReactNode } from 'react';
import styles from './FormFault.module.css';

interface FormFaultProps {
  /** For the `aria-describedby` of the field at fault. */
  readonly id?: string;
  readonly children: ReactNode;
}

/** What is wrong with a form, read out when it comes; it takes no room until then. */
export function FormFault({ id, children }: FormFaultProps) {
  return (
    <p id={id} role="alert" className={styles.fault}>
      {children}
    </p>
  );
}
