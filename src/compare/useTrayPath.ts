import { comparePath } from '../url/paths.ts';
import { useTray } from './useTray.ts';

/** Where "Compare" leads: to the papers set aside. The page asks for a second where there is one. */
export function useTrayPath(): string {
  return comparePath({ papers: useTray().map(({ id }) => id) });
}
