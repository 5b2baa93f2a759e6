import { useId } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { downloadText } from '../../ui/downloadText.ts';
import { TextField } from '../../ui/TextField.tsx';
import { libraryPath } from '../../url/paths.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { JsonMapping } from './JsonMapping.tsx';
import styles from './ListReportView.module.css';
import type { ReadingChoices, ReadingDrafts } from './listMessages.ts';
import type { ListSummary } from './listSummary.ts';
import { ReportEntries } from './ReportEntries.tsx';
import type { WaysOnProps } from './WaysOn.tsx';
import { WaysOn } from './WaysOn.tsx';

interface ListReportViewProps extends WaysOnProps {
  readonly choices: ReadingChoices;
  readonly drafts: ReadingDrafts;
  /** Why the list could not be kept; `null` where nothing went wrong. */
  readonly fault: string | null;
  /** Reads again; `applied` are drafts that the choices have now. */
  readonly onChoose: (choices: ReadingChoices, applied?: Partial<ReadingDrafts>) => void;
  readonly onDraft: (drafts: Partial<ReadingDrafts>) => void;
}

/** What became of each record, what the reader can settle, and the way on to the list. */
export function ListReportView(props: ListReportViewProps) {
  const { summary, choices, drafts, fault, onDraft, onChoose } = props;
  const titleId = useId();
  const { counts, files, titles, paperCount } = summary;
  return (
    <section className={styles.report} aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1} className={styles.title}>
        Report
      </h2>
      <p className={styles.counts} role="status">
        {counts}
      </p>
      {files.map((file) => (
        <FileLine key={file.name} file={file} />
      ))}
      {paperCount > 0 ? (
        <>
          <ul className={styles.titles} aria-label="First titles">
            {titles.map((title, at) => (
              // Two papers may have one title, and none of them changes places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above.
              <li key={at}>{title}</li>
            ))}
            {paperCount > titles.length ? (
              <li>and {(paperCount - titles.length).toLocaleString('en')} more</li>
            ) : null}
          </ul>
          <WaysOn {...props} />
        </>
      ) : null}
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Mappings {...props} />
      {summary.needsYear || choices.year !== undefined ? (
        <YearChoice
          text={drafts.year ?? String(choices.year ?? new Date().getFullYear())}
          onType={(year) => onDraft({ year })}
          onChoose={(year) => onChoose({ ...choices, year }, { year: null })}
        />
      ) : null}
      <ReportEntries
        summary={summary}
        onPart={(place) => onChoose({ ...choices, apart: [...(choices.apart ?? []), place] })}
      />
      <MissingAuthors dois={summary.doisWithoutAuthors} />
      <p className={styles.save}>
        <Button
          kind="link"
          onClick={() => downloadText('collate-report.txt', 'text/plain', summary.text)}
        >
          Save the report
        </Button>
        {choices.apart !== undefined && choices.apart.length > 0 ? (
          <Button kind="link" onClick={() => onChoose({ ...choices, apart: [] })}>
            Merge all duplicates again
          </Button>
        ) : null}
      </p>
    </section>
  );
}

/**
 * A way to the authors that a list leaves out. Zotero takes many identifiers at once; where one of them is a
 * DOI it looks for no others, so that papers of arXiv have theirs as well.
 */
function MissingAuthors({ dois }: { readonly dois: readonly string[] }) {
  if (dois.length === 0) return null;
  const count = dois.length.toLocaleString('en');
  return (
    <div className={styles.missing}>
      <p>
        {dois.length === 1
          ? 'A paper without authors has a DOI or an arXiv id.'
          : `${count} papers without authors have a DOI or an arXiv id.`}{' '}
        Zotero finds authors, dates and abstracts by it: paste the DOIs into its “Add Item(s) by
        Identifier”, export the new items as BibTeX, and bring that file into the list by “Add
        papers”.
      </p>
      <CopyButton
        label={dois.length === 1 ? 'Copy the DOI' : `Copy ${count} DOIs`}
        kind="outline"
        createText={() => dois.join('\n')}
      />
    </div>
  );
}

/** What a file was read as, or why it was not. */
function FileLine({ file }: { readonly file: ListSummary['files'][number] }) {
  const { name, format, failure, ownForm } = file;
  if (failure === null) {
    return (
      <p className={styles.file}>
        <strong>{name}</strong> {format}
      </p>
    );
  }
  return (
    <p className={styles.fault} role="alert">
      <strong>{name}</strong> was not read: {failure}
      {ownForm === 'library' ? (
        <>
          {' '}
          <Link to={libraryPath}>Open the library</Link>
        </>
      ) : null}
    </p>
  );
}

/** What columns and fields hold; open where nothing could be read without it. */
function Mappings(props: ListReportViewProps) {
  const { summary, choices, drafts, onDraft, onChoose } = props;
  const { tables, jsonFiles, paperCount } = summary;
  const known = { chosen: choices.columns ?? {}, isOpen: paperCount === 0 };
  return (
    <>
      <ColumnMapping
        {...known}
        tables={tables}
        draft={drafts.columns}
        onDraft={(columns) => onDraft({ columns })}
        onMap={(columns) =>
          onChoose({ ...choices, columns: { ...choices.columns, ...columns } }, { columns: {} })
        }
      />
      <JsonMapping
        {...known}
        files={jsonFiles}
        chosenList={choices.list}
        draft={drafts}
        onDraft={onDraft}
        onMap={(list, columns) =>
          onChoose(
            { ...choices, list, columns: { ...choices.columns, ...columns } },
            { list: null, fields: {} },
          )
        }
      />
    </>
  );
}

interface YearChoiceProps {
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (year: number) => void;
}

/** Pages such as Daily Papers give days without a year. */
function YearChoice({ text, onType, onChoose }: YearChoiceProps) {
  const id = useId();
  return (
    <form
      className={styles.open}
      onSubmit={(event) => {
        event.preventDefault();
        if (/^(?:1[5-9]|20)\d\d$/u.test(text)) onChoose(Number(text));
      }}
    >
      <label htmlFor={id}>Year of dates without one</label>
      <TextField
        id={id}
        inputMode="numeric"
        pattern="(1[5-9]|20)[0-9][0-9]"
        title="A year of four digits"
        value={text}
        className={styles.year}
        onChange={(event) => onType(event.target.value)}
      />
      <Button kind="outline" type="submit">
        Use this year
      </Button>
    </form>
  );
}
