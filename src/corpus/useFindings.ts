import { createContext, use, useContext } from 'react';
import type { Findings } from './findingsSchema.ts';
import type { FindingsSource } from './loadFindings.ts';

/** Holds where the findings come from; `null` outside a provider. */
export const FindingsContext = createContext<FindingsSource | null>(null);

/**
 * The findings. Suspends until they are loaded, so a view that calls this stands within a
 * `<FindingsBoundary>`, and nothing is fetched for pages without one.
 */
export function useFindings(): Findings {
  const found = useFindingsSource().read();
  return found instanceof Promise ? use(found) : found;
}

/** Where the findings come from. Throws where a view stands outside a provider. */
export function useFindingsSource(): FindingsSource {
  const source = useContext(FindingsContext);
  if (source === null) {
    throw new Error(
      'useFindings was called outside a provider: wrap the view in <FindingsContext value={source}>.',
    );
  }
  return source;
}
