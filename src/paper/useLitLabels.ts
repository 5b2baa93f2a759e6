import { useCallback, useEffect, useMemo, useState } from 'react';

/** Which labels and words are lit, by label key. */
export interface LitLabels {
  readonly lit: ReadonlySet<string>;
  /** Those that stay lit until they are clicked again. */
  readonly kept: ReadonlySet<string>;
  /** Lights what is pointed at, in place of what was pointed at before. */
  readonly point: (keys: readonly string[]) => void;
  /** Keeps all of them lit; if they all are, lets go of them. Returns whether they are kept now. */
  readonly toggle: (keys: readonly string[]) => boolean;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Pointing lights for a moment, pressing keeps lit: the same for a label and for its words. What is
 * asked for is kept lit from then on.
 */
export function useLitLabels(asked: readonly string[] = []): LitLabels {
  const [pointed, setPointed] = useState<readonly string[]>([]);
  const [kept, setKept] = useState(NONE);
  const keys = asked.join(' ');
  // Not at first: the prerendered page knows no fragment, and hydration corrects no attributes.
  useEffect(() => {
    if (keys !== '') setKept(new Set(keys.split(' ')));
  }, [keys]);
  const lit = useMemo(() => new Set([...kept, ...pointed]), [kept, pointed]);
  const toggle = useCallback(
    (keys: readonly string[]) => {
      const isKept = keys.every((key) => kept.has(key));
      setKept(
        new Set(isKept ? [...kept].filter((key) => !keys.includes(key)) : [...kept, ...keys]),
      );
      if (isKept) setPointed([]);
      return !isKept;
    },
    [kept],
  );
  return { lit, kept, point: setPointed, toggle };
}
