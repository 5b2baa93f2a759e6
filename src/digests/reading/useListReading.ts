import { useEffect, useRef, useState } from 'react';
import { findSizeFault } from '../../sources/list/listLimits.ts';
import { findOwnForm, OWN_FORM_BYTES } from '../../sources/list/ownForm.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import { listDigests } from '../../storage/digestDatabase.ts';
import { readMessage } from '../../ui/readMessage.ts';
import type {
  DigestWishes,
  KeepRequest,
  Kept,
  ReadingChoices,
  ReadingDrafts,
} from './listMessages.ts';
import type { ListSession } from './listSession.ts';
import { openListSession } from './listSession.ts';
import type { ListSummary } from './listSummary.ts';
import { readSavedForm } from './savedForm.ts';

/** Where the reading of a list is. */
export type ListReading =
  | { readonly stage: 'idle' }
  | { readonly stage: 'reading'; readonly names: readonly string[]; readonly records: number }
  | {
      readonly stage: 'read';
      readonly names: readonly string[];
      readonly summary: ListSummary;
      readonly choices: ReadingChoices;
      /** They stay when the files are read in another way. */
      readonly wishes: DigestWishes;
      readonly drafts: ReadingDrafts;
      /** Being kept: the buttons wait. */
      readonly isKeeping: boolean;
      /** Why it could not be kept. */
      readonly fault: string | null;
    }
  | { readonly stage: 'failed'; readonly message: string };

type ReadStage = Extract<ListReading, { readonly stage: 'read' }>;

const IDLE: ListReading = { stage: 'idle' };
const NOTHING_SAID: Pick<ReadStage, 'wishes' | 'drafts'> = {
  wishes: { name: null, facets: null, proposes: null },
  drafts: { columns: {}, fields: {}, list: null, year: null },
};

/**
 * Reads lists of papers, one after another; a new one ends the one before. `addTo` is the list that may
 * get the papers.
 */
export function useListReading(onKept: (kept: Kept) => void, addTo: string | null = null) {
  const [reading, setReading] = useState<ListReading>(IDLE);
  const session = useRef<ListSession | null>(null);
  /** Raised whenever what is going on is given up: files that are loaded later are not read. */
  const turn = useRef(0);
  const end = () => {
    turn.current += 1;
    session.current?.end();
    session.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the worker ends with the page.
  useEffect(() => end, []);

  /** Reads files, or with `null` those of the last time in another way; `applied` are drafts that `choices` has. */
  const read = async (
    files: readonly ListFile[] | null,
    names: readonly string[],
    choices: ReadingChoices = {},
    applied: Partial<ReadingDrafts> = {},
  ): Promise<void> => {
    if (files !== null) end();
    const said = files === null && reading.stage === 'read' ? reading : NOTHING_SAID;
    const { wishes, drafts: before } = said;
    const drafts = { ...before, ...applied };
    setReading({ stage: 'reading', names, records: 0 });
    try {
      const own = session.current ?? openListSession();
      session.current = own;
      const summary = await own.read({ files, choices, addTo }, (records) =>
        setReading({ stage: 'reading', names, records }),
      );
      const state = { isKeeping: false, fault: null };
      setReading({ stage: 'read', names, summary, choices, wishes, drafts, ...state });
    } catch (error) {
      setReading({ stage: 'failed', message: readMessage(error) });
    }
  };

  /** Reads files that were chosen or dropped; more than a list may have is refused before any work. */
  const readChosen = async (files: readonly File[]): Promise<void> => {
    end();
    const names = files.map(({ name }) => name);
    setReading({ stage: 'reading', names, records: 0 });
    const own = turn.current;
    try {
      const loaded = await loadFiles(files);
      if (turn.current === own) await read(loaded, names);
    } catch (error) {
      // As where a file was moved away since.
      if (turn.current === own) setReading({ stage: 'failed', message: readMessage(error) });
    }
  };

  /** Changes what was read, as it is by then: the reader goes on typing while a list is kept. */
  const change = (changeOf: (read: ReadStage) => Partial<ReadStage>) =>
    setReading((now) => (now.stage === 'read' ? { ...now, ...changeOf(now) } : now));

  const wish = (wishes: Partial<DigestWishes>) =>
    change((now) => ({ wishes: { ...now.wishes, ...wishes } }));

  const draft = (drafts: Partial<ReadingDrafts>) =>
    change((now) => ({ drafts: { ...now.drafts, ...drafts } }));

  const keep = async (request: Omit<KeepRequest, 'kind' | 'isStored'>): Promise<void> => {
    const own = session.current;
    if (own === null || reading.stage !== 'read') return;
    change(() => ({ isKeeping: true, fault: null }));
    try {
      const fault = await findStorageFault();
      const kept = await own.keep({ ...request, isStored: fault === null });
      onKept(kept.kind === 'unkept' ? { ...kept, reason: kept.reason ?? fault } : kept);
    } catch (error) {
      change(() => ({ isKeeping: false, fault: readMessage(error) }));
    }
  };

  const cancel = () => {
    end();
    setReading(IDLE);
  };

  return { reading, read, readChosen, wish, draft, keep, cancel };
}

/** Why this browser keeps no lists; `null` where it does. */
async function findStorageFault(): Promise<string | null> {
  try {
    await listDigests();
    return null;
  } catch (error) {
    return readMessage(error);
  }
}

/** Files as the readers of lists take them. Throws where they have more than a list may. */
async function loadFiles(files: readonly File[]): Promise<readonly ListFile[]> {
  const parts = await Promise.all(files.map(selectPart));
  const [only] = parts;
  const isSaved =
    parts.length === 1 && only !== undefined && (await readSavedForm(only.part)) !== null;
  const fault = findSizeFault(
    parts.reduce((sum, { part }) => sum + part.size, 0),
    isSaved,
  );
  if (fault !== null) throw new Error(fault);
  return Promise.all(parts.map(async ({ name, part }) => ({ name, bytes: await readBytes(part) })));
}

/** What is looked at of a file: where its beginning says that it is not a list, that alone. */
async function selectPart(file: File): Promise<{ readonly name: string; readonly part: Blob }> {
  const head = file.slice(0, OWN_FORM_BYTES);
  const isList = findOwnForm(await readBytes(head)) === null;
  return { name: file.name, part: isList ? file : head };
}

async function readBytes(part: Blob): Promise<Uint8Array> {
  return new Uint8Array(await part.arrayBuffer());
}

/** Pasted text, as the readers of lists take it. */
export function pasteFile(text: string): ListFile {
  return { name: 'Pasted text', bytes: new TextEncoder().encode(text) };
}
