import { openCorpus } from '../../corpus/openCorpus.ts';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import { loadLibrary } from '../../library/records/keptLibrary.ts';
import { createFileInSlices, runInSlices } from '../../ui/runInSlices.ts';
import { loadKeptList, writeCorpusFile } from '../kept/keptCorpus.ts';
import { countFolderFiles, listFolderFiles } from './folderFiles.ts';
import { fillPublishedPage } from './publishedPage.ts';
import type { RemarksCount } from './publishedRemarks.ts';
import { addRemarks, countRemarks, removeRemarks } from './publishedRemarks.ts';
import { zipFiles } from './zipFiles.ts';

/** What a list can be published as. */
export type PublishedForm = 'corpus' | 'page' | 'folder';

/** A file for the reader to save. */
export interface PublishedFile {
  readonly name: string;
  readonly content: Blob;
}

interface PublishOptions {
  /** Whether notes, tags and reading status also go out. */
  readonly hasRemarks: boolean;
  /** Told how many of the files of a folder are made. */
  readonly onProgress: (done: number, count: number) => void;
  readonly signal: AbortSignal;
}

/**
 * A list of this device as a file, with the reader's labels; with notes, tags and status where that is
 * asked for. Rejects where the list is not on this device any more, where the page to put it in cannot
 * be fetched, and where it is called off.
 */
export async function publishDigest(
  id: string,
  form: PublishedForm,
  options: PublishOptions,
): Promise<PublishedFile> {
  const corpus = await loadPublished(id, options.hasRemarks);
  if (form === 'corpus') {
    const content = await createFileInSlices(writeCorpusFile(corpus), 'application/json');
    return { name: `${id}.json`, content };
  }
  const page = fillPublishedPage(await loadPage(), corpus);
  if (form === 'page') {
    return { name: `${id}.html`, content: await createFileInSlices(page, 'text/html') };
  }
  return { name: `${id}.zip`, content: await zipFolder(page, corpus, options) };
}

/** How many papers of a list have notes, tags or a status that could go out. */
export async function countPublishable(id: string): Promise<RemarksCount> {
  return countRemarks(await loadPublished(id, true));
}

async function loadPublished(id: string, hasRemarks: boolean): Promise<CorpusTwo> {
  const kept = await loadKeptList(id);
  if (kept === null) {
    throw new Error(
      'This list is not kept on this device, so it cannot be published. Open its file again, where the browser may keep it.',
    );
  }
  const corpus = applyEdits(kept.corpus, kept.edits);
  if (!hasRemarks) return removeRemarks(corpus);
  return addRemarks(corpus, id, (await loadLibrary()).library);
}

/** Papers that are opened at once. */
const PAPERS_A_STEP = 100;

/** Opens papers a part at a time: what was opened once is known when the folder needs all of them. */
function* openPapers(corpus: CorpusTwo): Generator<void, void> {
  const { papers } = corpus;
  for (let start = 0; start < papers.length; start += PAPERS_A_STEP) {
    openCorpus({ ...corpus, papers: papers.slice(start, start + PAPERS_A_STEP) }, null);
    yield;
  }
}

/** A folder for a host, packed. */
async function zipFolder(
  page: Iterable<string>,
  corpus: CorpusTwo,
  { onProgress, signal }: PublishOptions,
): Promise<Blob> {
  const count = countFolderFiles(corpus);
  onProgress(0, count);
  await runInSlices(openPapers(corpus));
  const files = listFolderFiles(page, corpus);
  return zipFiles(files, { count, signal, onProgress: (done) => onProgress(done, count) });
}

async function loadPage(): Promise<string> {
  const url = `${import.meta.env.BASE_URL}publish/page.txt`;
  const response = await fetch(url).catch(() => null);
  if (response?.ok !== true) {
    throw new Error(
      `The page to put the list in (${url}) could not be fetched. Check the connection and try again; a corpus file needs none.`,
    );
  }
  return response.text();
}
