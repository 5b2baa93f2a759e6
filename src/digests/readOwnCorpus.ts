import type { ParsedCorpus } from '../corpus/upgradeCorpus.ts';
import { parseCorpus } from '../corpus/upgradeCorpus.ts';
import type { ListFile } from '../sources/list/readList.ts';

/** The corpus in a file that Collate wrote, of any schema; `null` where the file is something else. */
export function readOwnCorpus({ bytes }: ListFile): ParsedCorpus | null {
  const head = new TextDecoder().decode(bytes.subarray(0, 200));
  if (!/^\s*\{\s*"schemaVersion"\s*:\s*\d/u.test(head.replace(/^\uFEFF/u, ''))) return null;
  try {
    return parseCorpus(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
