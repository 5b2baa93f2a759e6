import { Suspense, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { later } from '../ui/later.tsx';
import styles from './ListTools.module.css';
import { useLabelEditorStore } from './labelEditorStore.ts';

const TaxonomyDialog = later(async () => (await import('./TaxonomyDialog.tsx')).TaxonomyDialog);

/** What is done to the labels of a whole list; the code of each is fetched when it is opened. */
export function ListTools() {
  const say = useLabelEditorStore((state) => state.say);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.tools}>
      <Button
        kind="link"
        onClick={() => {
          // What was said last is about something else.
          say('');
          setOpen(true);
        }}
      >
        Edit facets and values
      </Button>
      {isOpen ? (
        <Suspense>
          <TaxonomyDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
