import { useState } from 'react';

interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly select: (keys: readonly string[], isSelected: boolean) => void;
}

/** Which papers are selected, also while a filter hides them. */
export function useSelection(): Selection {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const select = (changed: readonly string[], isSelected: boolean) =>
    setKeys((before) => {
      const after = new Set(before);
      for (const key of changed) {
        if (isSelected) after.add(key);
        else after.delete(key);
      }
      return after;
    });
  return { keys, select };
}
