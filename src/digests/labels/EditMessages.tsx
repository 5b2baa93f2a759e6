import styles from './EditMessages.module.css';
import { useLabelEditorStore } from './labelEditorStore.ts';

/** What was done last, read out with what `then` says; and why it is not kept, where it is not. */
export function EditMessages({ then = '' }: { readonly then?: string }) {
  const message = useLabelEditorStore((state) => state.message);
  const fault = useLabelEditorStore((state) => state.fault);
  return (
    <>
      <p role="status" className={styles.message}>
        {message === '' || then === '' ? message : `${message} ${then}`}
      </p>
      {fault === null ? null : (
        <p role="alert" className={styles.fault}>
          The last change is not kept. {fault}
        </p>
      )}
    </>
  );
}
