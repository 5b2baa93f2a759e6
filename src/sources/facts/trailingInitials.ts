import { formatPlainText } from './plainText.ts';

/** What stands behind a whole name: `Jr.`, `III`, `M.D.`. */
export const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv|2nd|3rd|4th|ph\.?d|m\.?d)\.?$/iu;

/** Of a family, and never initials: `Jr.`, `III`. */
const GENERATION = /^(?:[JjSs]r\.?|II|III|IV|2nd|3rd|4th)$/u;

/** `"John Allen III"`, `"John Allen, III"` → `["John Allen", "III"]`; names without a suffix are left whole. */
export function splitSuffix(given: string): readonly [names: string, suffix: string] {
  const [names, last] = splitLastWord(given);
  return names !== '' && GENERATION.test(last) ? [names.replace(/,$/u, ''), last] : [given, ''];
}

/**
 * Whether capitals behind a family are initials that look like a suffix: `"Ewing, JR"`, `"King, MD"`. Nobody
 * has a family and a suffix alone; of two words the first may be a given name: `"Sammy Davis, JR"`.
 */
export function looksLikeSuffix(family: string, initials: string): boolean {
  return /^(?:JR|SR|MD)$/u.test(initials) && /^(?:\p{Ll}\S*\s+)*\S+$/u.test(family);
}

/**
 * Initials behind the name: `"van Raaij MJ"`, `"Smith J.-K."`, `"Smith J III"` → `M. J. van Raaij`,
 * `J.-K. Smith`, `J. Smith III`.
 */
export function parseTrailingInitials(source: string): string | null {
  const [named, last] = splitLastWord(source);
  const person = SUFFIX.test(last) ? turnInitials(named) : null;
  return person === null ? turnInitials(source) : `${person} ${last}`;
}

function turnInitials(name: string): string | null {
  const [family, initials] = splitLastWord(name);
  // Nobody has three given names with I.
  const areInitials = /^(?:\p{Lu}\.?-?){1,4}$/u.test(initials) && initials !== 'III';
  if (!areInitials || !/\p{Ll}/u.test(family)) return null;
  const given = initials.includes('.') ? initials : initials.replace(/\p{Lu}/gu, '$&. ').trim();
  return formatPlainText(`${given} ${family}`);
}

/** `["van Raaij", "MJ"]`. */
export function splitLastWord(name: string): readonly [string, string] {
  const text = name.trim();
  const at = text.search(/\s\S*$/u);
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
}

/** Capitals at the end of institutions, which are initials of few. */
const ACRONYM =
  /^(?:AI|UK|US|USA|EU|UN|WHO|NASA|CERN|NIST|OECD|LLC|LLP|PLC|LTD|INC|IBM|AWS|MIT|FAIR)$/u;

/** Companies that sign papers, with names that hardly a family has. */
const COMPANY =
  /^(?:Alibaba|Amazon|Baidu|Cohere|DeepMind|Facebook|Google|Huawei|Meta|Microsoft|Mistral|Moonshot|NVIDIA|Salesforce|Sakana|Samsung|Stability|Tencent|Zhipu)\s/iu;

/** `Google AI`, `Meta UK`. */
export function isOfCompany(name: string): boolean {
  return endsInAcronym(name) && COMPANY.test(name);
}

export function endsInAcronym(name: string): boolean {
  return ACRONYM.test(splitLastWord(name)[1]);
}

/** `Mistral AI`, `John Smith IV`: what stands last could be initials, and seldom is. */
export function isUnsure(name: string): boolean {
  const [named, last] = splitLastWord(name);
  const isSuffix = SUFFIX.test(last) && /\s/u.test(named) && turnInitials(named) === null;
  return isSuffix || endsInAcronym(name);
}

/** More than a family, and no initials behind it: `Albert Gu`, `M. J. van Raaij`, `John Smith III`. */
export function isFull(name: string): boolean {
  const [named, last] = splitLastWord(name);
  const bare = SUFFIX.test(last) ? named : name;
  return /\S\s+\S/u.test(bare) && (parseTrailingInitials(name) === null || isUnsure(name));
}
