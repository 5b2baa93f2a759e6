import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { readQuote } from '../../corpus/findings/readQuote.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import type { Paper, Quote } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { paperPath } from '../../url/paths.ts';
import { BothShapes } from './BothShapes.tsx';
import { createScales } from './costChart.ts';
import type { CostStatement, ReachMark, SpeedUp } from './costStatements.ts';
import { listReaches, listSpeedUps } from './costStatements.ts';
import styles from './StatedLengths.module.css';
import { StatedStrip } from './StatedStrip.tsx';
import { StatementList } from './StatementList.tsx';
import { placeStatedMarks } from './statedLengths.ts';

interface StatedLengthsProps {
  readonly findings: Findings;
  /** Cost statements that belong to no curve. */
  readonly others: readonly CostStatement[];
}

/** What papers say they reached and how much faster they are, in their words. */
export function StatedLengths({ findings, others }: StatedLengthsProps) {
  const corpus = useCorpus();
  const reaches = useMemo(() => listReaches(corpus, findings), [corpus, findings]);
  const speedUps = useMemo(() => listSpeedUps(corpus, findings), [corpus, findings]);
  return (
    <section className={styles.stated} aria-labelledby="stated">
      <h2 id="stated" className={styles.title}>
        What the papers report
      </h2>
      <p className={styles.note}>
        Dots are sequence lengths that papers reach
        {speedUps.some(({ length }) => length !== null)
          ? ', triangles are speed-ups at a stated length'
          : ''}
        . All are the papers’ own figures, in their words; none comes from the formulas.
      </p>
      <BothShapes
        draw={(shape) => {
          const scales = createScales(shape, []);
          const marks = placeStatedMarks(reaches, speedUps, shape, scales.x);
          return <StatedStrip marks={marks} shape={shape} scales={scales} />;
        }}
      />
      <div className={styles.columns}>
        <ReachList reaches={reaches} />
        <SpeedUpList speedUps={speedUps} />
        {others.length > 0 ? (
          <div>
            <h3 className={styles.heading}>Costs without a curve here</h3>
            <StatementList statements={others} />
          </div>
        ) : null}
      </div>
    </section>
  );
}

function ReachList({ reaches }: { readonly reaches: readonly ReachMark[] }) {
  return (
    <div>
      <h3 className={styles.heading}>Lengths reached, shortest first</h3>
      <ul className={styles.list}>
        {reaches.map(({ paper, reach, label }) => (
          <Statement
            key={`${paper.id} ${reach.quote.start} ${label}`}
            paper={paper}
            quote={reach.quote}
          >
            {label}, {reach.kind}
            {reach.unit === 'unspecified' ? '' : `, in ${reach.unit}`}
          </Statement>
        ))}
      </ul>
    </div>
  );
}

function SpeedUpList({ speedUps }: { readonly speedUps: readonly SpeedUp[] }) {
  return (
    <div>
      <h3 className={styles.heading}>Speed-ups, greatest first</h3>
      <ul className={styles.list}>
        {speedUps.map(({ paper, claim, label, quantity, against }) => (
          <Statement key={claim.id} paper={paper} quote={claim.quote}>
            {label} {quantity.toLowerCase()} against{' '}
            {against.length > 0 ? against.join(', ') : 'an unnamed baseline'}
          </Statement>
        ))}
      </ul>
    </div>
  );
}

interface StatementProps {
  readonly paper: Paper;
  readonly quote: Quote;
  readonly children: ReactNode;
}

function Statement({ paper, quote, children }: StatementProps) {
  return (
    <li>
      <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>{' '}
      <span className={styles.amount}>{children}</span> <q>{readQuote(paper, quote)}</q>
    </li>
  );
}
