import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Findings } from '../corpus/findings/findingsSchema.ts';
import { groupBySayings, listRelations, selectRelations } from '../corpus/findings/relations.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { paperPath } from '../url/paths.ts';
import styles from './PaperRelations.module.css';
import { PaperSection } from './PaperSection.tsx';
import type { WorkLink } from './RelationItem.tsx';
import { RelationItem } from './RelationItem.tsx';

interface PaperRelationsProps {
  readonly paper: Paper;
  /** What people read in the papers; `null` where that is not at hand, and names must do. */
  readonly findings: Findings | null;
  readonly headingLevel: 1 | 2;
  /** The address of a work in the lineage, where there is one. */
  readonly lineagePath?: (workId: string) => string;
}

/** More are folded away. */
const MAX_SHOWN = 8;

/** What a paper builds on and what builds on it, the closest first, in the words of whoever speaks. */
export function PaperRelations(props: PaperRelationsProps) {
  const { paper, findings, headingLevel, lineagePath } = props;
  const corpus = useCorpus();
  const [isUnfolded, setUnfolded] = useState(false);
  const groups = useMemo(() => {
    const { names, namedBy } = selectRelations(listRelations(corpus, findings, paper.id), paper.id);
    return groupBySayings([...names, ...namedBy]);
  }, [corpus, findings, paper]);
  const linkTo: WorkLink = (work) => {
    if (work.paper) return work.id === paper.id ? null : { to: paperPath(work.id) };
    return lineagePath ? { to: lineagePath(work.id) } : null;
  };
  const shown = isUnfolded ? groups : groups.slice(0, MAX_SHOWN);
  return (
    <PaperSection
      title="Lineage"
      headingLevel={headingLevel}
      entries={shown.map((relations) => (
        <RelationItem key={relations[0]?.id} relations={relations} linkTo={linkTo} />
      ))}
    >
      {shown.length < groups.length ? (
        <Button kind="link" onClick={() => setUnfolded(true)}>
          Show {groups.length - shown.length} more
        </Button>
      ) : null}
      {lineagePath ? (
        <Link to={lineagePath(paper.id)} className={styles.more}>
          Open in the lineage
        </Link>
      ) : null}
    </PaperSection>
  );
}
