import { useEffect, useId, useRef, useState } from 'react';
import type { CopyComparison } from '../../curation/compareCopies.ts';
import { compareCopies } from '../../curation/compareCopies.ts';
import { afterPaint } from '../../ui/afterPaint.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { readMessage } from '../../ui/readMessage.ts';
import { TextField } from '../../ui/TextField.tsx';
import { EditFooter } from '../labels/EditFooter.tsx';
import { useEditedList } from '../labels/useEditedList.ts';
import { AgreementTable } from './AgreementTable.tsx';
import styles from './CopyDialog.module.css';
import { CopyDifferences } from './CopyDifferences.tsx';
import { describeCommon, describeProgress } from './copyWords.ts';
import { readCopy } from './readCopy.ts';
import type { CopyDecisions } from './useCopyDecisions.ts';
import { useCopyDecisions } from './useCopyDecisions.ts';

interface Compared {
  readonly reader: string;
  readonly comparison: CopyComparison;
}

/** Sets somebody else's copy of a kept list beside one's own: agreement, and each difference to decide. */
export function CopyDialog({ onClose }: { readonly onClose: () => void }) {
  const mine = useEditedList();
  const id = useId();
  const [name, setName] = useState('');
  const [compared, setCompared] = useState<Compared | null>(null);
  const [fault, setFault] = useState('');
  const [reading, setReading] = useState('');
  const decisions = useCopyDecisions(compared?.reader ?? '');
  const load = async (chosen: File) => {
    try {
      if (mine === null) return;
      setReading(chosen.name);
      const text = await chosen.text();
      // Thousands of papers take long: it is said before.
      await new Promise<void>((resolve) => afterPaint(resolve));
      const theirs = readCopy(chosen.name, text, mine);
      setCompared({
        reader: name.trim() || 'a colleague',
        comparison: compareCopies(mine, theirs),
      });
      setFault('');
    } catch (error) {
      setCompared(null);
      setFault(readMessage(error));
    }
    setReading('');
  };
  return (
    <Dialog
      title="Compare with another copy"
      isOpen
      onClose={onClose}
      footer={
        compared && compared.comparison.differences.length > 0 ? (
          <EditFooter
            undoId="copies-undo"
            progress={describeProgress(compared.comparison.differences, decisions.held)}
          />
        ) : null
      }
    >
      <div className={styles.panel}>
        <p>
          Somebody else’s copy of “{mine?.digest.name}”: a saved list, a published corpus file, or a
          backup. It stays on this device.
        </p>
        <div className={styles.line}>
          <label htmlFor={id}>Whose copy it is</label>
          <TextField
            id={id}
            className={styles.name}
            maxLength={60}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <FileButton name="Their file" onFile={(chosen) => void load(chosen)}>
            Choose their file
          </FileButton>
        </div>
        <FormFault>{fault}</FormFault>
        {reading === '' ? null : <p role="status">Reading {reading}…</p>}
        {compared === null ? null : <Comparison {...compared} decisions={decisions} />}
      </div>
    </Dialog>
  );
}

interface ComparisonProps extends Compared {
  readonly decisions: CopyDecisions;
}

function Comparison({ reader, comparison, decisions }: ComparisonProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever chose a file goes on where its result begins.
  useEffect(() => {
    heading.current?.focus();
  }, [comparison]);
  return (
    <section className={styles.panel} aria-labelledby="copies-compared">
      <h3 id="copies-compared" ref={heading} tabIndex={-1} className={styles.heading}>
        Your copy and {reader}’s
      </h3>
      <p>{describeCommon(comparison)}</p>
      <AgreementTable agreement={comparison.agreement} />
      <CopyDifferences differences={comparison.differences} reader={reader} decisions={decisions} />
    </section>
  );
}
