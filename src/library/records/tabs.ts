const CHANNEL = 'collate-library';

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
