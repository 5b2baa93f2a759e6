import { nameOfPaper } from '../corpus/paperName.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { selectNearPapers } from '../paper/nearPapers.ts';
import { Button } from '../ui/Button.tsx';
import styles from './UnknownPapers.module.css';

interface UnknownPapersProps {
  readonly ids: readonly string[];
  readonly onReplace: (id: string, next: string) => void;
  readonly onDrop: () => void;
}

/** Names in the address that no paper has, with the nearest that some have. */
export function UnknownPapers({ ids, onReplace, onDrop }: UnknownPapersProps) {
  const corpus = useCorpus();
  if (ids.length === 0) return null;
  return (
    <div className={styles.unknown} role="status">
      {ids.map((id) => {
        const near = selectNearPapers(corpus, id).slice(0, 3);
        return (
          <p key={id}>
            No paper is called “{id}”.{near.length > 0 ? ' Did you mean ' : ''}
            {near.map((paper, index) => (
              <span key={paper.id}>
                {index > 0 ? ', ' : ''}
                <Button kind="link" onClick={() => onReplace(id, paper.id)}>
                  {nameOfPaper(paper)}
                </Button>
              </span>
            ))}
            {near.length > 0 ? '?' : ''}
          </p>
        );
      })}
      <Button kind="outline" onClick={onDrop}>
        Go on without {ids.length === 1 ? 'it' : 'them'}
      </Button>
    </div>
  );
}
