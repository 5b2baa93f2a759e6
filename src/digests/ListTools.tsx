import { Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import styles from './ListTools.module.css';
import { useLabelEditorStore } from './labels/labelEditorStore.ts';

const TaxonomyDialog = later(
  async () => (await import('./taxonomy/TaxonomyDialog.tsx')).TaxonomyDialog,
);
const CopyDialog = later(async () => (await import('./copies/CopyDialog.tsx')).CopyDialog);

/** What is done to the labels of a whole list; the code of each is fetched when it is opened. */
export function ListTools() {
  const say = useLabelEditorStore((state) => state.say);
  const [open, setOpen] = useState<'facets' | 'copy' | null>(null);
  const show = (what: 'facets' | 'copy') => {
    // What was said last is about something else.
    say('');
    setOpen(what);
  };
  const close = () => setOpen(null);
  return (
    <div className={styles.tools}>
      <Button kind="link" onClick={() => show('facets')}>
        Edit facets and values
      </Button>
      <Button kind="link" onClick={() => show('copy')}>
        Compare with another copy
      </Button>
      {open === null ? null : (
        <Suspense>
          {open === 'facets' ? <TaxonomyDialog onClose={close} /> : <CopyDialog onClose={close} />}
        </Suspense>
      )}
    </div>
  );
}
