import type { FactName } from '../../sources/facts/paperDraft.ts';
import { FACT_NAMES } from '../../sources/facts/paperDraft.ts';
import type { DescribedColumn } from '../../sources/table/describeTable.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './MappedColumns.module.css';

/** Name of a column → what it holds; `null` for none of the facts. */
export type Mapping = Readonly<Record<string, FactName | null>>;

interface MappedColumnsProps {
  readonly caption: string;
  readonly columns: readonly DescribedColumn[];
  /** What the reader has said; of other columns the guess holds. */
  readonly changes: Mapping;
  /** Gets the column alone that the reader has said something of. */
  readonly onChange: (changed: Mapping) => void;
}

const FACT_LABELS: Readonly<Record<FactName, string>> = {
  title: 'Title',
  authors: 'Authors',
  editors: 'Editors',
  date: 'Date',
  year: 'Year',
  month: 'Month',
  arxivId: 'arXiv id',
  doi: 'DOI',
  venue: 'Venue',
  abstract: 'Abstract',
  codeUrl: 'Address of code',
  url: 'Address',
  kind: 'Kind of work',
  keywords: 'Keywords',
  comments: 'Number of comments',
};

/** The columns of a table or of a list of objects, and what each is read as. */
export function MappedColumns({ caption, columns, changes, onChange }: MappedColumnsProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Is read as</th>
            <th scope="col">First cells</th>
          </tr>
        </thead>
        <tbody>
          {columns.filter(isTelling).map((column) => (
            <tr key={column.name}>
              <th scope="row">{column.name}</th>
              <td>
                <Select
                  aria-label={`What ${column.name} is`}
                  value={factOf(column, changes) ?? ''}
                  onChange={({ target }) => onChange({ [column.name]: readFact(target.value) })}
                >
                  <option value="">none of these</option>
                  {FACT_NAMES.map((each) => (
                    <option key={each} value={each}>
                      {FACT_LABELS[each]}
                    </option>
                  ))}
                </Select>
              </td>
              <td className={styles.examples}>{column.examples.join(' · ').slice(0, 160)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a column is read as: as the reader says, else as it was guessed. */
export function factOf({ name, fact }: DescribedColumn, changes: Mapping): FactName | null {
  return Object.hasOwn(changes, name) ? (changes[name] ?? null) : fact;
}

/** Exports have dozens of columns that no row fills. */
function isTelling({ fact, examples }: DescribedColumn): boolean {
  return examples.length > 0 || fact === 'title';
}

function readFact(value: string): FactName | null {
  return FACT_NAMES.find((name) => name === value) ?? null;
}
