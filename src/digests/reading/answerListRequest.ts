import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { belongsToField } from '../../curation/labeller/belongsToField.ts';
import { proposeForCorpus } from '../../curation/labeller/proposeForCorpus.ts';
import { createListCorpus } from '../../sources/list/createListCorpus.ts';
import { listFileFacets } from '../../sources/list/fileFacets.ts';
import { findSizeFault } from '../../sources/list/listLimits.ts';
import type { ListReport } from '../../sources/list/listReport.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import { readList } from '../../sources/list/readList.ts';
import {
  DigestStorageError,
  extendDigest,
  keepDigest,
  listDigests,
  noteOfDigest,
  readDigest,
} from '../../storage/digestDatabase.ts';
import { readMessage } from '../../ui/readMessage.ts';
import { RESERVED_PARAMETERS } from '../../url/exploreQuery.ts';
import { createDigestId } from '../kept/digestName.ts';
import { hashText } from '../kept/hashText.ts';
import { hasSameContent } from '../kept/hasSameContent.ts';
import { keepMerges } from '../kept/merges.ts';
import type { ReadReport } from './addPapers.ts';
import { addPapers, planAddition } from './addPapers.ts';
import type { FieldRules } from './fieldRules.ts';
import { loadFieldRules } from './fieldRules.ts';
import type { KeepRequest, ListReply, ListRequest } from './listMessages.ts';
import { summariseCorpus, summariseList } from './listSummary.ts';
import { readOwnCorpus } from './readOwnCorpus.ts';
import { findSavedForm } from './savedForm.ts';

/** What was read last, which the reader may keep. */
let files: readonly ListFile[] = [];
let rules: FieldRules | null = null;
let found:
  | (ReadReport & { readonly kind: 'report' })
  | { readonly kind: 'corpus'; readonly corpus: CorpusTwo; readonly text: string }
  | null = null;

const OPTIONS = { hash: hashText, reserved: RESERVED_PARAMETERS };

function reply(message: ListReply): void {
  self.postMessage(message);
}

/** Answers one request by messages: progress, then what was read or kept, or why it failed. */
export async function answerListRequest(request: ListRequest): Promise<void> {
  try {
    if (request.kind === 'read') await read(request);
    else await keep(request);
  } catch (error) {
    reply({ kind: 'failed', message: readMessage(error) });
  }
}

async function read(request: Extract<ListRequest, { kind: 'read' }>): Promise<void> {
  files = request.files ?? files;
  found = null;
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
  const saved = files.find((file) => findSavedForm(file.bytes) !== null);
  if (saved !== undefined && files.length > 1) {
    throw new Error(
      `${saved.name} is a list that Collate saved. It is opened by itself, with its labels: leave the other files out, and add them to it afterwards.`,
    );
  }
  const fault = findSizeFault(bytes, saved !== undefined);
  if (fault !== null) throw new Error(fault);
  const own = saved === undefined ? null : readOwnCorpus(saved);
  if (own?.ok === false) {
    throw new Error(
      `${saved?.name} was saved by Collate, but cannot be opened. ${own.reason} ${own.faults.slice(0, 3).join('; ')}`,
    );
  }
  if (own?.ok) {
    const summary = summariseCorpus(own.corpus, saved?.name ?? '');
    found = { kind: 'corpus', corpus: own.corpus, text: summary.text };
    reply({ kind: 'read', summary });
    return;
  }
  let told = 0;
  const report = await readList(files, {
    ...request.choices,
    onProgress: (records) => {
      // A message for each record would take longer than reading it.
      if (records - told < 50) return;
      told = records;
      reply({ kind: 'progress', records });
    },
  });
  rules = await loadFieldRules(request.field);
  const texts = report.papers.map(({ draft: { title, abstract } }) => {
    return { title, abstract: abstract ?? '' };
  });
  const isOfField = rules !== null && belongsToField(texts, rules.labeller);
  const summary = summariseList(report, files, isOfField);
  const whole: ReadReport = { report, text: summary.text, apart: request.choices.apart };
  found = { kind: 'report', ...whole };
  const addition = request.addTo ? await planAddition(request.addTo, whole, rules) : null;
  reply({ kind: 'read', summary: { ...summary, addition } });
}

async function keep(request: KeepRequest): Promise<void> {
  if (found === null) throw new Error('Nothing was read that could be kept. Choose a file first.');
  const { addTo, isStored } = request;
  if (addTo !== null) {
    if (found.kind === 'corpus') {
      throw new Error('A list that Collate saved is opened as a list of its own, not added.');
    }
    reply({ kind: 'kept', id: addTo, added: await addPapers(addTo, found, rules) });
    return;
  }
  const corpus = await createCorpus(request);
  const kept = isStored ? await store(request, corpus) : { reason: null };
  if ('id' in kept) reply({ kind: 'kept', id: kept.id, added: null });
  else {
    const id = createDigestId(request.name, corpus.contentHash, []);
    reply({ kind: 'unkept', id, corpus, reason: kept.reason });
  }
}

function removeOtherIds(corpus: CorpusTwo): CorpusTwo {
  return { ...corpus, papers: corpus.papers.map((paper) => ({ ...paper, otherIds: [] })) };
}

/** Keeps a corpus, under an id that no other has; where that fails, says why. */
async function store(
  { name, source }: KeepRequest,
  corpus: CorpusTwo,
): Promise<{ readonly id: string } | { readonly reason: string }> {
  try {
    const taken = (await listDigests()).map(({ id }) => id);
    const known = createDigestId(name, corpus.contentHash, []);
    // The same list under the same name is opened, and not kept twice.
    // The hash is that of the list as it was read: labels may differ.
    const kept = taken.includes(known) ? await readDigest(known) : null;
    const merges = found?.kind === 'report' ? keepMerges([], found.report.joined, corpus) : [];
    const bytes = JSON.stringify(corpus).length;
    if (kept !== null && hasSameContent(kept.content.corpus, corpus)) {
      // What was kept before merged records were has them from now on.
      if (kept.content.merges === undefined) {
        await extendDigest(kept.digest, kept.digest, { ...kept.content, merges });
      }
      if (source !== null) await noteOfDigest(known, { source });
      return { id: known };
    }
    // The same of keys and pages.
    if (kept !== null && hasSameContent(kept.content.corpus, removeOtherIds(corpus))) {
      const size = { paperCount: corpus.papers.length, bytes };
      const own = found?.kind === 'report' ? { merges } : {};
      await extendDigest(kept.digest, size, { ...kept.content, corpus, ...own });
      if (source !== null) await noteOfDigest(known, { source });
      return { id: known };
    }
    const id = createDigestId(name, corpus.contentHash, taken);
    const facts = { id, name, createdAt: Date.now(), paperCount: corpus.papers.length };
    const origin = source === null ? {} : { source };
    await keepDigest({ ...facts, bytes, ...origin }, { corpus, report: found?.text ?? '', merges });
    return { id };
  } catch (error) {
    if (error instanceof DigestStorageError) return { reason: error.message };
    throw error;
  }
}

/** The corpus that the reader asked for; the hash that names it is that of the list without proposals. */
async function createCorpus(request: KeepRequest): Promise<CorpusTwo> {
  const corpus = await createPlainCorpus(request);
  if (rules === null || !request.proposes || found?.kind === 'corpus') return corpus;
  return proposeForCorpus(corpus, rules.facets, rules.labeller);
}

const NOTHING_READ: ListReport = {
  ...{ files: [], papers: [], refused: [], merged: [], joined: [], remarks: [] },
};

async function createPlainCorpus({ name, facets }: KeepRequest): Promise<CorpusTwo> {
  if (found?.kind === 'corpus') {
    const { corpus } = found;
    return { ...corpus, digest: { ...corpus.digest, name } };
  }
  const report = found?.report ?? NOTHING_READ;
  if (facets === null) return createListCorpus(report, { ...OPTIONS, name });
  const drafts = report.papers.map(({ draft }) => draft);
  const offered = listFileFacets(drafts, RESERVED_PARAMETERS);
  const chosen = facets.flatMap((id) => offered.find((facet) => facet.id === id) ?? []);
  return createListCorpus(report, { ...OPTIONS, name, facets: chosen });
}
