import type { ButtonHTMLAttributes, Ref } from 'react';
import styles from './Button.module.css';

type ButtonKind = 'quiet' | 'outline' | 'solid' | 'icon' | 'link';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly kind?: ButtonKind;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A `<button type="button">`; one of kind `icon` needs an `aria-label`. */
export function Button({ kind = 'quiet', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      {...props}
      className={className ? `${styles[kind]} ${className}` : styles[kind]}
    />
  );
}
