import { create } from 'zustand';

interface SharedLinkState {
  /** Path of the page whose link was shared last; `null` once what is said of it is put away. */
  readonly path: string | null;
}

/** The way from the buttons that share a link to what is said of it, whose code comes late. */
export const useSharedLinkStore = create<SharedLinkState>()(() => ({ path: null }));

export function noteShared(): void {
  useSharedLinkStore.setState({ path: window.location.pathname });
}
