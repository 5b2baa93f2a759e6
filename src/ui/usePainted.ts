import { useLayoutEffect, useState } from 'react';
import { afterPaint } from './afterPaint.ts';

/**
 * A value one frame late: a new one is returned once the frame in which it came is painted. For what
 * may follow what the reader looks at first. (`useDeferredValue` would not wait for the paint.)
 */
export function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState(() => value);
  useLayoutEffect(
    () => (painted === value ? undefined : afterPaint(() => setPainted(() => value))),
    [painted, value],
  );
  return painted;
}
