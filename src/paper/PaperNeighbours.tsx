import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { comparePath, paperPath } from '../url/paths.ts';
import { EvidenceText } from './EvidenceText.tsx';
import styles from './PaperNeighbours.module.css';
import { PaperSection } from './PaperSection.tsx';
import { describeReasons, selectRelatedPapers } from './relatedPapers.ts';
import { useTermIndex } from './useTermIndex.ts';

interface PaperNeighboursProps {
  readonly paper: Paper;
  readonly headingLevel: 1 | 2;
}

/** The papers of the corpus most like one, and why. */
export function PaperNeighbours({ paper, headingLevel }: PaperNeighboursProps) {
  const corpus = useCorpus();
  const index = useTermIndex();
  // Not in the file of a prerendered page, which would say it for ever.
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => setWaiting(index === null), [index]);
  const related = useMemo(
    () => (index === null ? null : selectRelatedPapers(corpus, index, paper)),
    [corpus, index, paper],
  );
  return (
    <PaperSection
      title="Similar papers"
      headingLevel={headingLevel}
      waiting={
        isWaiting && related === null
          ? `Its words are being compared with those of ${corpus.papers.length.toLocaleString('en')} papers…`
          : undefined
      }
      entries={(related ?? []).map((other) => (
        <li key={other.paper.id}>
          <PaperLink paper={other.paper} />
          <p className={styles.reasons}>{describeReasons(paper, other)}</p>
          <SideBySide papers={[paper, other.paper]} label="Side by side" />
        </li>
      ))}
    />
  );
}

/** Its name says with which papers; beside the paper's title two words are enough to see. */
function SideBySide({
  papers,
  label,
}: {
  readonly papers: readonly Paper[];
  readonly label: string;
}) {
  const others = papers.slice(1).map(nameOfPaper);
  return (
    <Link
      to={comparePath({ papers: papers.map(({ id }) => id) })}
      className={styles.sideBySide}
      aria-label={`${label} with ${others.join(', ')}`}
    >
      {label}
    </Link>
  );
}

function PaperLink({ paper }: { readonly paper: Paper }) {
  return (
    <Link to={paperPath(paper.id)} className={styles.link}>
      <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} />
    </Link>
  );
}
