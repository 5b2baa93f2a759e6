import type { ComponentProps } from 'react';
import styles from './TextField.module.css';

/** A line to type in. Its label, or an `aria-label`, is the caller's. */
export function TextField({ className, ...props }: ComponentProps<'input'>) {
  return <input {...props} className={className ? `${styles.field} ${className}` : styles.field} />;
}
