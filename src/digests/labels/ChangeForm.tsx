import { useId, useState } from 'react';
import type { Facet } from '../../corpus/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './ChangeForm.module.css';

interface ChangeFormProps {
  readonly facet: Facet;
  /** The value that is not right. */
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly onCancel: () => void;
}

/** A select with a button beside it: an arrow key on it alone would change the label at once. */
export function ChangeForm({ facet, value, onChoose, onCancel }: ChangeFormProps) {
  const id = useId();
  const others = facet.values.filter((other) => other.id !== value);
  const [chosen, setChosen] = useState(others[0]?.id ?? '');
  return (
    <form
      className={styles.change}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== '') onChoose(chosen);
      }}
    >
      <label htmlFor={id}>{facet.label} is</label>
      <Select
        id={id}
        // The reader has just asked to choose here.
        autoFocus
        value={chosen}
        onChange={({ target }) => setChosen(target.value)}
      >
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {other.label}
          </option>
        ))}
      </Select>
      <Button kind="outline" type="submit">
        Change
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </form>
  );
}
