import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import styles from './ColumnPicker.module.css';

interface ColumnPickerProps {
  readonly papers: readonly Paper[];
  readonly column: number;
  readonly onChange: (column: number) => void;
}

/** On a narrow screen: which paper stands beside the labels. */
export function ColumnPicker({ papers, column, onChange }: ColumnPickerProps) {
  const paper = papers[column];
  return (
    <div className={styles.picker}>
      <Button
        kind="icon"
        aria-label="Previous paper"
        disabled={column === 0}
        onClick={() => onChange(column - 1)}
      >
        <Icon name="previous" />
      </Button>
      <span role="status">
        {paper ? (
          <>
            {nameOfPaper(paper)},{' '}
            <span className="unbroken">
              {column + 1} of {papers.length}
            </span>
          </>
        ) : null}
      </span>
      <Button
        kind="icon"
        aria-label="Next paper"
        disabled={column === papers.length - 1}
        onClick={() => onChange(column + 1)}
      >
        <Icon name="next" />
      </Button>
    </div>
  );
}
