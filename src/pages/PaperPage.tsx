import { Link, useLocation, useParams } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { FindingsBoundary } from '../corpus/findings/FindingsBoundary.tsx';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { PaperFindings } from '../insight/PaperFindings.tsx';
import { NoteSlot } from '../library/NoteSlot.tsx';
import { currentLabelKeys, isPlaceInPaper, parseLabelHash } from '../paper/evidence.ts';
import { PaperDetails } from '../paper/PaperDetails.tsx';
import { PaperRelations } from '../paper/PaperRelations.tsx';
import { Icon } from '../ui/Icon.tsx';
import { later } from '../ui/later.tsx';
import { WhenIdle } from '../ui/WhenIdle.tsx';
import { paperPath } from '../url/paths.ts';
import { useLabelEditing } from './labelEditing.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { PaperActions } from './PaperActions.tsx';
import styles from './PaperPage.module.css';

const PlaceNotice = later(async () => (await import('./PlaceNotice.tsx')).PlaceNotice);

/** One paper. An address such as `/papers/mamba#label-complexity-linear` lights that label's words. */
export function PaperPage() {
  const { id = '' } = useParams();
  const { hash } = useLocation();
  const corpus = useCorpus();
  const editing = useLabelEditing();
  const paper = findPaper(corpus, id);
  if (!paper) return <NotFoundPage />;
  const lit = parseLabelHash(hash);
  return (
    <>
      <title>{`${nameOfPaper(paper)} – Collate`}</title>
      <DigestOrder paper={paper} papers={corpus.papers} />
      {isPlaceInPaper(hash) ? <WhenIdle part={PlaceNotice} /> : null}
      <PaperDetails
        key={paper.id}
        paper={paper}
        headingLevel={1}
        litLabels={lit === null ? [] : currentLabelKeys(lit, corpus.taxonomy)}
        actions={<PaperActions paper={paper} />}
        note={<NoteSlot paper={paper} />}
        editing={editing}
        findings={
          <FindingsBoundary
            without={<PaperRelations paper={paper} findings={null} headingLevel={1} />}
          >
            <PaperFindings paper={paper} />
          </FindingsBoundary>
        }
      />
    </>
  );
}

interface DigestOrderProps {
  readonly paper: Paper;
  readonly papers: readonly Paper[];
}

/** The papers before and after this one in the digest. */
function DigestOrder({ paper, papers }: DigestOrderProps) {
  const position = papers.indexOf(paper);
  const previous = papers[position - 1];
  const next = papers[position + 1];
  return (
    <nav className={styles.order} aria-label="Digest order">
      {previous ? (
        <Link to={paperPath(previous.id)} rel="prev">
          <Icon name="previous" />
          <span className="visually-hidden">Previous: </span>
          <span className={styles.name}>{nameOfPaper(previous)}</span>
        </Link>
      ) : null}
      <span className={styles.position}>
        {(position + 1).toLocaleString('en')} of {papers.length.toLocaleString('en')}
      </span>
      {next ? (
        <Link to={paperPath(next.id)} rel="next">
          <span className="visually-hidden">Next: </span>
          <span className={styles.name}>{nameOfPaper(next)}</span>
          <Icon name="next" />
        </Link>
      ) : null}
    </nav>
  );
}
