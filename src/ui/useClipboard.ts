import { useCallback, useEffect, useState } from 'react';

/** `failed`: the browser refused, and the text has to be copied by hand. */
export type CopyOutcome = 'idle' | 'copied' | 'failed';

/** How long “Copied” is shown. */
const MESSAGE_MS = 2500;

/** Copies text and tells what came of it. “Copied” passes by itself, a failure stays. */
export function useClipboard(): {
  readonly outcome: CopyOutcome;
  readonly copy: (text: string) => Promise<void>;
  /** Forgets a failure. */
  readonly reset: () => void;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>('idle');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = window.setTimeout(() => setOutcome('idle'), MESSAGE_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = useCallback(async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }, []);
  const reset = useCallback(() => setOutcome('idle'), []);
  return { outcome, copy, reset };
}
