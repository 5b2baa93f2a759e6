import type { Findings } from './findingsSchema.ts';
import { FINDINGS_VERSION } from './findingsSchema.ts';
import { loadData } from './loadData.ts';

/** Where a page gets the findings from: at hand where it is written, fetched where it is read. */
export interface FindingsSource {
  /** The findings once they are there, the one promise of them until then; the first call begins to load. */
  readonly read: () => Findings | Promise<Findings>;
  /** Forgets what was loaded or failed, so that the next `read` tries again. */
  readonly forget: () => void;
}

/** The findings at `url`; rejects with `DataLoadError` where they cannot be had. */
export async function loadFindings(url: string): Promise<Findings> {
  const file = {
    url,
    name: 'The claims and relations of the papers',
    ...{ versionKey: 'findingsVersion', version: FINDINGS_VERSION },
  };
  return (await loadData(file)) as Findings;
}

/** Findings that are loaded once, when something first asks for them. */
export function createFindingsSource(load: () => Promise<Findings>): FindingsSource {
  let loading: Promise<Findings> | null = null;
  let loaded: Findings | null = null;
  return {
    read: () => {
      if (loaded) return loaded;
      loading ??= load().then((findings) => {
        loaded = findings;
        return findings;
      });
      return loading;
    },
    forget: () => {
      loading = null;
      loaded = null;
    },
  };
}

/** Findings that are there already. */
export function createReadyFindings(findings: Findings): FindingsSource {
  return { read: () => findings, forget: () => {} };
}
