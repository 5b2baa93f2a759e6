import { stemmer } from 'stemmer';

const BRITISH_ISE = /(?<=[a-z]{3})(i|y)s(es?|ed|ers?|ing|ations?|abl[ey]|ability)$/u;
const BRITISH_OUR = /(?<=[a-z]{3})our(s|al|ally|ed|ing|hoods?|abl[ey]|less)?$/u;
const BRITISH_OGUE = /(?<=[a-z]{3})ogue(s?)$/u;
const BRITISH_LL = /(?<=[aeiou][^aeiou]+[aeo])ll(?=(?:ings?|ed|ers?)$)/u;
const BRITISH_TRE = /(?<=[a-z]{2})tre(s?)$/u;

const LATIN_PLURAL = /(atr|end|ert|nd)ices$/u;

const INFLECTION =
  /^(?:e?s|e?d|e|y|ies|ied|ing|ings|e?rs?|ors?|ions?|ives?|abl[ey]|ability|ations?|ments?)?$/u;
const DERIVATION = /^(?:ity|ities|al|ally|ly|ful|ness|ical|ically)$/u;

const PLURAL = /^s?$/u;
const SHORTEST_INFLECTED = 4;

const stems = new Map<string, string>();

/** One spelling for British and American forms; any other word as it is, or changed alike everywhere. */
function unifySpelling(word: string): string {
  return word
    .replace(BRITISH_ISE, '$1z$2')
    .replace(BRITISH_OUR, 'or$1')
    .replace(BRITISH_OGUE, 'og$1')
    .replace(BRITISH_LL, 'l')
    .replace(BRITISH_TRE, 'ter$1')
    .replace(LATIN_PLURAL, (_, ending) =>
      ending === 'atr' || ending === 'end' ? `${ending}ix` : `${ending}ex`,
    );
}

/** Porter's stem of the word in its American spelling; what is not all letters is its own stem. */
export function stemOf(word: string): string {
  if (!/^[a-z]{3,}$/u.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = stemmer(unifySpelling(word));
  stems.set(word, stem);
  return stem;
}

/**
 * How close two words of one stem are, from 0 to 1; 0 where Porter joins what does not belong
 * together (`general` and `generation`, `university` and `universal`, `linear` and `linearize`).
 */
export function inflectionCloseness(one: string, other: string): number {
  const [a, b] = [unifySpelling(one), unifySpelling(other)];
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  // A doubled consonant belongs to the ending: `run`, `running`.
  const endings = [a, b].map((word) =>
    word[shared] !== undefined && word[shared] === word[shared - 1]
      ? word.slice(shared + 1)
      : word.slice(shared),
  );
  // Short names are not verbs: `sri` and `sries` have nothing in common, `rnn` and `rnns` do.
  const regular = shared < SHORTEST_INFLECTED ? PLURAL : INFLECTION;
  const areInflected = endings.every((ending) => regular.test(ending));
  const isDerived =
    shared >= SHORTEST_INFLECTED &&
    endings.includes('') &&
    endings.some((ending) => DERIVATION.test(ending));
  return areInflected || isDerived ? (2 * shared) / (a.length + b.length) : 0;
}
