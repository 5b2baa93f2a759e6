import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Switch } from '../../ui/Switch.tsx';
import styles from './PublishChoices.module.css';
import type { PublishedForm } from './publishDigest.ts';
import type { RemarksCount } from './publishedRemarks.ts';
import { usePublishing } from './usePublishing.ts';

const FORMS: readonly {
  readonly form: PublishedForm;
  readonly label: string;
  readonly meaning: string;
}[] = [
  {
    form: 'page',
    label: 'Save as one HTML file',
    meaning:
      'Opens in any browser, from disk and without a network: search, filters, comparison, links. Collate also opens it again.',
  },
  {
    form: 'folder',
    label: 'Save as a folder for a host',
    meaning:
      'A zip with that page, a page for each of the first 2,000 papers that search engines and Zotero can read, the data and a README. Unpack it where a host of static files finds it.',
  },
  {
    form: 'corpus',
    label: 'Save as a corpus file',
    meaning:
      'The data alone. Collate opens it again, and “npm run build -- --digest” makes a whole site of it.',
  },
];

/** What goes out, and the three forms in which it can. */
export function PublishChoices({ id }: { readonly id: string }) {
  const [hasRemarks, setRemarks] = useState(false);
  const { message, progress, isBusy, remarks, publish, cancel } = usePublishing(id);
  const pressed = useRef<HTMLElement | null>(null);
  return (
    <>
      <p>Whoever gets the file sees the whole list with its labels.</p>
      <div className={styles.remarks}>
        <Switch isOn={hasRemarks} onChange={setRemarks}>
          With my notes, tags and reading status
        </Switch>
        <p className={styles.meaning} role="status">
          {describeRemarks(hasRemarks, remarks)}
        </p>
      </div>
      <ul className={styles.forms}>
        {FORMS.map(({ form, label, meaning }) => (
          <li key={form} className={styles.form}>
            <Button
              kind="outline"
              aria-disabled={isBusy || undefined}
              onClick={({ currentTarget }) => {
                if (isBusy) return;
                pressed.current = currentTarget;
                void publish(form, hasRemarks);
              }}
            >
              {label}
            </Button>
            <p className={styles.meaning}>{meaning}</p>
          </li>
        ))}
      </ul>
      <p className={styles.message} role="status">
        {message}
      </p>
      {progress === null ? null : (
        <Progress
          {...progress}
          onCancel={() => {
            // The button goes with what it ends.
            pressed.current?.focus();
            cancel();
          }}
        />
      )}
    </>
  );
}

interface ProgressProps {
  readonly done: number;
  readonly count: number;
  readonly onCancel: () => void;
}

function Progress({ done, count, onCancel }: ProgressProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={bar} className={styles.progress}>
      <progress aria-label="Files made" value={done} max={count} />
      <span className={styles.meaning}>
        {done.toLocaleString('en')} of {count.toLocaleString('en')} files
      </span>
      <Button kind="outline" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** What goes out of what the reader wrote, in plain words. */
function describeRemarks(hasRemarks: boolean, count: RemarksCount | null): string {
  if (!hasRemarks) return 'Your notes, tags and saved papers stay on this device.';
  if (count === null) return 'Everybody who gets the file can read them.';
  const { papers, notes, tagged } = count;
  if (papers === 0) return 'You have saved none of these papers, so nothing more goes out.';
  const parts = [`notes on ${notes}`, `tags of ${tagged}`, `the reading status of ${papers}`];
  return `Everybody who gets the file can read them: ${parts.join(', ')} of these papers.`;
}
