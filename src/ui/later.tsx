import type { ComponentType } from 'react';
import { lazy, useEffect, useState } from 'react';
import { MissingPart } from './MissingPart.tsx';

/** A component whose code is fetched when it first renders, within a `<Suspense>`. */
export interface LaterComponent<Props> {
  (props: Props): React.ReactNode;
  /** Fetches it before; once this has resolved, it renders at once. */
  readonly load: () => Promise<unknown>;
}

/** Why a component could not be fetched. */
interface Failure {
  readonly error: unknown;
}

/**
 * As React's `lazy`, with `load`, and with `Missing` in its place where it cannot be fetched: one part
 * fails alone, and is fetched again where it is next mounted. A component of `lazy` suspends even if
 * its code is loaded, and React then keeps the place empty for 300 ms.
 */
export function later<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
  Missing: ComponentType<Props & Failure> = MissingPart,
): LaterComponent<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;
  const load = () => {
    loading ??= fetchComponent().then(
      (component) => {
        loaded = component;
        return component;
      },
      (error: unknown) => {
        loading = null;
        throw error;
      },
    );
    return loading;
  };
  const createLazy = () => lazy(async () => ({ default: await load().catch(createMissing) }));
  const createMissing = (error: unknown): ComponentType<Props> =>
    // biome-ignore lint/correctness/noComponentHookFactories: called once a fetch that fails.
    function LaterMissing(props) {
      // Not before it is mounted: React renders again what has suspended, and would fetch without end.
      useEffect(() => {
        Lazy = createLazy();
      }, []);
      return <Missing {...props} error={error} />;
    };
  let Lazy = createLazy();
  function Later(props: Props) {
    // The same while it is mounted: React would mount another one again, without its state.
    const [Component] = useState((): ComponentType<Props> => loaded ?? Lazy);
    return <Component {...props} />;
  }
  return Object.assign(Later, { load });
}
