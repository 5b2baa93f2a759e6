import type { ReactNode } from 'react';
import type { RowWindowOptions, WindowedRows } from './useRowWindow.ts';
import { useRowWindow } from './useRowWindow.ts';

interface RowWindowProps extends RowWindowOptions {
  readonly children: (rows: WindowedRows) => ReactNode;
}

/** Renders its children with the rows of a long list that are to be rendered now. */
export function RowWindow({ children, ...options }: RowWindowProps) {
  return children(useRowWindow(options));
}
