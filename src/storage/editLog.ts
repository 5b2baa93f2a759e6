import { reachStorage } from './reachStorage.ts';

/** An edit that the database may not have yet. */
interface LoggedEdit {
  readonly id: string;
}

const PREFIX = 'collate.edit.';

/**
 * Writes edits to local storage, at once: what is written there is safe when the page is left before
 * the database has it. Each has an entry of its own, so that two tabs never write to one.
 */
export function logEdits(digestId: string, edits: readonly LoggedEdit[]): void {
  reachStorage((storage) => {
    for (const edit of edits) storage.setItem(nameEntry(digestId, edit.id), JSON.stringify(edit));
  });
}

/** The edits of a digest that are logged, in no order; entries that are not JSON are left out. */
export function readLoggedEdits(digestId: string): readonly LoggedEdit[] {
  const edits: LoggedEdit[] = [];
  reachStorage((storage) => {
    for (const name of Object.keys(storage)) {
      if (!name.startsWith(nameEntry(digestId, ''))) continue;
      const edit = parseEdit(storage.getItem(name) ?? '');
      if (edit !== null) edits.push(edit);
    }
  });
  return edits;
}

/** Takes edits out of the log once the database has them, or their digest is removed. */
export function dropLoggedEdits(digestId: string, edits: readonly LoggedEdit[]): void {
  reachStorage((storage) => {
    for (const { id } of edits) storage.removeItem(nameEntry(digestId, id));
  });
}

/** An id of a digest has no point in it. */
function nameEntry(digestId: string, id: string): string {
  return `${PREFIX}${digestId}.${id}`;
}

function parseEdit(text: string): LoggedEdit | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'id' in value ? readId(value) : null;
  } catch {
    return null;
  }
}

function readId<Value extends { readonly id: unknown }>(value: Value): (Value & LoggedEdit) | null {
  return typeof value.id === 'string' ? { ...value, id: value.id } : null;
}
