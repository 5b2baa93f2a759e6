import { useId } from 'react';
import type { ExportFormatId } from './exportFormats.ts';
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from './exportFormats.ts';
import styles from './FormatChoice.module.css';

interface FormatChoiceProps {
  readonly value: ExportFormatId;
  readonly onChange: (format: ExportFormatId) => void;
}

const KINDS = [
  { kind: 'file', label: 'File' },
  { kind: 'reference', label: 'Reference' },
] as const;

/** One of the formats: those that programs read, and those that people print. */
export function FormatChoice({ value, onChange }: FormatChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">Format</legend>
      {KINDS.map(({ kind, label }) => (
        <div key={kind} className={styles.kind}>
          <span className={styles.label}>{label}</span>
          {EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].kind === kind).map((id) => (
            <label key={id} className={styles.format}>
              <input
                type="radio"
                name={name}
                checked={id === value}
                onChange={() => onChange(id)}
              />
              {EXPORT_FORMATS[id].label}
            </label>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
