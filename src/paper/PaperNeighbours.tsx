import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { comparePath, paperPath } from '../url/paths.ts';
import { EvidenceText } from './EvidenceText.tsx';
import styles from './PaperNeighbours.module.css';
import { describeReasons, selectRelatedPapers } from './relatedPapers.ts';
import type { MentionInContext } from './selectMentions.ts';
import { selectMentions } from './selectMentions.ts';

interface PaperNeighboursProps {
  readonly paper: Paper;
  readonly headingLevel: 1 | 2;
}

/** A list longer than this is folded, to this many. */
const MAX_SHOWN = 5;

/** The papers of the corpus near to one: those it names, those that name it, and those like it. */
export function PaperNeighbours({ paper, headingLevel }: PaperNeighboursProps) {
  const corpus = useCorpus();
  const { mentioned, mentionedBy } = useMemo(() => selectMentions(corpus, paper), [corpus, paper]);
  const related = useMemo(() => selectRelatedPapers(corpus, paper), [corpus, paper]);
  return (
    <>
      <Neighbours title="Names these papers" headingLevel={headingLevel}>
        {mentioned.map((mention) => (
          <Mention key={mention.other.id} mention={mention} />
        ))}
      </Neighbours>
      <Neighbours title="Named by these papers" headingLevel={headingLevel}>
        {mentionedBy.map((mention) => (
          <Mention key={mention.other.id} mention={mention} />
        ))}
      </Neighbours>
      <Neighbours title="Similar papers" headingLevel={headingLevel}>
        {related.map((other) => (
          <li key={other.paper.id}>
            <PaperLink paper={other.paper} />
            <p className={styles.reasons}>{describeReasons(paper, other)}</p>
            <SideBySide papers={[paper, other.paper]} label="Side by side" />
          </li>
        ))}
      </Neighbours>
    </>
  );
}

interface NeighboursProps extends Pick<PaperNeighboursProps, 'headingLevel'> {
  readonly title: string;
  readonly children: readonly ReactNode[];
}

function Neighbours({ title, headingLevel, children }: NeighboursProps) {
  const id = useId();
  const Heading = headingLevel === 1 ? 'h2' : 'h3';
  const [isUnfolded, setUnfolded] = useState(false);
  if (children.length === 0) return null;
  const shown = isUnfolded ? children : children.slice(0, MAX_SHOWN);
  return (
    <section aria-labelledby={id}>
      <Heading id={id} className={styles.heading}>
        {title}
      </Heading>
      <ul className={styles.list}>{shown}</ul>
      {shown.length < children.length ? (
        <Button kind="link" onClick={() => setUnfolded(true)}>
          Show {children.length - shown.length} more
        </Button>
      ) : null}
    </section>
  );
}

function Mention({ mention }: { readonly mention: MentionInContext }) {
  const { other, source, field, sentence, names } = mention;
  return (
    <li>
      <PaperLink paper={other} />
      <p className={styles.sentence}>
        “
        <EvidenceText
          verbatim={source[field]}
          edits={source.displayEdits[field]}
          range={sentence}
          spans={names}
        />
        ”
      </p>
    </li>
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
