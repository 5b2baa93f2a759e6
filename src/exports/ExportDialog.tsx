import { useMemo, useState } from 'react';
import { countPapers } from '../corpus/countPapers.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadText } from '../ui/downloadText.ts';
import { runInSlices } from '../ui/runInSlices.ts';
import { createCitationKeys, describeKeys, formatCiteCommand } from './citationKey.ts';
import styles from './ExportDialog.module.css';
import type { ExportFormatId } from './exportFormats.ts';
import { EXPORT_FORMATS, formatExport, formatFileName, writeExport } from './exportFormats.ts';
import type { ExportSubject } from './exportSubject.ts';
import { FormatChoice } from './FormatChoice.tsx';

interface ExportDialogProps extends ExportSubject {
  readonly onClose: () => void;
}

/** So many papers are shown; the text of thousands takes a second or two to make, and as long to lay out. */
const MOST_SHOWN = 100;
/** More than fit beside the button that copies all of them. */
const MOST_KEYS = 40;

/** The papers as text in a chosen format, once it is known which they are. */
export function ExportDialog({ isSearching = false, onClose, ...props }: ExportDialogProps) {
  const { verb, papers } = props;
  const isOffered = !isSearching && papers.length > 0;
  return (
    <Dialog title={isOffered ? `${verb} ${describePapers(papers)}` : verb} isOpen onClose={onClose}>
      {isOffered ? (
        <ExportPanel {...props} />
      ) : (
        <p role="status">{isSearching ? 'Searching…' : 'Nothing was found to export.'}</p>
      )}
    </Dialog>
  );
}

/** To look at, to copy, to save. */
function ExportPanel({ papers, subject }: Pick<ExportSubject, 'papers' | 'subject'>) {
  const corpus = useCorpus();
  const [format, setFormat] = useState<ExportFormatId>('bibtex');
  const [saved, setSaved] = useState('');
  const text = useMemo(
    () => formatExport(corpus, papers, format, MOST_SHOWN),
    [corpus, papers, format],
  );
  const isWhole = papers.length <= MOST_SHOWN;
  const createText = () => (isWhole ? text : runInSlices(writeExport(corpus, papers, format)));
  const { label, mediaType } = EXPORT_FORMATS[format];
  const fileName = formatFileName(subject, format);
  const save = () => {
    const made = createText();
    const keep = (all: string) => {
      downloadText(fileName, mediaType, all);
      setSaved(`Saved as ${fileName}`);
    };
    if (typeof made === 'string') return keep(made);
    setSaved(`Writing ${fileName}…`);
    void made.then(keep);
  };
  return (
    <div className={styles.panel}>
      <FormatChoice
        value={format}
        onChange={(next) => {
          setFormat(next);
          setSaved('');
        }}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.preview} aria-label={`${label} text`} tabIndex={0}>
        <pre className={styles.text} data-wrapped={format !== 'csv' || undefined}>
          {text}
        </pre>
      </section>
      {isWhole ? null : (
        <p className={styles.note}>
          The first {MOST_SHOWN} papers are shown. What you copy or download has all{' '}
          {papers.length.toLocaleString('en')}.
        </p>
      )}
      <div className={styles.actions}>
        <CopyButton
          key={format}
          kind="solid"
          label={`Copy ${label}`}
          createText={createText}
          isSlow={!isWhole}
        />
        <Button kind="outline" onClick={save}>
          Download
        </Button>
        <span className={styles.file} role="status">
          {saved === '' ? fileName : saved}
        </span>
      </div>
      <CiteCommand papers={papers} />
    </div>
  );
}

/** The one paper by name, several by number. */
function describePapers(papers: readonly Paper[]): string {
  const [first] = papers;
  return papers.length === 1 && first ? nameOfPaper(first) : countPapers(papers.length);
}

/** What LaTeX cites these entries by, and how their keys are made; every file holds the keys. */
function CiteCommand({ papers }: Pick<ExportDialogProps, 'papers'>) {
  const corpus = useCorpus();
  const keys = createCitationKeys(corpus.papers);
  const command = formatCiteCommand(papers.map(({ id }) => keys.get(id) ?? id));
  const shown =
    papers.length > MOST_KEYS ? `${command.split(',', MOST_KEYS).join(',')},…}` : command;
  return (
    <div className={styles.cite}>
      <div className={styles.citing}>
        <code className={styles.command}>{shown}</code>
        <CopyButton label="Copy \cite" kind="outline" createText={() => command} />
      </div>
      <p className={styles.note}>Keys: {describeKeys(papers)}.</p>
    </div>
  );
}
