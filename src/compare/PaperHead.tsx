import { Link } from 'react-router';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { paperPath } from '../url/paths.ts';
import type { ColumnActions } from './columnActions.ts';
import styles from './PaperHead.module.css';

interface PaperHeadProps {
  readonly paper: Paper;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBaseline: boolean;
  readonly actions: ColumnActions;
}

/** The head of a column: short name large, title under it, buttons on top. */
export function PaperHead({ paper, isFirst, isLast, isBaseline, actions }: PaperHeadProps) {
  const name = nameOfPaper(paper);
  const title = <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} />;
  return (
    <div className={styles.head}>
      <div className={styles.actions}>
        <Button
          kind="icon"
          id={`pin-${paper.id}`}
          aria-label={`Use ${name} as the baseline`}
          aria-pressed={isBaseline}
          title={isBaseline ? 'No longer the baseline' : 'Hold the others against this one'}
          onClick={() => actions.pin(paper.id)}
        >
          <Icon name="pin" isFilled={isBaseline} />
        </Button>
        {isFirst ? null : (
          <Button
            className={styles.move ?? ''}
            kind="icon"
            id={`left-${paper.id}`}
            aria-label={`Move ${name} to the left`}
            onClick={() => actions.move(paper.id, -1)}
          >
            <Icon name="previous" />
          </Button>
        )}
        {isLast ? null : (
          <Button
            className={styles.move ?? ''}
            kind="icon"
            id={`right-${paper.id}`}
            aria-label={`Move ${name} to the right`}
            onClick={() => actions.move(paper.id, 1)}
          >
            <Icon name="next" />
          </Button>
        )}
        <Button
          kind="icon"
          id={`remove-${paper.id}`}
          aria-label={`Remove ${name}`}
          onClick={() => actions.remove(paper.id)}
        >
          <Icon name="close" />
        </Button>
      </div>
      {paper.shortName ? (
        <>
          <span className={styles.name}>
            {paper.shortName}
            {isBaseline ? <span className={styles.baseline}>baseline</span> : null}
          </span>
          <Link className={styles.title} to={paperPath(paper.id)}>
            {title}
          </Link>
        </>
      ) : (
        <Link className={styles.name} to={paperPath(paper.id)}>
          {title}
          {isBaseline ? <span className={styles.baseline}>baseline</span> : null}
        </Link>
      )}
    </div>
  );
}
