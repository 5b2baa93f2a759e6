import type { ParsedCorpus } from '../../corpus/upgradeCorpus.ts';
import { parseCorpus } from '../../corpus/upgradeCorpus.ts';
import type { ListFile } from '../../sources/list/readList.ts';
import { readPublishedPage } from '../publish/publishedPage.ts';
import { findSavedForm } from './savedForm.ts';

/**
 * The corpus in a file that Collate wrote, of any schema: as data alone, or as the page it was published
 * as. `null` where the file is something else. Ids must differ: they are addresses, and names of files.
 */
export function readOwnCorpus({ bytes }: ListFile): ParsedCorpus | null {
  const form = findSavedForm(bytes);
  if (form === null) return null;
  const text = new TextDecoder().decode(bytes);
  try {
    return refuseRepeatedIds(
      parseCorpus(JSON.parse(form === 'page' ? (readPublishedPage(text) ?? '') : text)),
    );
  } catch {
    return null;
  }
}

function refuseRepeatedIds(parsed: ParsedCorpus): ParsedCorpus {
  if (!parsed.ok) return parsed;
  const places = new Map<string, number>();
  const faults: string[] = [];
  parsed.corpus.papers.forEach(({ id }, at) => {
    const first = places.get(id);
    if (first === undefined) places.set(id, at);
    else
      faults.push(`papers.${at}.id  “${id}” is the id of papers.${first}, too: choose another one`);
  });
  return faults.length === 0
    ? parsed
    : { ok: false, reason: 'Several of its papers have one id.', faults };
}
