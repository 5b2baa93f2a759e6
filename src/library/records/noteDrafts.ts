import * as v from 'valibot';
import { reachStorage, readEntries } from '../../storage/reachStorage.ts';

/** A note that was written and may not be kept: the reader made `text` of `base`. */
const draftSchema = v.object({ key: v.string(), base: v.string(), text: v.string() });
type NoteDraft = Readonly<v.InferOutput<typeof draftSchema>>;

const PREFIX = 'collate.library.draft.';

/**
 * The drafts that tabs of older versions left behind, and how to drop them once their notes are kept.
 * Versions since then log all events (`pendingLog.ts`).
 */
export function takeDrafts(): { readonly drafts: readonly NoteDraft[]; readonly drop: () => void } {
  const found = readEntries(PREFIX);
  const drafts = [...found.values()].flatMap((text) => {
    const draft = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), text);
    return draft.success ? [draft.output] : [];
  });
  const drop = () => {
    reachStorage((storage) => {
      // One that its tab has written on since then stays.
      for (const [name, text] of found) {
        if (storage.getItem(name) === text) storage.removeItem(name);
      }
    });
  };
  return { drafts, drop };
}
