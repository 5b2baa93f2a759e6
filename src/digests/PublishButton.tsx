import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadFile } from '../ui/downloadFile.ts';
import { readMessage } from '../ui/readMessage.ts';
import styles from './PublishButton.module.css';
import type { PublishedForm } from './publishDigest.ts';

interface PublishButtonProps {
  readonly id: string;
  /** What the list is called. */
  readonly name: string;
  readonly kind?: 'link' | 'outline';
}

const FORMS: readonly {
  readonly form: PublishedForm;
  readonly label: string;
  readonly meaning: string;
}[] = [
  {
    form: 'page',
    label: 'Save as one HTML file',
    meaning:
      'Opens in any browser, from disk and without a network: search, filters, comparison, links.',
  },
  {
    form: 'folder',
    label: 'Save as a folder for a host',
    meaning:
      'A zip with that page, the data and a README. Unpack it where a host of static files finds it.',
  },
  {
    form: 'corpus',
    label: 'Save as a corpus file',
    meaning:
      'The data alone. Collate opens it again, and “npm run build -- --digest” makes a whole site of it.',
  },
];

/** Takes a list of this device to others, in one of three forms. */
export function PublishButton({ id, name, kind = 'outline' }: PublishButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [message, setMessage] = useState('');
  const [isBusy, setBusy] = useState(false);
  const publish = async (form: PublishedForm) => {
    setBusy(true);
    setMessage('Making the file…');
    try {
      const { publishDigest } = await import('./publishDigest.ts');
      const file = await publishDigest(id, form);
      downloadFile(file.name, file.content);
      setMessage(`Saved as ${file.name}.`);
    } catch (error) {
      setMessage(readMessage(error));
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        kind={kind}
        aria-label={`Publish ${name}`}
        onClick={() => {
          setMessage('');
          setOpen(true);
        }}
      >
        Publish
      </Button>
      <Dialog title={`Publish “${name}”`} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>
          Whoever gets the file sees the whole list with its labels. Your notes and saved papers
          stay here.
        </p>
        <ul className={styles.forms}>
          {FORMS.map(({ form, label, meaning }) => (
            <li key={form} className={styles.form}>
              <Button
                kind="outline"
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) void publish(form);
                }}
              >
                {label}
              </Button>
              <p className={styles.meaning}>{meaning}</p>
            </li>
          ))}
        </ul>
        <p role="status">{message}</p>
      </Dialog>
    </>
  );
}
