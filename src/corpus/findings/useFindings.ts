import { createContext, use, useContext, useEffect, useState } from 'react';
import { DataLoadError } from '../loadData.ts';
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

interface LaterFindings {
  /** `null` until they are there. */
  readonly findings: Findings | null;
  /** Why they could not be had. */
  readonly error: DataLoadError | null;
  readonly retry: () => void;
}

/**
 * The findings for a view that shows much without them: it does not suspend, so that what it shows
 * keeps its place, its focus and its state when they come. They are loaded from the first call on.
 */
export function useLaterFindings(): LaterFindings {
  const source = useFindingsSource();
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState(() => source.peek());
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt reads again.
  useEffect(() => {
    let isCurrent = true;
    const found = source.peek() ?? source.read();
    if (found instanceof Promise) {
      found.then(
        (findings) => isCurrent && setLoaded(findings),
        (reason: unknown) => isCurrent && setError(reason),
      );
    } else {
      // They may have come between rendering and this.
      setLoaded(found);
    }
    return () => {
      isCurrent = false;
    };
  }, [source, attempt]);
  if (error !== null && !(error instanceof DataLoadError)) throw error;
  return {
    findings: loaded,
    error,
    retry: () => {
      source.forget();
      setError(null);
      setAttempt(attempt + 1);
    },
  };
}
