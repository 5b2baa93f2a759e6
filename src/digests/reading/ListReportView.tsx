import { useId, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { downloadText } from '../../ui/downloadText.ts';
import { TextField } from '../../ui/TextField.tsx';
import { libraryPath } from '../../url/paths.ts';
import { ColumnMapping } from './ColumnMapping.tsx';
import { describePlanned } from './describeAdded.ts';
import { JsonMapping } from './JsonMapping.tsx';
import styles from './ListReportView.module.css';
import type { DigestWishes, ReadingChoices } from './listMessages.ts';
import type { ListSummary, PlannedAddition } from './listSummary.ts';
import { OwnListForm } from './OwnListForm.tsx';
import { ReportEntries } from './ReportEntries.tsx';

interface ListReportViewProps {
  readonly summary: ListSummary;
  readonly choices: ReadingChoices;
  readonly wishes: DigestWishes;
  /** The name that the list has unless the reader gives it another. */
  readonly suggestedName: string;
  /** The digest that the page is in, which can get the papers; `null` in the built-in one. */
  readonly current: { readonly id: string; readonly name: string } | null;
  readonly isKeeping: boolean;
  /** Why the list could not be kept; `null` where nothing went wrong. */
  readonly fault: string | null;
  readonly onChoose: (choices: ReadingChoices) => void;
  readonly onWish: (wishes: Partial<DigestWishes>) => void;
  readonly onKeep: (request: {
    readonly name: string;
    readonly facets: readonly string[] | null;
    readonly addTo: string | null;
    readonly proposes: boolean;
  }) => void;
}

/** What became of each record, what the reader can settle, and the way on to the list. */
export function ListReportView(props: ListReportViewProps) {
  const { summary, choices, fault, onChoose } = props;
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
            {paperCount > titles.length ? <li>and {paperCount - titles.length} more</li> : null}
          </ul>
          <WaysOn {...props} />
        </>
      ) : null}
      {fault === null ? null : (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      <Mappings summary={summary} choices={choices} onChoose={onChoose} />
      {summary.needsYear || choices.year !== undefined ? (
        <YearChoice year={choices.year} onChoose={(year) => onChoose({ ...choices, year })} />
      ) : null}
      <ReportEntries
        summary={summary}
        onPart={(place) => onChoose({ ...choices, apart: [...(choices.apart ?? []), place] })}
      />
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

/** To a list of its own; within a list first to that one, unless Collate saved what was read. */
function WaysOn(props: ListReportViewProps) {
  const { summary, wishes, suggestedName, current, isKeeping, onWish, onKeep } = props;
  const proposes = wishes.proposes ?? summary.isOfField;
  // Read in another way, a list may have other columns.
  const offered = new Set(summary.facets.map(({ id }) => id));
  const facets = wishes.facets?.filter((id) => offered.has(id)) ?? null;
  const name = wishes.name ?? suggestedName;
  const keep = (addTo: string | null) =>
    onKeep({ name: name.trim() === '' ? suggestedName : name.trim(), facets, addTo, proposes });
  const own = (
    <OwnListForm
      {...{ summary, name, proposes, facets, isKeeping, onWish }}
      action={current === null ? 'Open this list' : 'Open as a new list'}
      isFirst={current === null || summary.name !== null}
      onOpen={() => keep(null)}
    />
  );
  if (current === null) return own;
  if (summary.name !== null) {
    return (
      <>
        <p className={styles.hint}>
          A list that Collate saved is opened by itself, with its labels; it cannot be added to
          another one.
        </p>
        {own}
      </>
    );
  }
  return (
    <>
      {summary.addition === null ? null : (
        <>
          <p className={styles.counts}>{describePlanned(summary.addition)}</p>
          <ProposalsNote proposals={summary.addition.proposals} />
        </>
      )}
      <p>
        <Button kind="solid" disabled={isKeeping} onClick={() => keep(current.id)}>
          Add to “{current.name}”
        </Button>
      </p>
      <details className={styles.own}>
        <summary>Open as a list of its own instead</summary>
        <div className={styles.ownForm}>{own}</div>
      </details>
    </>
  );
}

/** Whether the new papers get proposals, in a list that has some. */
function ProposalsNote({ proposals }: { readonly proposals: PlannedAddition['proposals'] }) {
  switch (proposals) {
    case 'none':
      return null;
    case 'proposed':
      return (
        <p className={styles.hint}>
          Rules propose labels for the new papers, as they did for the others. Papers that the list
          has already get further proposals only where their abstract is new.
        </p>
      );
    case 'unavailable':
      return (
        <p className={styles.hint}>
          The rules that propose labels could not be loaded: the new papers would get none. To have
          them, read the papers again when there is a network.
        </p>
      );
    default:
      return proposals satisfies never;
  }
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
function Mappings({
  summary: { tables, jsonFiles, paperCount },
  choices,
  onChoose,
}: Pick<ListReportViewProps, 'summary' | 'choices' | 'onChoose'>) {
  const known = { chosen: choices.columns ?? {}, isOpen: paperCount === 0 };
  return (
    <>
      <ColumnMapping
        {...known}
        tables={tables}
        onMap={(columns) => onChoose({ ...choices, columns: { ...choices.columns, ...columns } })}
      />
      <JsonMapping
        {...known}
        files={jsonFiles}
        chosenList={choices.list}
        onMap={(list, columns) =>
          onChoose({ ...choices, list, columns: { ...choices.columns, ...columns } })
        }
      />
    </>
  );
}

interface YearChoiceProps {
  readonly year: number | undefined;
  readonly onChoose: (year: number) => void;
}

/** Pages such as Daily Papers give days without a year. */
function YearChoice({ year, onChoose }: YearChoiceProps) {
  const id = useId();
  const [text, setText] = useState(String(year ?? new Date().getFullYear()));
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
        onChange={(event) => setText(event.target.value)}
      />
      <Button kind="outline" type="submit">
        Use this year
      </Button>
    </form>
  );
}
