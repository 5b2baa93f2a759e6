import type { FormEvent } from 'react';
import { useEffect, useId, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './NameForm.module.css';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  /** What comes of it, in a sentence. */
  readonly hint: string;
  readonly initial?: string;
  /** Names to choose from while typing. */
  readonly suggestions?: readonly string[];
  readonly onName: (name: string) => void;
}

/** One name, asked for in a line. Empty ones are not taken. Closes the popover that it is in. */
export function NameForm({
  label,
  action,
  hint,
  initial = '',
  suggestions,
  onName,
}: NameFormProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // The browser gives focus to what has this when it opens a popover; React's own prop would do so at once.
    field.current?.setAttribute('autofocus', '');
  }, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = field.current?.value.replace(/\s+/gu, ' ').trim() ?? '';
    if (name === '') {
      field.current?.focus();
      return;
    }
    if (field.current && initial === '') field.current.value = '';
    const popover = event.currentTarget.closest<HTMLElement>('[popover]');
    popover?.hidePopover?.();
    onName(name);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <TextField
          type="text"
          id={id}
          ref={field}
          className={styles.field}
          defaultValue={initial}
          maxLength={120}
          autoComplete="off"
          list={suggestions ? `${id}-known` : undefined}
        />
        {suggestions ? (
          <datalist id={`${id}-known`}>
            {suggestions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        ) : null}
        <Button type="submit" kind="outline">
          {action}
        </Button>
      </div>
      <p className={styles.hint}>{hint}</p>
    </form>
  );
}
