import type { Paper } from '../corpus/schema.ts';

/** Whether the line of a paper's facts says a label already: its year, or its venue, which may end in a year. */
export function isSaidInFacts(
  { venue, date }: Pick<Paper, 'venue' | 'date'>,
  name: string,
): boolean {
  return [venue, date?.slice(0, 4)].some((said) => said?.startsWith(name));
}
