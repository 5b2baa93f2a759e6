import { formatRange, readNumbers } from '../corpus/readNumbers.ts';
import type { Paper } from '../corpus/schema.ts';
import { readVenue } from './venue.ts';

/**
 * Where a paper appeared, with its place there as far as its list says: `Neural Computation 9(8), 1735–1780`,
 * `ICML 2019, vol. 97, 45–67`. A volume in the name of the venue is not said again. `null` without a venue.
 */
export function formatVenueLine(paper: Paper): string | null {
  const { venue } = paper;
  if (venue === null) return null;
  const { volume, issue, pages } = readNumbers(paper.otherIds);
  const isTold = readVenue(paper)?.volume != null;
  const numbers = isTold ? '' : formatNumbers(venue, volume, issue);
  return venue + formatRange(`${numbers}${pages === null ? '' : `, ${pages}`}`);
}

function formatNumbers(venue: string, volume: string | null, issue: string | null): string {
  if (volume === null) return issue === null ? '' : `, no. ${issue}`;
  // Behind a year or another number, a volume needs its word.
  const word = /\d\)?$/u.test(venue) ? ', vol. ' : ' ';
  return `${word}${volume}${issue === null ? '' : `(${issue})`}`;
}
