import { useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';

/** The id of the place that the address asks for, or `''`. Known once the page is hydrated: a file has no fragment. */
export function useAskedPlace(): string {
  const { hash } = useLocation();
  const isHydrated = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  return isHydrated ? hash.slice(1) : '';
}

function subscribeToNothing(): () => void {
  return () => undefined;
}
