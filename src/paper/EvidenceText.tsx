import type { ReactNode } from 'react';
import { Fragment, useMemo } from 'react';
import { createReadableText } from '../corpus/readableText.ts';
import type { DisplayEdit, Span } from '../corpus/schema.ts';
import styles from './EvidenceText.module.css';
import type { Mark, Piece, Run } from './evidencePieces.ts';
import { createPieces, groupPieces } from './evidencePieces.ts';

interface EvidenceTextProps {
  /** A paper's title or abstract as it was published. */
  readonly verbatim: string;
  readonly edits: readonly DisplayEdit[];
  /** What to mark: offsets into `verbatim`; they may overlap and may cross a formula. */
  readonly spans?: readonly Span[];
  /** Show this part alone. */
  readonly range?: Span;
}

const NO_SPANS: readonly Span[] = [];

/** The readable form of a verbatim text, or of a part of it, with spans of it marked. */
export function EvidenceText({ verbatim, edits, spans = NO_SPANS, range }: EvidenceTextProps) {
  // One id for all of them: overlapping spans then join to one mark.
  const marks = useMemo(() => spans.map((span) => ({ id: 'span', span })), [spans]);
  return (
    <MarkedText
      verbatim={verbatim}
      edits={edits}
      marks={marks}
      {...(range ? { range } : {})}
      renderMark={(_, words) => <mark>{words}</mark>}
    />
  );
}

interface MarkedTextProps extends Omit<EvidenceTextProps, 'spans'> {
  readonly marks: readonly Mark[];
  /** Renders what is under one set of marks; `words` is its readable text, `before` the run in front of it. */
  readonly renderMark: (run: Run, words: ReactNode, before: Run | undefined) => ReactNode;
}

/** As `EvidenceText`, for marks that differ from one another. */
export function MarkedText({ verbatim, edits, marks, range, renderMark }: MarkedTextProps) {
  const readable = useMemo(() => createReadableText(verbatim, edits), [verbatim, edits]);
  const { start, end } = range ?? { start: 0, end: verbatim.length };
  const runs = useMemo(
    () => groupPieces(createPieces(readable, { start, end }, marks)),
    [readable, start, end, marks],
  );
  return runs.map((run, position) => {
    const words = run.pieces.map((piece) => <PieceText key={piece.start} piece={piece} />);
    return (
      <Fragment key={run.pieces[0]?.start}>
        {run.markIds.length === 0 ? words : renderMark(run, words, runs[position - 1])}
      </Fragment>
    );
  });
}

function PieceText({ piece }: { readonly piece: Piece }) {
  if (piece.href !== undefined) {
    return (
      <a href={piece.href} rel="noreferrer">
        {piece.text}
      </a>
    );
  }
  return piece.isMath ? <span className={styles.math}>{piece.text}</span> : piece.text;
}
