import { useUnkeptListStore } from '../digests/kept/unkeptListStore.ts';
import { describeStorageFault } from '../storage/describeStorageFault.ts';
import { useStorageFaultStore } from '../storage/storageFaultStore.ts';
import { Button } from '../ui/Button.tsx';
import styles from './StorageFaults.module.css';

/** What went wrong with the browser's storage, until the reader has read it. */
export function StorageFaults() {
  const faults = useStorageFaultStore((state) => state.faults);
  const dismiss = useStorageFaultStore((state) => state.dismiss);
  const unkept = useUnkeptListStore((state) => state.list);
  if (unkept !== null) {
    return (
      <div className={styles.fault} role="alert">
        <p>
          {unkept.reason} “{unkept.corpus.digest.name}” is open until this page is closed or
          reloaded.
        </p>
      </div>
    );
  }
  if (faults.length === 0) return null;
  return (
    <div className={styles.fault} role="alert">
      {faults.map((fault) => (
        <p key={`${fault.key} ${fault.kind}`}>{describeStorageFault(fault)}</p>
      ))}
      <Button kind="outline" onClick={dismiss}>
        Understood
      </Button>
    </div>
  );
}
