import { countPapers } from '../../corpus/countPapers.ts';
import { parseJson } from '../../corpus/parseJson.ts';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { parseCorpus } from '../../corpus/upgradeCorpus.ts';
import { applyEdits } from '../../curation/editor/applyEdits.ts';
import { parseEdits } from '../../curation/editor/labelEdit.ts';
import { matchPapers } from '../../curation/matchPapers.ts';
import { parseBackup } from '../kept/backupFile.ts';

/**
 * Somebody else's copy of a list, from a file of the list or from a backup: of the lists in that, the one
 * that has most papers in common. Throws where the file holds no list, or none of these papers; the message
 * says what can be done.
 */
export function readCopy(file: string, text: string, mine: CorpusTwo): CorpusTwo {
  const copies = readLists(file, text).map((corpus) => {
    return { corpus, shared: matchPapers(mine.papers, corpus.papers).length };
  });
  const [best] = copies.toSorted((one, other) => other.shared - one.shared);
  if (best === undefined) throw new Error(`${file} is a backup without lists. ${REMEDY}`);
  if (best.shared === 0) {
    const { digest, papers } = best.corpus;
    throw new Error(
      `${file} has a different list: none of the ${countPapers(papers.length)} of “${digest.name}” is among the ${countPapers(mine.papers.length)} here. Choose a copy of “${mine.digest.name}”.`,
    );
  }
  return best.corpus;
}

const REMEDY =
  'Ask for the list as Collate saves it: “Save as a file”, “Publish” as a corpus file, or a backup.';

function readLists(file: string, text: string): readonly CorpusTwo[] {
  if (text.startsWith('PK')) {
    throw new Error(`${file} is a packed folder. Unpack it and choose the corpus.json in it.`);
  }
  const backup = parseBackup(text);
  if (backup !== null) {
    return backup.digests.flatMap(({ content, edits }) => {
      const parsed = parseCorpus(content.corpus);
      return parsed.ok ? [applyEdits(parsed.corpus, parseEdits(edits))] : [];
    });
  }
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('schemaVersion' in value)) {
    throw new Error(`${file} holds no list that Collate saved. ${REMEDY}`);
  }
  const parsed = parseCorpus(value);
  if (parsed.ok) return [parsed.corpus];
  throw new Error(
    `${file} cannot be read. ${parsed.reason} ${parsed.faults.slice(0, 3).join('; ')}`,
  );
}
