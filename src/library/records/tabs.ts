const CHANNEL = 'collate-library';

/** This tab's name, unlike that of any other: what happens in it is numbered under it. */
export const THIS_TAB = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

let channel: BroadcastChannel | null = null;

/** Calls `onChange` when another tab has kept something. */
export function listenToTabs(onChange: () => void): void {
  if (typeof BroadcastChannel === 'undefined') return;
  channel ??= new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', onChange);
}

export function tellOtherTabs(): void {
  channel?.postMessage(null);
}
