import type { ComponentType } from 'react';
import { lazy, useState } from 'react';

/** A component whose code is fetched when it first renders, within a `<Suspense>`. */
export interface LaterComponent<Props> {
  (props: Props): React.ReactNode;
  /** Fetches it before; once this has resolved, it renders at once. */
  readonly load: () => Promise<unknown>;
}

/**
 * As React's `lazy`, with `load`. A component of `lazy` suspends even if its code is loaded, and React
 * then keeps the place empty for 300 ms.
 */
export function later<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;
  const load = () => {
    loading ??= fetchComponent().then((component) => {
      loaded = component;
      return component;
    });
    return loading;
  };
  const Lazy = lazy(async () => ({ default: await load() }));
  // biome-ignore lint/correctness/noComponentHookFactories: called once a component, when a module is loaded.
  function Later(props: Props) {
    // The same while it is mounted: React would mount another one again, without its state.
    const [Component] = useState((): ComponentType<Props> => loaded ?? Lazy);
    return <Component {...props} />;
  }
  return Object.assign(Later, { load });
}
