import { useId, useState } from 'react';
import { useHref } from 'react-router';
import type { Paper } from '../corpus/schema.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { paperPath } from '../url/paths.ts';
import type { FacetEvidence } from './evidence.ts';
import { ISSUES_URL } from './issueTracker.ts';
import { createIssueHref, formatLabelReport, formatReportTitle } from './labelReport.ts';
import styles from './ReportDialog.module.css';

interface ReportDialogProps {
  readonly paper: Paper;
  readonly groups: readonly FacetEvidence[];
  /** Keys of the labels that the reader keeps lit: the report is about these, or about all if there are none. */
  readonly kept: ReadonlySet<string>;
}

/** The button “Report a wrong label”, and the text it prepares. */
export function ReportDialog({ paper, groups, kept }: ReportDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const href = useHref(paperPath(paper.id));
  const reported =
    kept.size === 0
      ? groups
      : groups
          .map((group) => ({ ...group, labels: group.labels.filter(({ key }) => kept.has(key)) }))
          .filter(({ labels }) => labels.length > 0);
  return (
    <div className={styles.report}>
      <Button onClick={() => setOpen(true)}>Report a wrong label</Button>
      <Dialog title="Report a wrong label" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ReportForm
          title={formatReportTitle(paper)}
          createText={() =>
            formatLabelReport(paper, reported, new URL(href, window.location.href).href)
          }
        />
      </Dialog>
    </div>
  );
}

interface ReportFormProps {
  readonly title: string;
  readonly createText: () => string;
}

function ReportForm({ title, createText }: ReportFormProps) {
  const id = useId();
  const [text, setText] = useState(createText);
  const issueHref = ISSUES_URL === null ? null : createIssueHref(ISSUES_URL, title, text);
  return (
    <div className={styles.form}>
      <label htmlFor={id}>
        Say at the end what is wrong and which words show it, then copy the text to whoever keeps
        this site.
      </label>
      <textarea
        id={id}
        className={styles.text}
        rows={14}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className={styles.ways}>
        <CopyButton label="Copy report" kind="solid" createText={() => text} />
        {issueHref === null ? null : (
          <a href={issueHref} rel="noreferrer">
            Write it as an issue
          </a>
        )}
      </p>
    </div>
  );
}
