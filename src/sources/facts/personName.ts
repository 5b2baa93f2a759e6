import { isNobody, removeDegrees, removeNoise } from './nameNoise.ts';
import { formatPlainText } from './plainText.ts';
import {
  endsInAcronym,
  isFull,
  isOfCompany,
  isUnsure,
  looksLikeSuffix,
  parseTrailingInitials,
  SUFFIX,
  splitLastWord,
  splitSuffix,
} from './trailingInitials.ts';

/** The parts of a name, as databases keep them apart. */
export interface NameParts {
  readonly given?: string | undefined;
  /** `van der`, `de la`. */
  readonly particle?: string | undefined;
  readonly family?: string | undefined;
  /** `Jr.`, `III`. */
  readonly suffix?: string | undefined;
  /** An institution, or a name that nobody has taken apart. */
  readonly literal?: string | undefined;
}

/**
 * `{ given: "Ludwig", particle: "van", family: "Beethoven" }` → `Ludwig van Beethoven`. Some keep a suffix
 * with the given names: `{ given: "John III", family: "Smith" }` → `John Smith III`.
 */
export function formatPersonName({ given, particle, family, suffix, literal }: NameParts): string {
  if (!literal && !particle && isUnspaced(`${family}${given}`)) return `${family}${given}`;
  const [names, own] = family ? splitSuffix(given ?? '') : [given, ''];
  const parts = literal ? [literal] : [names, particle, family, own, suffix];
  return formatPlainText(parts.filter(Boolean).join(' '));
}

/** Whether a name is in a script that puts the family first, without a space: `王小明`. */
function isUnspaced(name: string): boolean {
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u.test(name);
}

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[- ]?){1,4}$/u;

/** Zotero and BibTeX put an institution in braces, whose commas part nothing. */
const WHOLE = /^\{+([^{}]+)\}+$/u;

/** `"van Raaij, M. J."` → `M. J. van Raaij`; `"Costa, Jr., P. T."` → `P. T. Costa Jr.`. */
export function parsePersonName(source: string): string {
  if (WHOLE.test(source.trim())) return source.trim();
  const parts = formatPlainText(removeNoise(source))
    .split(/\s*,\s*/u)
    .filter((part) => part !== '');
  const [family = '', second = '', third = ''] = parts;
  if (parts.length === 2) {
    return SUFFIX.test(second) && !looksLikeSuffix(family, second)
      ? `${family} ${second}`
      : formatPersonName({ given: second, family });
  }
  const isSecond = SUFFIX.test(second) && !(looksLikeSuffix(family, second) && SUFFIX.test(third));
  if (parts.length === 3 && isSecond) return `${third} ${family} ${second}`;
  if (parts.length === 3 && SUFFIX.test(third)) return `${second} ${family} ${third}`;
  // `Bee, Yu, I`: Web of Science parts initials so.
  if (parts.length === 3 && /^\p{Lu}\.?$/u.test(third)) return `${second} ${third} ${family}`;
  // More commas belong to an institution.
  return parts.join(', ');
}

/** Initials without stops, as PubMed writes them: `"van Raaij, M J"` → `M. J. van Raaij`. */
export function parseIndexedName(source: string): string {
  const [family = '', names = '', ...rest] = source.split(/\s*,\s*/u);
  // `de la Cruz, Juan Jr`: the suffix stands behind the given names.
  const [, given = names, suffix] = /^(.*\S)\s(\S+)$/u.exec(names) ?? [];
  if (suffix !== undefined && SUFFIX.test(suffix))
    return parseIndexedName([family, given, suffix, ...rest].join(', '));
  const stopped = names.replace(/(?<!\p{L})\p{Lu}(?![\p{L}.’'-])/gu, '$&.');
  return parsePersonName([family, stopped, ...rest].join(', '));
}

const GROUP = /\b(?:of|for|the|on|group|team|consortium|collaboration|investigators)\b/iu;

/**
 * Persons of one list. Initials are read behind a name unless other names have them elsewhere;
 * those that seldom are initials, only beside two names that have them there, with or without stops.
 */
export function parsePersons(names: readonly string[]): readonly string[] {
  const isIndexed = (name: string) =>
    !name.includes(',') && parseTrailingInitials(name) !== null && !isUnsure(name);
  const isOther = (name: string) =>
    name.includes(',') ||
    (isFull(name) && /^\p{Lu}.*\p{Ll}/u.test(splitLastWord(name)[1]) && !GROUP.test(name));
  const indexed = names.filter((name) => isIndexed(name));
  const areIndexed = indexed.length > names.filter((name) => isOther(name)).length;
  const hasStops = (name: string) => splitLastWord(name)[1].includes('.');
  const dotted = indexed.filter((name) => hasStops(name)).length;
  return names.map((name) => {
    if (REST.test(name)) return name;
    const isDotted = hasStops(name);
    const alike = isDotted ? dotted : indexed.length - dotted;
    const isRead = isUnsure(name)
      ? areIndexed && alike > 1 && !isOfCompany(name)
      : areIndexed || isDotted;
    const person = isRead && !name.includes(',') ? parseTrailingInitials(name) : null;
    return person ?? parsePersonName(name);
  });
}

/** Names and whether the list of them was cut short. */
export interface NameList {
  readonly names: readonly string[];
  /** Names whose surname has several words, where the file says which: `García Márquez, Gabriel`. */
  readonly stated?: readonly string[] | undefined;
  readonly isCut: boolean;
}

const REST =
  /^(?:\.{2,}|\. \. \.|…|others|et\.? ?al\.?|and others|u\. ?a\.|\[?and \d+ more\]?|\+ ?\d+ more)\.?$/iu;

/** Leaves out “…”, “et al.”, “and others” and “[No author name available]”: names of nobody. */
export function createNameList(names: readonly string[]): NameList {
  const whole = names.flatMap((name) => WHOLE.exec(name)?.[1] ?? []);
  const persons = names.map((name) => removeNoise(name).replace(WHOLE, '$1'));
  const trimmed = persons.map((name) =>
    name.replace(/(?:,?\s(?:et\.? ?al\.?|and others)|\s*…|,?\s*\.{3})$/iu, ''),
  );
  const kept = trimmed.filter((name) => name !== '' && !REST.test(name.trim()) && !isNobody(name));
  const isCut = persons.some((name, index) => REST.test(name.trim()) || name !== trimmed[index]);
  const stated = whole.filter((name) => /^[^,]*\s[^,]*$/u.test(name));
  return { names: [...new Set(kept)], ...(stated.length > 0 ? { stated } : {}), isCut };
}

/**
 * Names in one text, however they are parted: `"Lin, M.; Lucas, H."`, `"A. Gu and T. Dao"`,
 * `"KC McGoogan, J Salmona, ..."`, `"Smith J., Lee K."`, `"Smith, J., Lee, K."`, `"Smith, John"`.
 */
export function parseNameList(source: string): NameList {
  const text = formatPlainText(
    source.replace(/\s*\(\d{3,}\)/gu, '').replace(/[\n|]+|\s[/·•]\s/gu, ';'),
  )
    .replace(/\s*\*\s*/gu, ' ')
    // A stop that ends the list, of a group or of initials: `Smith J, Lee JK.`
    .replace(/^([^.]*\p{L}{2})(?<!\b(?:Inc|Ltd|Corp|Co|Jr|Sr|al))\.$/u, '$1');
  if (text === '') return { names: [], isCut: false };
  return createNameList(parsePersons(splitNames(text)));
}

/**
 * Names of which the first alone has its family before its given name, as in MLA and Chicago:
 * `"Van Den Oord, Aaron, Aidan N. Gomez, and Tri Dao."`.
 */
export function parseLeadingFamily(source: string): NameList {
  // A stop that ends the names, not an initial.
  const text = formatPlainText(source).replace(/(?<!(?<!\p{L})(?:\p{Lu}|Jr|Sr|al))\.$/u, '');
  const parts = text.split(/,?\s+(?:and|&)\s+|\s*,\s*/u);
  const [family = '', given = ''] = parts;
  const length = SUFFIX.test(parts[2] ?? '') ? 3 : 2;
  const others = parts.slice(length);
  const isInOrder =
    isFull(family) && /^\p{Lu}.*\p{Ll}/u.test(splitLastWord(given)[1]) && isFull(given);
  const isInverted =
    others.length > 0 &&
    others.every((name) => REST.test(name) || isFull(name)) &&
    !isInOrder &&
    !REST.test(given) &&
    parseTrailingInitials(family) === null;
  if (!isInverted) return parseNameList(text);
  return createNameList([parsePersonName(parts.slice(0, length).join(', ')), ...others]);
}

function splitNames(text: string): readonly string[] {
  if (text.includes(';')) {
    return text
      .split(/\s*;\s*/u)
      .filter((name) => name !== '')
      .flatMap((name) => splitIndexedNames(name));
  }
  const clauses = text.split(/,?\s+(?:and|&|und|et(?! al)|y)\s+/u);
  const families = /^([^\s,]+), ([^\s,]+)$/u.exec(clauses[0] ?? '');
  const [, last = ''] = clauses;
  // `LeCun, Bengio and Hinton`: nobody has a given name.
  const areFamilies = clauses.length === 2 && !/\s|,/u.test(last) && !REST.test(last);
  if (families && areFamilies && !INITIALS.test(families[2] ?? ''))
    return [...families.slice(1), last];
  return clauses.flatMap((clause) => splitAtCommas(clause, clauses.length));
}

/** `Zhu N, Zhang D` before the semicolon of a group, as PubMed writes them; other names stay one. */
function splitIndexedNames(name: string): readonly string[] {
  const parts = name.split(/\s*,\s*/u);
  return parts.length > 1 && parts.every((part) => parseTrailingInitials(part) !== null)
    ? parts
    : [name];
}

/**
 * The commas between names, none before `Jr.`, and the space around those left out:
 * `Gu, A., Jr., … Dao, T. et al.`.
 */
const COMMA =
  /\s*,(?!\s*(?:[JjSs]r|III|2nd|3rd|4th)\.?(?:\s*,|$))\s*|(?<=…|\.\.\.|\. \. \.)\s+(?=\p{L})|\s+(?=et\.? ?al\.?$)/u;

function splitAtCommas(clause: string, clauses: number): readonly string[] {
  const parts = removeDegrees(clause.split(COMMA).filter((part) => part !== ''));
  const named = parts.filter((part) => !REST.test(part));
  // `Dao T, Gu A`: a short family with its initial looks like two initials.
  const isPairs = named.every((part, at) =>
    at % 2 === 0 ? parseTrailingInitials(part) === null : INITIALS.test(part.replace(/,.*/u, '')),
  );
  if (isPairs && named.length > 0 && named.length % 2 === 0) {
    const pairs = named.flatMap((part, at) =>
      at % 2 === 0 ? [`${part}, ${named[at + 1] ?? ''}`] : [],
    );
    return [...pairs, ...parts.filter((part) => REST.test(part))];
  }
  if (parts.length === 2 && isInverted(parts, clauses)) return [clause];
  // `Bee, Ann, Cy Dee, Eve Eff`: only the first has its family before its given name.
  const [first = '', second = '', ...others] = parts;
  const isFirstInverted =
    others.length > 0 &&
    !/\s/u.test(first) &&
    !/\s/u.test(second) &&
    !SUFFIX.test(second) &&
    others.every((part) => isFull(part));
  if (isFirstInverted) return [`${first}, ${second}`, ...others];
  if (parts.length === 3 && SUFFIX.test(parts[1] ?? '')) return [clause];
  return parts;
}

/** Whether “A, B” is one name: the family stands first unless both are full names. */
function isInverted([first = '', second = '']: readonly string[], clauses: number): boolean {
  if (REST.test(second) || endsInAcronym(second)) return false;
  if (isFull(first) && isFull(second)) return false;
  if (parseTrailingInitials(first) !== null && /\s/u.test(second)) return false;
  return !isFull(first) || clauses > 1 || !isFull(second);
}
