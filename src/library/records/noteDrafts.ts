import * as v from 'valibot';

/** A note that was written and may not be kept yet: the reader made `text` of `base`. */
const draftSchema = v.object({ key: v.string(), base: v.string(), text: v.string() });
export type NoteDraft = Readonly<v.InferOutput<typeof draftSchema>>;

const PREFIX = 'collate.library.draft.';

/** This tab's name: two tabs that write to one note have a draft each. */
const TAB = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** Keeps a draft in local storage, at once: what is written there is safe when the tab closes. */
export function keepDraft(draft: NoteDraft): void {
  reach((storage) => storage.setItem(nameDraft(draft.key), JSON.stringify(draft)));
}

export function dropDraft(key: string): void {
  reach((storage) => storage.removeItem(nameDraft(key)));
}

/** The drafts that were left behind, and how to drop them once their notes are kept. */
export function takeDrafts(): { readonly drafts: readonly NoteDraft[]; readonly drop: () => void } {
  const found = new Map<string, string>();
  reach((storage) => {
    for (const name of Object.keys(storage)) {
      const text = name.startsWith(PREFIX) ? storage.getItem(name) : null;
      if (text !== null) found.set(name, text);
    }
  });
  const drafts = [...found.values()].flatMap((text) => {
    const draft = v.safeParse(v.pipe(v.string(), v.parseJson(), draftSchema), text);
    return draft.success ? [draft.output] : [];
  });
  const drop = () =>
    reach((storage) => {
      // One that its tab has written on since then stays.
      for (const [name, text] of found) {
        if (storage.getItem(name) === text) storage.removeItem(name);
      }
    });
  return { drafts, drop };
}

function nameDraft(key: string): string {
  return `${PREFIX}${TAB}.${key}`;
}

/** A full or forbidden storage costs the draft alone: the note itself is on its way. */
function reach(use: (storage: Storage) => void): void {
  try {
    if (typeof window !== 'undefined') use(window.localStorage);
  } catch {
    // As above.
  }
}
