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
import type { RemovedDigest } from '../../storage/digestDatabase.ts';
import { keepEdits, listDigests, noteOfDigest, readEdits } from '../../storage/digestDatabase.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { shownCodec } from '../../url/shownVersion.ts';
import type { KeptList } from '../kept/keptCorpus.ts';
import { loadKeptList, nameList } from '../kept/keptCorpus.ts';
import { describeListNews } from '../kept/listNews.ts';
import { useListNewsStore } from '../kept/listNewsStore.ts';
import { useShownVersionStore } from '../kept/shownVersionStore.ts';
import { useEditedCorpusStore } from './editedCorpusStore.ts';

interface LabelEditorState {
  /** The list as it was read; `null` where the page shows none that this device keeps. */
  readonly list: KeptList | null;
  /** The same as this device kept it. */
  readonly kept: RemovedDigest | null;
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
      reachTabs()?.postMessage(id);
    } catch (error) {
      // A later try, which takes these edits with it, may have kept them meanwhile.
      if (edits.some((edit) => unkept.includes(edit))) set({ fault: readMessage(error) });
    }
  };

  return {
    list: null,
    kept: null,
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
  const history = openHistory(list.edits);
  useLabelEditorStore.setState({ list, kept: list.kept, history, message: '' });
  useListNewsStore.setState({ says: null, isDeleted: false });
  listen();
  useShownVersionStore.setState(shownCodec.parse(new URLSearchParams(window.location.search)));
  const corpus = openCorpus(applyEdits(list.corpus, list.edits), id, list.source);
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
  noteOfDigest(id, { parted }).catch(() => undefined);
}

/** Tells the application what the list is like now. */
async function showEdited(): Promise<void> {
  const { list, history } = useLabelEditorStore.getState();
  if (list === null) return;
  const corpus = openCorpus(applyEdits(list.corpus, history.edits), list.id, list.source);
  noteCount(list, corpus);
  // A list that was searched stays so: without an index it would be the whole one for a moment.
  if (new URLSearchParams(window.location.search).has('q')) await loadSearchEngine(corpus, true);
  if (useLabelEditorStore.getState().history === history) {
    useEditedCorpusStore.getState().show(corpus);
  }
}

let channel: BroadcastChannel | null = null;

/** The way to other tabs, opened when it is first used: a build that renders pages would wait for it. */
function reachTabs(): BroadcastChannel | null {
  if (typeof BroadcastChannel !== 'undefined') channel ??= new BroadcastChannel('collate.edits');
  return channel;
}

let isListening = false;

/** Shows what becomes of the list elsewhere, from now on. */
function listen(): void {
  if (isListening) return;
  isListening = true;
  reachTabs()?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === null || data === useLabelEditorStore.getState().list?.id) void follow(false);
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    // Much may have been done while this page lay in the cache of the history.
    if (persisted) void follow(true);
  });
}

/** Tells every tab, this one too, that lists of this device were renamed, added to, deleted or kept again. */
export async function tellOfLists(): Promise<void> {
  reachTabs()?.postMessage(null);
  await follow(true);
}

/** Brings the list that is shown to what the device has of it by now. `isOwn`: this tab has changed it. */
function follow(isOwn: boolean): Promise<void> {
  useListNewsStore.setState(({ changes }) => ({ changes: changes + 1 }));
  const run = () => followOnce(isOwn);
  // One after the other, or what was read first could come last.
  following = following.then(run, run);
  return following;
}
let following = Promise.resolve();

async function followOnce(isOwn: boolean): Promise<void> {
  const { list, kept } = useLabelEditorStore.getState();
  // What cannot be read now is read again after the next change, or when the page is loaded.
  const digests = await listDigests().catch(() => null);
  if (list === null || kept === null || digests === null) return;
  const now = digests.find(({ id }) => id === list.id) ?? null;
  const { isDeleted } = useListNewsStore.getState();
  const news = describeListNews({ digest: kept.digest, isDeleted }, now, isOwn);
  const read = news.hasOtherPapers ? await loadKeptList(list.id).catch(() => null) : null;
  const others = read?.edits ?? parseEdits(await readEdits(list.id).catch(() => []));
  const { history } = useLabelEditorStore.getState();
  const joined = joinEdits(history, others);
  const shown = read ?? nameList({ ...list, kept }, news.name);
  useLabelEditorStore.setState({ list: shown, kept: shown.kept, history: joined });
  if (joined !== history || shown.corpus !== list.corpus) await showEdited();
  const { says } = news;
  if (says !== null || news.isDeleted !== isDeleted) {
    useListNewsStore.setState({ says, isDeleted: news.isDeleted });
  }
}

/** `crypto.randomUUID` is missing where a site is served without TLS. */
function createStamp(): { readonly id: string; readonly at: number } {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return { id, at: Date.now() };
}
