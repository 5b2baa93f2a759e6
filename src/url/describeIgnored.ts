import type { IgnoredValue } from './parameterReader.ts';

/** Most values that are named, and most characters of each: a notice is one line, whatever an address holds. */
const MOST_NAMED = 4;
const MOST_CHARACTERS = 40;

const REASONS = {
  digest: 'which this digest does not have',
  setting: 'which this page cannot use',
  contrary: 'which is contrary to its other values',
} satisfies Readonly<Record<IgnoredValue['kind'], string>>;

/**
 * What was left out of an address, in one sentence or two; `null` if nothing was: “The address asks
 * for family “foo”, which this digest does not have. It was ignored.”
 */
export function describeIgnored(ignored: readonly IgnoredValue[]): string | null {
  const [first] = ignored;
  if (first === undefined) return null;
  const names = ignored
    .slice(0, MOST_NAMED)
    .map(({ name, value }) => `${name} “${shortenAsked(value)}”`);
  const more = ignored.length - names.length;
  if (more > 0) names.push(`${more} more`);
  const last = names.length > 1 ? ` and ${names.pop()}` : '';
  const isOther = ignored.some(({ kind }) => kind !== first.kind);
  const reason = REASONS[isOther ? 'setting' : first.kind];
  const fate = ignored.length === 1 ? 'It was ignored.' : 'They were ignored.';
  return `The address asks for ${names.join(', ')}${last}, ${reason}. ${fate}`;
}

/** A part of an address as it is shown: without what would break the line or turn it around. */
export function shortenAsked(value: string, length = MOST_CHARACTERS): string {
  const characters = [...value.replace(/[\p{C}\s]+/gu, ' ')];
  return characters.length <= length
    ? characters.join('')
    : `${characters.slice(0, length - 1).join('')}…`;
}
