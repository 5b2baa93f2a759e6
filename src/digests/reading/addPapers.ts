import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { parseCorpus } from '../../corpus/upgradeCorpus.ts';
import { parseEdits } from '../../curation/editor/labelEdit.ts';
import { listParts } from '../../curation/editor/partPapers.ts';
import { hasProposals, proposeForAdded } from '../../curation/labeller/proposeForAdded.ts';
import type { AddedPapers, ExtendedCorpus } from '../../sources/list/extendListCorpus.ts';
import { extendListCorpus } from '../../sources/list/extendListCorpus.ts';
import type { ListReport } from '../../sources/list/listReport.ts';
import type { DigestContent, KeptDigest } from '../../storage/digestDatabase.ts';
import { extendDigest, readDigest, readEdits } from '../../storage/digestDatabase.ts';
import { parseAdditions, recordAddition } from '../kept/additions.ts';
import { hashText } from '../kept/hashText.ts';
import { keepMerges, parseMerges } from '../kept/merges.ts';
import { describeAdded } from './describeAdded.ts';
import type { FieldRules } from './fieldRules.ts';
import type { ReadingChoices } from './listMessages.ts';
import type { PlannedAddition } from './listSummary.ts';

/** What was read, and may come to a list. */
export interface ReadReport {
  readonly report: ListReport;
  /** The whole report, for saving. */
  readonly text: string;
  /** Records that the reader has said are papers of their own. */
  readonly apart: ReadingChoices['apart'];
}

/** What would become of the papers in a digest that is kept; `null` where it cannot be read. */
export async function planAddition(
  id: string,
  found: ReadReport,
  rules: FieldRules | null,
): Promise<PlannedAddition | null> {
  const list = await extendKept(id, found, rules).catch(() => null);
  if (list === null) return null;
  const proposals = rules === null ? ('unavailable' as const) : ('proposed' as const);
  return {
    ...selectCounts(list.extended),
    proposals: hasProposals(list.before, rules?.labeller) ? proposals : 'none',
  };
}

/**
 * Adds the papers to a digest that is kept, all of them or none: to what it has when they are kept, and
 * not to what it had when that began.
 */
export async function addPapers(
  id: string,
  found: ReadReport,
  rules: FieldRules | null,
): Promise<AddedPapers> {
  const list = await extendKept(id, found, rules);
  if (list === null) {
    throw new Error('The list that the papers were to be added to is not on this device any more.');
  }
  const { digest, content, before, extended } = list;
  const { corpus, joined } = extended;
  const counts = selectCounts(extended);
  const size = { paperCount: corpus.papers.length, bytes: JSON.stringify(corpus).length };
  const isKept = await extendDigest(digest, size, {
    corpus,
    report: [content.report, describeAdded(counts, digest.name), found.text].join('\n\n'),
    additions: recordAddition(parseAdditions(content.additions), before, corpus, Date.now()),
    merges: keepMerges(parseMerges(content.merges), joined, corpus),
  });
  return isKept ? counts : addPapers(id, found, rules);
}

interface ExtendedList {
  readonly digest: KeptDigest;
  readonly content: DigestContent;
  readonly before: CorpusTwo;
  readonly extended: ExtendedCorpus;
}

/** A digest with the papers and their proposals, not kept yet; `null` where this device has none that can be read. */
async function extendKept(
  id: string,
  { report, apart }: ReadReport,
  rules: FieldRules | null,
): Promise<ExtendedList | null> {
  const kept = await readDigest(id);
  const parsed = kept === null ? null : parseCorpus(kept.content.corpus);
  if (kept === null || !parsed?.ok) return null;
  // Records that were merged are papers of their own, or were and may be again: not in the list as it was read.
  const taken = listParts(parseEdits(await readEdits(id))).map(({ paper }) => paper.id);
  const before = parsed.corpus;
  const extended = await extendListCorpus(before, report, { hash: hashText, taken, apart });
  // The hash is that of the list without them, as where a list is opened.
  const corpus =
    rules === null
      ? extended.corpus
      : proposeForAdded(before, extended.corpus, rules.facets, rules.labeller);
  return { ...kept, before, extended: { ...extended, corpus } };
}

function selectCounts({ added, known, completed }: ExtendedCorpus): AddedPapers {
  return { added, known, completed };
}
