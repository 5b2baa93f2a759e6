import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { formatReport } from '../sources/list/formatReport.ts';
import type { ListReport } from '../sources/list/listReport.ts';
import { describeCounts, groupDoubts } from '../sources/list/listReport.ts';
import { Button } from '../ui/Button.tsx';
import { downloadText } from '../ui/downloadText.ts';
import styles from './ListReportView.module.css';

interface ListReportViewProps {
  readonly report: ListReport;
  /** The name that the list has unless the reader gives it another. */
  readonly suggestedName: string;
  readonly onOpen: (name: string) => void;
  /** Why the list could not be opened; `null` where nothing went wrong. */
  readonly fault: string | null;
}

/** What became of each record, and the way on to the list. */
export function ListReportView({ report, suggestedName, onOpen, fault }: ListReportViewProps) {
  const titleId = useId();
  const nameId = useId();
  const [name, setName] = useState(suggestedName);
  const { files, papers, refused, merged, remarks } = report;
  return (
    <section className={styles.report} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        Report
      </h2>
      <p className={styles.counts} role="status">
        {describeCounts(report)}
      </p>
      {files.map(({ file, failure }) =>
        failure === null ? null : (
          <p key={file} className={styles.fault} role="alert">
            <strong>{file}</strong> was not read: {failure.reason}. {failure.remedy}
          </p>
        ),
      )}
      {papers.length > 0 ? (
        <form
          className={styles.open}
          onSubmit={(event) => {
            event.preventDefault();
            onOpen(name.trim() === '' ? suggestedName : name.trim());
          }}
        >
          <label htmlFor={nameId}>Name of the list</label>
          <input
            id={nameId}
            value={name}
            maxLength={120}
            className={styles.name}
            onChange={(event) => setName(event.target.value)}
          />
          <Button kind="solid" type="submit">
            Open this list
          </Button>
        </form>
      ) : null}
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Entries title="Doubtful">
        {groupDoubts(papers).map(({ file, lines, reason, remedy }) => (
          <li key={`${file} ${reason}`}>
            <strong>{reason}</strong>. {remedy} <Place file={file} lines={lines} />
          </li>
        ))}
      </Entries>
      <Entries title="Refused">
        {refused.map(({ file, line, reason, remedy, found }) => (
          <li key={`${file} ${line} ${found}`}>
            <strong>{reason}</strong>: “{found}”. {remedy} <Place file={file} lines={[line]} />
          </li>
        ))}
      </Entries>
      <Entries title="Duplicates merged">
        {merged.map(({ file, line, into, title, reason }) => (
          <li key={`${file} ${line}`}>
            “{title}”: {reason} as in line {into.line} <Place file={file} lines={[line]} />
          </li>
        ))}
      </Entries>
      <Entries title="Remarks">
        {remarks.map(({ file, line, reason, remedy }) => (
          <li key={`${file} ${line} ${reason}`}>
            {reason}. {remedy} <Place file={file} lines={line === null ? [] : [line]} />
          </li>
        ))}
      </Entries>
      <p>
        <Button
          kind="link"
          onClick={() => downloadText('collate-report.txt', 'text/plain', formatReport(report))}
        >
          Save the report
        </Button>
      </p>
    </section>
  );
}

const MOST_SHOWN = 50;

/** A part of the report, folded where it is long. */
function Entries(props: { readonly title: string; readonly children: readonly ReactNode[] }) {
  const { title, children } = props;
  if (children.length === 0) return null;
  return (
    <details className={styles.entries} open={children.length <= 5}>
      <summary>
        {title} <span className={styles.number}>{children.length}</span>
      </summary>
      <ul>{children.slice(0, MOST_SHOWN)}</ul>
      {children.length > MOST_SHOWN ? (
        <p>{children.length - MOST_SHOWN} more are in the report that can be saved.</p>
      ) : null}
    </details>
  );
}

const MOST_LINES = 8;

function Place({ file, lines }: { readonly file: string; readonly lines: readonly number[] }) {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const rest = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const where = lines.length === 0 ? '' : `, line${lines.length === 1 ? '' : 's'} ${shown}${rest}`;
  return (
    <span className={styles.place}>
      {file}
      {where}
    </span>
  );
}
