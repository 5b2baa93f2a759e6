import { strToU8, zipSync } from 'fflate';
import { openCorpus } from '../corpus/openCorpus.ts';
import type { CorpusTwo } from '../corpus/schemaTwo.ts';
import { applyEdits } from '../curation/editor/applyEdits.ts';
import { formatBibtex } from '../exports/bibtex.ts';
import { createCslItems } from '../exports/cslItem.ts';
import { formatKeptList, loadKeptList } from './keptCorpus.ts';
import { fillPublishedPage, formatReadme } from './publishedPage.ts';

/** What a list can be published as. */
export type PublishedForm = 'corpus' | 'page' | 'folder';

/** A file for the reader to save. */
export interface PublishedFile {
  readonly name: string;
  readonly content: Blob;
}

/**
 * A list of this device as a file, with the reader's labels. Notes and saved papers are left out. Rejects where the list is
 * not on this device any more, and where the page to put it in cannot be fetched.
 */
export async function publishDigest(id: string, form: PublishedForm): Promise<PublishedFile> {
  const kept = await loadKeptList(id);
  if (kept === null) {
    throw new Error(
      'This list is not kept on this device, so it cannot be published. Open its file again, where the browser may keep it.',
    );
  }
  if (form === 'corpus') return createFile(`${id}.json`, 'application/json', formatKeptList(kept));
  const corpus = applyEdits(kept.corpus, kept.edits);
  const page = fillPublishedPage(await loadPage(), corpus);
  if (form === 'page') return createFile(`${id}.html`, 'text/html', page);
  return createFile(`${id}.zip`, 'application/zip', zipSync(createFolder(page, corpus)));
}

/** The files of a folder for a host. */
function createFolder(page: string, corpus: CorpusTwo): Record<string, Uint8Array> {
  const opened = openCorpus(corpus, null);
  return {
    'index.html': strToU8(page),
    'corpus.json': strToU8(JSON.stringify(corpus)),
    'corpus.bib': strToU8(formatBibtex(createCslItems(opened, opened.papers))),
    'README.txt': strToU8(formatReadme(corpus)),
  };
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

function createFile(name: string, type: string, content: string | Uint8Array): PublishedFile {
  return { name, content: new Blob([content as BlobPart], { type }) };
}
