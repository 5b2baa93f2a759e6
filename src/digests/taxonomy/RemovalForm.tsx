import { useId, useState } from 'react';
import { countPapers } from '../../corpus/countPapers.ts';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './RemovalForm.module.css';

type Value = FacetTwo['values'][number];

interface RemovalFormProps {
  readonly label: string;
  readonly uses: number;
  readonly heirs: readonly Value[];
  readonly onRemove: (to: Value | null) => void;
  readonly onCancel: () => void;
}

/** Asks what becomes of the labels of a facet or value that is in use. */
export function RemovalForm({ label, uses, heirs, onRemove, onCancel }: RemovalFormProps) {
  const id = useId();
  const [heir, setHeir] = useState('');
  return (
    <form
      className={styles.form}
      aria-label={`Remove ${label}`}
      onSubmit={(event) => {
        event.preventDefault();
        onRemove(heirs.find((one) => one.id === heir) ?? null);
      }}
    >
      <label htmlFor={id}>
        {countPapers(uses)} {uses === 1 ? 'has' : 'have'} “{label}”. Its labels
      </label>
      <Select
        id={id}
        // The reader has just asked to remove it, and has to choose.
        autoFocus
        value={heir}
        onChange={({ target }) => setHeir(target.value)}
      >
        <option value="">are removed as well</option>
        {heirs.map((one) => (
          <option key={one.id} value={one.id}>
            become “{one.label}”
          </option>
        ))}
      </Select>
      <p className={styles.buttons}>
        <Button kind="solid" type="submit">
          Remove
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </p>
    </form>
  );
}
