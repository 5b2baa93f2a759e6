import type { OtherId, Publication, Scheme } from './otherIds.ts';

/** The first of each: a work has one publisher and one edition. */
export function readPublication(otherIds: readonly OtherId[] = []): Publication {
  const first = (name: Scheme) => otherIds.find(({ scheme }) => scheme === name)?.id ?? null;
  return { publisher: first('publisher'), edition: first('edition') };
}
