import type { Paper, Span } from '../../corpus/schema.ts';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import { isPlainClick } from '../../ui/isPlainClick.ts';

interface PaperLinkProps {
  readonly paper: Paper;
  /** The paper's own page, for whoever opens it elsewhere or without script. */
  readonly href: string;
  readonly titleMarks: readonly Span[];
  readonly isSelected: boolean;
  /** Called for a plain click. */
  readonly onOpen: (paper: Paper) => void;
}

/** The title of a listed paper, which opens it. */
export function PaperLink({ paper, href, titleMarks, isSelected, onOpen }: PaperLinkProps) {
  return (
    <a
      href={href}
      id={`paper-${paper.id}`}
      data-paper-link
      aria-current={isSelected ? 'true' : undefined}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        onOpen(paper);
      }}
    >
      <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} spans={titleMarks} />
    </a>
  );
}
