import type { ComponentProps } from 'react';
import styles from './Select.module.css';

/** The platform's list to choose one from. Its label, or an `aria-label`, is the caller's. */
export function Select({ className, ...props }: ComponentProps<'select'>) {
  return (
    <select {...props} className={className ? `${styles.select} ${className}` : styles.select} />
  );
}
