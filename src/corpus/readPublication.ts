import type { OtherId, Publication, Scheme } from './otherIds.ts';

/** The first of each: a work has one publisher and one edition. */
export function readPublication(otherIds: readonly OtherId[] = []): Publication {
  const first = (name: Scheme) => otherIds.find(({ scheme }) => scheme === name)?.id ?? null;
  return { publisher: first('publisher'), edition: first('edition') };
}

const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `2`, `2nd` and `Second` → `2nd ed.`; what has no number stays: `Revised ed.`. */
export function nameEdition(edition: string): string {
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)?$/iu.exec(edition) ?? [];
  const number =
    digits === undefined ? ORDINALS.indexOf(edition.toLowerCase()) + 1 : Number(digits);
  return `${number === 0 ? edition : formatOrdinal(number)} ed.`;
}

function formatOrdinal(number: number): string {
  const isTeen = number % 100 > 10 && number % 100 < 14;
  return `${number}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]) ?? 'th'}`;
}
