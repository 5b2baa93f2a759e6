import type { ReactNode } from 'react';
import { Suspense, useId, useMemo } from 'react';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { EvidenceWords } from './EvidenceWords.tsx';
import { groupEvidence } from './evidence.ts';
import type { LabelEditing } from './LabelList.tsx';
import { LabelList } from './LabelList.tsx';
import styles from './PaperDetails.module.css';
import { PaperHeader } from './PaperHeader.tsx';
import { PaperNeighbours } from './PaperNeighbours.tsx';
import { PaperRelations } from './PaperRelations.tsx';
import { useLitLabels } from './useLitLabels.ts';

interface PaperDetailsProps {
  readonly paper: Paper;
  /** 1 on the paper's own page, 2 beside a list. */
  readonly headingLevel: 1 | 2;
  /** Buttons such as save and compare: the page knows them, the paper does not. */
  readonly actions?: ReactNode;
  /** Below its header: what the reader wrote of it. */
  readonly note?: ReactNode;
  /**
   * Between its labels and its neighbours: what is known of it that the paper's own data lacks. Its
   * relations are part of that; without it, they are told by names.
   */
  readonly findings?: ReactNode;
  /** Labels that the address asks to be lit, by key. */
  readonly litLabels?: readonly string[];
  /** Tools for the labels, in a list whose labels can be edited. */
  readonly editing?: LabelEditing | undefined;
}

/** Everything there is to one paper. Give it the paper's id as `key`: what is lit belongs to one paper. */
export function PaperDetails(props: PaperDetailsProps) {
  const { paper, headingLevel, actions, note, findings, litLabels, editing } = props;
  const { taxonomy } = useCorpus();
  const groups = useMemo(() => groupEvidence(paper, taxonomy), [paper, taxonomy]);
  const labels = useLitLabels(litLabels);
  const abstractId = useId();
  const Heading = headingLevel === 1 ? 'h2' : 'h3';
  return (
    <article className={styles.paper} data-paper-open>
      <div className={styles.columns}>
        <PaperHeader
          paper={paper}
          headingLevel={headingLevel}
          groups={groups}
          labels={labels}
          actions={actions}
        />
        {note === undefined ? null : <div className={styles.note}>{note}</div>}
        {paper.abstract === '' ? null : (
          <div>
            <section className={styles.abstract} aria-labelledby={abstractId}>
              <Heading id={abstractId} className={styles.heading}>
                Abstract
              </Heading>
              <p className={styles.words} data-words="abstract">
                <EvidenceWords paper={paper} field="abstract" groups={groups} labels={labels} />
              </p>
            </section>
          </div>
        )}
        <LabelList
          paper={paper}
          groups={groups}
          labels={labels}
          headingLevel={headingLevel}
          editing={editing}
        />
        <div className={styles.more}>
          {findings ?? <PaperRelations paper={paper} findings={null} headingLevel={headingLevel} />}
          {/* Hydrated on its own, after the rest of the page: finding similar papers takes a while. */}
          <Suspense>
            <PaperNeighbours paper={paper} headingLevel={headingLevel} />
          </Suspense>
        </div>
      </div>
    </article>
  );
}
