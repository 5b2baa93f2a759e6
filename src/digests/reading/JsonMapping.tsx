import { useId } from 'react';
import type { FactName } from '../../sources/facts/paperDraft.ts';
import type { DescribedJson, DescribedList } from '../../sources/list/describeJson.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './JsonMapping.module.css';
import type { Mapping } from './MappedColumns.tsx';
import { factOf, MappedColumns } from './MappedColumns.tsx';

interface JsonMappingProps {
  readonly files: readonly { readonly file: string; readonly json: DescribedJson }[];
  /** What the reader has said before. */
  readonly chosenList: string | undefined;
  readonly chosen: Mapping;
  /** What was said since, and is not applied yet. */
  readonly draft: { readonly list: string | null; readonly fields: Mapping };
  /** Whether nothing could be read without it. */
  readonly isOpen: boolean;
  readonly onDraft: (draft: Partial<JsonMappingProps['draft']>) => void;
  readonly onMap: (list: string, columns: Mapping) => void;
}

/**
 * Which list of a JSON file holds the papers and what their fields are, for the reader to correct. What
 * is said of the first file counts for all: files that are opened together are mostly of one make.
 */
export function JsonMapping(props: JsonMappingProps) {
  const { files, chosenList, chosen, draft, isOpen, onDraft, onMap } = props;
  const listId = useId();
  const [first] = files;
  if (first === undefined) return null;
  const path = draft.list ?? chosenList;
  const changes = { ...chosen, ...draft.fields };
  const isSettled = draft.list === null && Object.keys(draft.fields).length === 0;
  const { lists } = first.json;
  const list = lists.find((one) => one.path === path) ?? lists[0];
  const mapping = Object.fromEntries(
    list.columns.map((column) => [column.name, factOf(column, changes)]),
  );
  const hasTitle = Object.values(mapping).includes('title');
  return (
    <details className={styles.mapping} open={isOpen || !isSettled}>
      <summary>Fields of the JSON file</summary>
      {lists.length === 1 ? null : (
        <p className={styles.list}>
          <label htmlFor={listId}>The papers are in</label>
          <Select
            id={listId}
            value={list.path}
            onChange={({ target }) => onDraft({ list: target.value })}
            className={styles.choice}
          >
            {lists.map((one) => (
              <option key={one.path} value={one.path}>
                {formatPath(one.path)} ({one.count.toLocaleString('en')})
              </option>
            ))}
          </Select>
        </p>
      )}
      <MappedColumns
        caption={`Fields of ${formatPath(list.path)} in ${first.file}`}
        columns={list.columns}
        changes={changes}
        onChange={(changed) => onDraft({ fields: { ...draft.fields, ...changed } })}
      />
      <Preview list={list} mapping={mapping} />
      <Button kind="outline" disabled={!hasTitle} onClick={() => onMap(list.path, mapping)}>
        Read with these fields
      </Button>
      {hasTitle ? null : <p className={styles.hint}>Say which field is the title.</p>}
    </details>
  );
}

/** The facts that a reader knows a paper by, in the order in which they are shown. */
const SHOWN: readonly FactName[] = ['authors', 'date', 'year', 'venue', 'doi', 'arxivId', 'url'];

/** The first papers as they would be read. */
function Preview({ list, mapping }: { readonly list: DescribedList; readonly mapping: Mapping }) {
  return (
    <ol className={styles.preview} aria-label="First papers with these fields">
      {list.firsts.map((cells, index) => {
        const read = (fact: FactName) =>
          list.columns.map(({ name }) => (mapping[name] === fact ? cells[name] : '')).find(Boolean);
        const facts = SHOWN.flatMap((fact) => read(fact) ?? []).map((text) => text.slice(0, 120));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first objects of a file have no name and no other order.
          <li key={index}>
            <strong>{read('title') ?? 'no title'}</strong>
            <span className={styles.facts}>{facts.join(' · ')}</span>
            {read('abstract') === undefined ? null : (
              <span className={styles.facts}>{read('abstract')?.slice(0, 140)}…</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** `.data.items[]` → `data.items`; `.items[].refs[]` → `items › refs`. */
function formatPath(path: string): string {
  const name = path.replace(/^(?:\[\])?\.?/u, '').replace(/\[\]$/u, '');
  return name === '' ? 'the whole file' : name.replaceAll('[].', ' › ').replaceAll('[]', '');
}
