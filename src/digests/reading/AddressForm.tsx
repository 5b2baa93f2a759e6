import { useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readWebAddress } from '../../url/openQuery.ts';
import styles from './AddressForm.module.css';

interface AddressFormProps {
  /** The address that is there at first; `null` for none. */
  readonly address: string | null;
  /** Whether it is the one that the list which gets the papers was fetched from. */
  readonly isOrigin: boolean;
  /** Takes a full address on the web. */
  readonly onAddress: (address: string) => void;
}

/** Takes the address of a list on the web. Before the script runs, the form leads to `?src=…` itself. */
export function AddressForm({ address, isOrigin, onAddress }: AddressFormProps) {
  const id = useId();
  const [fault, setFault] = useState('');
  const submit = (form: HTMLFormElement) => {
    const text = String(new FormData(form).get('src')).trim();
    const read = readTyped(text);
    setFault(
      read === null
        ? `“${text}” is not an address on the web. Write it in full, such as https://example.org/list.bib.`
        : '',
    );
    if (read !== null) onAddress(read);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit(event.currentTarget);
      }}
    >
      <label htmlFor={`${id}address`} className={styles.label}>
        Address on the web
      </label>
      <div className={styles.line}>
        {/* What is typed before hydration stays. */}
        <TextField
          id={`${id}address`}
          name="src"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
          placeholder="https://"
          className={styles.address}
          aria-describedby={fault === '' ? `${id}hint` : `${id}fault ${id}hint`}
          defaultValue={address ?? ''}
          onChange={() => setFault('')}
        />
        <Button kind="outline" type="submit">
          Fetch
        </Button>
      </div>
      {fault === '' ? null : <FormFault id={`${id}fault`}>{fault}</FormFault>}
      <p id={`${id}hint`} className={styles.hint}>
        {isOrigin
          ? 'where this list was fetched. Fetch it again for papers that are new there.'
          : 'of a file, or of a repository on GitHub.'}{' '}
        The host sees that somebody fetched it.
      </p>
    </form>
  );
}

/** A full address, or one without its `https://`, which then begins with the name of a host. */
function readTyped(text: string): string | null {
  // Some browsers take blanks for a part of the name of a host.
  if (/\s/u.test(text)) return null;
  return readWebAddress(/^[^/:]+\.[^/:]+(?:[/:]|$)/u.test(text) ? `https://${text}` : text);
}
