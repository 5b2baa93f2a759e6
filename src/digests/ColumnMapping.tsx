import { useState } from 'react';
import type { FactName } from '../sources/facts/paperDraft.ts';
import { FACT_NAMES } from '../sources/facts/paperDraft.ts';
import type { DescribedColumn, DescribedTable } from '../sources/table/describeTable.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './ColumnMapping.module.css';

type Mapping = Readonly<Record<string, FactName | null>>;

interface ColumnMappingProps {
  readonly tables: readonly { readonly file: string; readonly table: DescribedTable }[];
  /** What the reader has said before. */
  readonly chosen: Mapping;
  /** Whether nothing could be read without it. */
  readonly isOpen: boolean;
  readonly onMap: (columns: Mapping) => void;
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

/** What each column of a table holds, for the reader to correct. */
export function ColumnMapping({ tables, chosen, isOpen, onMap }: ColumnMappingProps) {
  const [changes, setChanges] = useState(chosen);
  if (tables.length === 0) return null;
  return (
    <details className={styles.mapping} open={isOpen}>
      <summary>Columns of the table</summary>
      {tables.map(({ file, table }) => (
        <div key={file} className={styles.scroll}>
          <table className={styles.table}>
            <caption className="visually-hidden">Columns of {file}</caption>
            <thead>
              <tr>
                <th scope="col">Column</th>
                <th scope="col">Is read as</th>
                <th scope="col">First cells</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.filter(isTelling).map(({ name, fact, examples }) => {
                const current = Object.hasOwn(changes, name) ? changes[name] : fact;
                return (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>
                      <Select
                        aria-label={`What ${name} is`}
                        value={current ?? ''}
                        onChange={({ target }) =>
                          setChanges({ ...changes, [name]: readFact(target.value) })
                        }
                      >
                        <option value="">none of these</option>
                        {FACT_NAMES.map((each) => (
                          <option key={each} value={each}>
                            {FACT_LABELS[each]}
                          </option>
                        ))}
                      </Select>
                    </td>
                    <td className={styles.examples}>{examples.join(' · ').slice(0, 160)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ))}
      <Button
        kind="outline"
        disabled={Object.keys(changes).length === 0}
        onClick={() => onMap(changes)}
      >
        Read with these columns
      </Button>
    </details>
  );
}

/** Exports have dozens of columns that no row fills. */
function isTelling({ fact, examples }: DescribedColumn): boolean {
  return examples.length > 0 || fact === 'title';
}

function readFact(value: string): FactName | null {
  return FACT_NAMES.find((name) => name === value) ?? null;
}
