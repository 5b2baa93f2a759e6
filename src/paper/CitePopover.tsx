import type { Paper } from '../corpus/schema.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Popover } from '../ui/Popover.tsx';
import styles from './CitePopover.module.css';
import { formatBibtex, formatPlainCitation } from './citation.ts';

/** The citation of a paper, to read and to copy. */
export function CitePopover({ paper }: { readonly paper: Paper }) {
  const plain = formatPlainCitation(paper);
  const bibtex = formatBibtex(paper);
  return (
    <Popover trigger="Cite" align="start">
      <div className={styles.forms}>
        <p>{plain}</p>
        <CopyButton label="Copy citation" kind="outline" createText={() => plain} />
        <pre className={styles.bibtex}>{bibtex}</pre>
        <CopyButton label="Copy BibTeX" kind="outline" createText={() => bibtex} />
      </div>
    </Popover>
  );
}
