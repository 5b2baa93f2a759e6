import { useCallback, useState } from 'react';

/** What came of sharing: `failed` means that the address has to be copied by hand. */
export type ShareOutcome = 'idle' | 'copied' | 'shared' | 'failed';

/**
 * Shares an address: by the system's sheet where there is one and a finger is the pointer, else by
 * the clipboard. It is not a failure if the reader closes the sheet.
 */
export function useShare(): {
  readonly outcome: ShareOutcome;
  readonly share: (title: string, address: string) => Promise<void>;
  readonly reset: () => void;
} {
  const [outcome, setOutcome] = useState<ShareOutcome>('idle');
  const share = useCallback(async (title: string, address: string) => {
    const isTouch = window.matchMedia?.('(pointer: coarse)').matches ?? false;
    setOutcome(
      isTouch && 'share' in navigator
        ? await openSheet(title, address)
        : await copyAddress(address),
    );
  }, []);
  const reset = useCallback(() => setOutcome('idle'), []);
  return { outcome, share, reset };
}

async function openSheet(title: string, address: string): Promise<ShareOutcome> {
  try {
    await navigator.share({ title, url: address });
    return 'shared';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'idle';
    return copyAddress(address);
  }
}

async function copyAddress(address: string): Promise<ShareOutcome> {
  try {
    await navigator.clipboard.writeText(address);
    return 'copied';
  } catch {
    return 'failed';
  }
}
