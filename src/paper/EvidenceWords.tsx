import type { MouseEvent, ReactNode } from 'react';
import { useMemo } from 'react';
import type { Paper, TextField } from '../corpus/schema.ts';
import { MarkedText } from './EvidenceText.tsx';
import styles from './EvidenceWords.module.css';
import type { FacetEvidence } from './evidence.ts';
import { createEvidenceMarks, isTabStop, labelElementId, wordsElementId } from './evidence.ts';
import type { Run } from './evidencePieces.ts';
import { createPointing } from './pointing.ts';
import { revealElement } from './revealElement.ts';
import type { LitLabels } from './useLitLabels.ts';

interface EvidenceWordsProps {
  readonly paper: Paper;
  readonly field: TextField;
  readonly groups: readonly FacetEvidence[];
  readonly labels: LitLabels;
}

/**
 * A paper's title or abstract in which the words that prove a label lead to that label.
 *
 * They are links, as note references are: a link is what takes one from words to what is said of
 * them, keyboards and screen readers know it, it breaks over lines, and its words can be selected.
 * Buttons do neither of the last two; a focusable `mark` has no role that says what a click does.
 * A link's description names the labels, so that its name stays the paper's words. Words that hold
 * an address are marked only, since a link cannot contain a link; the label's quote leads there. So is
 * a space between two proofs, which cannot name a link.
 */
export function EvidenceWords({ paper, field, groups, labels }: EvidenceWordsProps) {
  const marks = useMemo(() => createEvidenceMarks(groups, field), [groups, field]);
  return (
    <MarkedText
      verbatim={paper[field]}
      edits={paper.displayEdits[field]}
      marks={marks}
      renderMark={(run, words, before) => (
        <Words field={field} run={run} isStop={isTabStop(run, before)} labels={labels}>
          {words}
        </Words>
      )}
    />
  );
}

interface WordsProps {
  readonly field: TextField;
  readonly run: Run;
  readonly isStop: boolean;
  readonly labels: LitLabels;
  readonly children: ReactNode;
}

function Words({ field, run, isStop, labels, children }: WordsProps) {
  const keys = run.markIds;
  const isLit = keys.some((key) => labels.lit.has(key));
  const pointing = createPointing((isPointedAt) => labels.point(isPointedAt ? keys : []));
  const target = labelElementId(keys[0] ?? '');
  const click = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    // A click that ends a selection of the words is meant for the selection.
    if (window.getSelection()?.isCollapsed === false) return;
    if (labels.toggle(keys)) revealElement(target);
  };
  const id = wordsElementId(field, run.pieces[0]?.start ?? 0);
  const isBlank = run.pieces.every(({ text }) => text.trim() === '');
  if (isBlank || run.pieces.some(({ href }) => href !== undefined)) {
    return (
      <mark id={id} tabIndex={-1} className={styles.words} data-lit={isLit || undefined}>
        {children}
      </mark>
    );
  }
  return (
    <mark className={styles.mark}>
      <a
        className={styles.words}
        data-lit={isLit || undefined}
        id={id}
        href={`#${target}`}
        aria-describedby={keys.map(labelElementId).join(' ')}
        tabIndex={isStop ? undefined : -1}
        draggable={false}
        onClick={click}
        {...pointing}
      >
        {children}
      </a>
    </mark>
  );
}
