import { useCallback } from 'react';
import { useClipboard } from './useClipboard.ts';

/**
 * Shares an address: by the system's sheet where there is one and a finger is the pointer, else by
 * the clipboard, whose outcome is told. It is not a failure if the reader closes the sheet.
 */
export function useShare(): Omit<ReturnType<typeof useClipboard>, 'copy'> & {
  readonly share: (title: string, address: string) => Promise<void>;
} {
  const { outcome, copy, reset } = useClipboard();
  const share = useCallback(
    async (title: string, address: string) => {
      const isTouch = window.matchMedia?.('(pointer: coarse)').matches ?? false;
      const isDone = isTouch && 'share' in navigator && (await openSheet(title, address));
      if (!isDone) await copy(address);
    },
    [copy],
  );
  return { outcome, share, reset };
}

/** Whether the reader has seen the sheet. */
async function openSheet(title: string, url: string): Promise<boolean> {
  try {
    await navigator.share({ title, url });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}
