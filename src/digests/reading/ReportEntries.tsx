import type { ReactNode } from 'react';
import type { Place } from '../../sources/list/listReport.ts';
import { Button } from '../../ui/Button.tsx';
import { formatPlace } from '../kept/formatPlace.ts';
import type { FirstOf, ListSummary } from './listSummary.ts';
import styles from './ReportEntries.module.css';

interface ReportEntriesProps {
  readonly summary: ListSummary;
  /** Takes a duplicate out of the paper that it was merged into. */
  readonly onPart: (place: Place) => void;
}

/** What is doubtful, refused, merged and odd, each with its place, the reason and what can be done. */
export function ReportEntries({ summary, onPart }: ReportEntriesProps) {
  const { doubtfulCount, doubts, refused, merged, remarks } = summary;
  return (
    <>
      <Entries title="Doubtful" count={doubtfulCount} entries={doubts}>
        {({ file, lines, reason, remedy }) => (
          <li key={`${file} ${reason} ${lines[0]}`}>
            <strong>{capitalise(reason)}</strong>. {remedy}{' '}
            <span className={styles.place}>{formatPlace(file, lines)}</span>
          </li>
        )}
      </Entries>
      <Entries title="Refused" entries={refused}>
        {({ file, line, record, reason, remedy, found }) => (
          <li key={`${file} ${record}`}>
            <strong>{capitalise(reason)}</strong>: “{found}”. {remedy}{' '}
            <span className={styles.place}>{formatPlace(file, [line])}</span>
          </li>
        )}
      </Entries>
      <Entries title="Duplicates merged" entries={merged}>
        {({ file, line, record, into, title, reason }) => (
          <li key={`${file} ${record}`}>
            “{title}”: {reason} as in{' '}
            {formatPlace(into.file === file ? '' : into.file, [into.line])}{' '}
            <span className={styles.place}>{formatPlace(file, [line])}</span>{' '}
            <Button kind="link" onClick={() => onPart({ file, line, record })}>
              Keep both
            </Button>
          </li>
        )}
      </Entries>
      <Entries title="Remarks" entries={remarks}>
        {({ file, line, reason, remedy }) => (
          <li key={`${file} ${line} ${reason}`}>
            {capitalise(reason)}. {remedy}{' '}
            <span className={styles.place}>{formatPlace(file, line === null ? [] : [line])}</span>
          </li>
        )}
      </Entries>
    </>
  );
}

interface EntriesProps<Entry> {
  readonly title: string;
  /** How many things the entries are about, where one may be about several. */
  readonly count?: number;
  readonly entries: FirstOf<Entry>;
  readonly children: (entry: Entry) => ReactNode;
}

/** A part of the report, folded where it is long. */
function Entries<Entry>(props: EntriesProps<Entry>) {
  const { title, entries, children } = props;
  const { first, total } = entries;
  const { count = total } = props;
  if (total === 0) return null;
  return (
    <details className={styles.entries} open={total <= 5}>
      <summary>
        {title} <span className={styles.number}>{count.toLocaleString('en')}</span>
      </summary>
      <ul>{first.map(children)}</ul>
      {total > first.length ? (
        <p>
          {(total - first.length).toLocaleString('en')} more are in the report that can be saved.
        </p>
      ) : null}
    </details>
  );
}

/** Reasons are the middle of a sentence in the printed report, and begin one here. */
function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
