import { comparePath } from '../url/paths.ts';
import { useTray } from './useTray.ts';

/** Where "Compare" leads: to the papers in the tray. The page asks for a second where there is one. */
export function useTrayPath(): string {
  return comparePath({ papers: useTray().map(({ id }) => id) });
}
