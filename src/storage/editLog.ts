import * as v from 'valibot';
import { reachStorage, readEntries } from './reachStorage.ts';

/** An edit that the database may not have yet. */
interface LoggedEdit {
  readonly id: string;
}

/** The rest of an edit is checked where it is used. */
const entrySchema = v.pipe(v.string(), v.parseJson(), v.looseObject({ id: v.string() }));

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

/** The edits of a digest that are logged, in no order; entries that are not edits are left out. */
export function readLoggedEdits(digestId: string): readonly LoggedEdit[] {
  return [...readEntries(nameEntry(digestId, '')).values()].flatMap((text) => {
    const edit = v.safeParse(entrySchema, text);
    return edit.success ? [edit.output] : [];
  });
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
