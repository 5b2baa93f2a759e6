import { loadData } from './loadData.ts';
import type { Corpus } from './schema.ts';
import { SCHEMA_VERSION } from './versions.ts';

/** The corpus at `url`; rejects with `DataLoadError` where it cannot be had. */
export async function loadCorpus(url: string): Promise<Corpus> {
  const file = { url, name: 'The papers', versionKey: 'schemaVersion', version: SCHEMA_VERSION };
  return (await loadData(file)) as Corpus;
}
