import { useCallback, useEffect, useState } from 'react';

/**
 * `preparing`: the text is still being made. `failed`: the browser refused, and the text has to be
 * copied by hand.
 */
export type CopyOutcome = 'idle' | 'preparing' | 'copied' | 'failed';

/** How long “Copied” is shown. */
const MESSAGE_MS = 2500;

/** Copies text and tells what came of it. “Copied” passes by itself, a failure stays. */
export function useClipboard(): {
  readonly outcome: CopyOutcome;
  readonly copy: (text: string | Promise<string>) => Promise<void>;
  /** Forgets a failure. */
  readonly reset: () => void;
} {
  const [outcome, setOutcome] = useState<CopyOutcome>('idle');
  useEffect(() => {
    if (outcome !== 'copied') return;
    const timer = window.setTimeout(() => setOutcome('idle'), MESSAGE_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = useCallback(async (text: string | Promise<string>) => {
    if (typeof text !== 'string') setOutcome('preparing');
    try {
      await write(text);
      setOutcome('copied');
    } catch {
      setOutcome('failed');
    }
  }, []);
  const reset = useCallback(() => setOutcome('idle'), []);
  return { outcome, copy, reset };
}

/** Browsers that want to be asked while the click lasts take a promise of a text that is still being made. */
async function write(text: string | Promise<string>): Promise<void> {
  const { clipboard } = navigator;
  if (typeof text === 'string') return clipboard.writeText(text);
  if (typeof ClipboardItem === 'undefined') return clipboard.writeText(await text);
  const blob = text.then((made) => new Blob([made], { type: 'text/plain' }));
  return clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
}
