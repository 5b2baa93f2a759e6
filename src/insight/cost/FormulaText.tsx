import { Fragment } from 'react';
import styles from './FormulaText.module.css';

interface FormulaTextProps {
  readonly formula: string;
}

/** A formula with its variables set as such: single letters are variables, words are functions. */
export function FormulaText({ formula }: FormulaTextProps) {
  const parts = formula.split(/(\b[A-Za-z]\b)/u);
  return (
    <span className={styles.formula}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a formula never change their order.
        <Fragment key={index}>{index % 2 === 1 ? <var>{part}</var> : part}</Fragment>
      ))}
    </span>
  );
}
