import type { ComponentType } from 'react';
import { lazy, useState } from 'react';

/** A component whose code is fetched when it is first drawn, within a `<Suspense>`. */
export interface LaterComponent<Props> {
  (props: Props): React.ReactNode;
  /** Fetches it before; once this has resolved, drawing it waits for nothing. */
  readonly load: () => Promise<unknown>;
}

/**
 * As React's `lazy`, but for `load`: a component of `lazy` waits even where its code is there, and
 * React then keeps the place empty for 300 ms.
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
    // The same for as long as it is drawn: another would be drawn anew, and forget its state.
    const [Component] = useState((): ComponentType<Props> => loaded ?? Lazy);
    return <Component {...props} />;
  }
  return Object.assign(Later, { load });
}
