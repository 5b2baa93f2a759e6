import { loadData } from '../loadData.ts';
import { FINDINGS_VERSION } from '../versions.ts';
import type { Findings } from './findingsSchema.ts';

/** Where a page gets the findings from: at hand where it is prerendered, fetched where it is read. */
export interface FindingsSource {
  /**
   * The findings where they are at hand from the start, else the one promise of them; the first call
   * begins to load. Always the same: React renders a view that waited again from where it stopped,
   * and must find there what it waited for.
   */
  readonly read: () => Findings | Promise<Findings>;
  /** The findings once they are there. */
  readonly peek: () => Findings | null;
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
    peek: () => loaded,
    read: () => {
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
  return { read: () => findings, peek: () => findings, forget: () => {} };
}
