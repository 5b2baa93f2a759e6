import { useId, useState } from 'react';
import type { Description } from '../../curation/editor/taxonomyChanges.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './DescriptionForm.module.css';

interface DescriptionFormProps {
  /** What the form is for. */
  readonly name: string;
  readonly verb: string;
  readonly before?: { readonly label: string; readonly definition: string | null };
  /** Gives what is wrong, or `null`. */
  readonly onSubmit: (wanted: Description) => string | null;
  readonly onCancel: () => void;
}

/** What a facet or value is called, and what it means. */
export function DescriptionForm({ name, verb, before, onSubmit, onCancel }: DescriptionFormProps) {
  const id = useId();
  const [label, setLabel] = useState(before?.label ?? '');
  const [definition, setDefinition] = useState(before?.definition ?? '');
  const [fault, setFault] = useState('');
  return (
    <form
      className={styles.form}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        setFault(onSubmit({ label, definition }) ?? '');
      }}
    >
      <label htmlFor={`${id}name`}>Name</label>
      <TextField
        id={`${id}name`}
        // The reader has just asked to type here.
        autoFocus
        required
        // A name of blanks is none.
        pattern=".*\S.*"
        maxLength={60}
        aria-describedby={`${id}fault`}
        value={label}
        onChange={({ target }) => {
          setLabel(target.value);
          setFault('');
        }}
      />
      <label htmlFor={`${id}meaning`}>What it means, in a sentence</label>
      <TextField
        id={`${id}meaning`}
        maxLength={400}
        value={definition}
        onChange={({ target }) => setDefinition(target.value)}
      />
      <FormFault id={`${id}fault`}>{fault}</FormFault>
      <p className={styles.buttons}>
        <Button kind="solid" type="submit">
          {verb}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </p>
    </form>
  );
}
