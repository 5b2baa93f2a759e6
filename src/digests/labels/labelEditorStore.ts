import { create } from 'zustand';
import { openCorpus } from '../../corpus/openCorpus.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import type { EditHistory } from '../../curation/editor/editHistory.ts';
import {
  joinEdits,
  openHistory,
  recordChanges,
  redoStep,
  undoStep,
} from '../../curation/editor/editHistory.ts';
import type { Change } from '../../curation/editor/labelEdit.ts';
import { parseEdits } from '../../curation/editor/labelEdit.ts';
import { loadSearchEngine } from '../../search/useSearchEngine.ts';
import { keepEdits, noteParted, readEdits } from '../../storage/digestDatabase.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { shownCodec } from '../../url/shownVersion.ts';
import type { KeptList } from '../kept/keptCorpus.ts';
import { loadKeptList } from '../kept/keptCorpus.ts';
import { useShownVersionStore } from '../kept/shownVersionStore.ts';
import { useEditedCorpusStore } from './editedCorpusStore.ts';

interface LabelEditorState {
  /** The list as it was read; `null` where the page shows none that this device keeps. */
  readonly list: KeptList | null;
  readonly history: EditHistory;
  /** What was done last, to be read out. */
  readonly message: string;
  /** Why the last edit is not kept, and what can be done. */
  readonly fault: string | null;
  /** Whether the reader goes from one unsettled paper to the next: focus goes to its first proposal. */
  readonly isWalking: boolean;
  /** Returns the id of the edit. `instead` is one that does not hold any more. */
  readonly edit: (changes: readonly Change[], message: string, instead?: string | null) => string;
  /** Says something that came of no edit. */
  readonly say: (message: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly walk: (isWalking: boolean) => void;
}

/** What the reader does to the labels of a list: shown at once, and kept edit by edit. */
export const useLabelEditorStore = create<LabelEditorState>()((set, get) => {
  /** What each edit of this visit did, in words. */
  const said = new Map<string, string>();
  /** Edits that the storage has not taken yet: each is tried again with the next one. */
  let unkept: EditHistory['edits'] = [];

  const apply = (history: EditHistory, message: string) => {
    const { list, history: before } = get();
    if (list === null || history === before) return;
    set({ history, message, isWalking: false });
    void showEdited();
    unkept = [...unkept, ...history.edits.slice(before.edits.length)];
    void keep(list.id);
  };
  const keep = async (id: string) => {
    const edits = unkept;
    try {
      await keepEdits(id, edits);
      unkept = unkept.filter((edit) => !edits.includes(edit));
      // A later try may have failed meanwhile, and says so itself.
      if (unkept.length === 0) set({ fault: null });
      otherTabs?.postMessage(id);
    } catch (error) {
      // A later try, which takes these edits with it, may have kept them meanwhile.
      if (edits.some((edit) => unkept.includes(edit))) set({ fault: readMessage(error) });
    }
  };

  return {
    list: null,
    history: openHistory([]),
    message: '',
    fault: null,
    isWalking: false,
    edit: (changes, message, instead = null) => {
      const stamp = createStamp();
      said.set(stamp.id, message);
      apply(recordChanges(get().history, changes, stamp, instead), message);
      return stamp.id;
    },
    say: (message) => set({ message }),
    undo: () => {
      const { history } = get();
      const words = said.get(history.steps[history.position - 1] ?? '');
      apply(undoStep(history, createStamp()), `Undone: ${words}`);
    },
    redo: () => {
      const { history } = get();
      const words = said.get(history.steps[history.position] ?? '');
      apply(redoStep(history, createStamp()), `Done again: ${words}`);
    },
    walk: (isWalking) => set({ isWalking }),
  };
});

/** Opens a list of this device with the reader's labels; `null` where this device does not have it. */
export async function openKeptList(id: string): Promise<Corpus | null> {
  const list = await loadKeptList(id);
  if (list === null) return null;
  useLabelEditorStore.setState({ list, history: openHistory(list.edits), message: '' });
  useShownVersionStore.setState(shownCodec.parse(new URLSearchParams(window.location.search)));
  const corpus = openCorpus(applyEdits(list.corpus, list.edits), id);
  noteCount(list, corpus);
  return corpus;
}

/** What the device was told last of records that are papers of their own: lists of lists count them. */
let noted = { id: '', parted: 0 };
function noteCount({ id, corpus, parted: known = 0 }: KeptList, { papers }: Corpus): void {
  const parted = papers.length - corpus.papers.length;
  if (parted === (noted.id === id ? noted.parted : known)) return;
  noted = { id, parted };
  // Where it cannot be kept now, it is when the list is opened next.
  noteParted(id, parted).catch(() => undefined);
}

/** Tells the application what the list is like now. */
async function showEdited(): Promise<void> {
  const { list, history } = useLabelEditorStore.getState();
  if (list === null) return;
  const corpus = openCorpus(applyEdits(list.corpus, history.edits), list.id);
  noteCount(list, corpus);
  // A list that was searched stays so: without an index it would be the whole one for a moment.
  if (new URLSearchParams(window.location.search).has('q')) await loadSearchEngine(corpus, true);
  if (useLabelEditorStore.getState().history === history) {
    useEditedCorpusStore.getState().show(corpus);
  }
}

/** Edits of a list in another tab come to those of this one. */
const otherTabs =
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('collate.edits');
otherTabs?.addEventListener('message', async ({ data }: MessageEvent<unknown>) => {
  const { list } = useLabelEditorStore.getState();
  if (list === null || data !== list.id) return;
  // A list that cannot be read now is read again after the next edit, or when the page is loaded.
  const others = parseEdits(await readEdits(list.id).catch(() => []));
  const { history } = useLabelEditorStore.getState();
  const joined = joinEdits(history, others);
  if (joined === history) return;
  useLabelEditorStore.setState({ history: joined });
  await showEdited();
});

/** `crypto.randomUUID` is missing where a site is served without TLS. */
function createStamp(): { readonly id: string; readonly at: number } {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, at: Date.now() };
}
