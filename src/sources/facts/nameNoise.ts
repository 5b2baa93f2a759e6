/** What databases write where a work names no authors. */
const NOBODY =
  /^\[?(?:no authors?(?: names?)?(?: (?:available|listed|found|given))?|unknown(?: authors?)?|anonymous|anon|n\/?a|null|none|-+)\]?\.?$/iu;

export function isNobody(name: string): boolean {
  return NOBODY.test(name.trim());
}

/** DBLP tells namesakes apart by a number: `Wei Zhang 0041`. */
const NAMESAKE = /(?<=\p{L}\.? )0\d{3}$/u;
/** Zoological Record has addresses within names: `Bee, Ann (bee@example.org)`. */
const MAIL = /[(<[][^\s()<>@]+@[^\s()<>@]+[)>\]]/gu;

/** A name without what is none of it, such as what parts it from the next: `Bee, Ann and`. */
export function removeNoise(name: string): string {
  const bare = removeTail(removeTail(name.replace(MAIL, '')).replace(/\sand$/iu, ''));
  return bare.replace(NAMESAKE, '').trimEnd();
}

function removeTail(name: string): string {
  return name.replace(/(?<![,;\s])[,;\s]+$/u, '');
}

const DEGREE =
  /^(?:M\.\s?D|Ph\.?\s?D|M\.?\s?P\.?\s?H|M\.\s?S(?:\.\s?c)?(?:\.\s?C\.\s?E)?|M\.?\s?B\.?\s?B\.?\s?S|M\.?\s?B\.?\s?A|D\.?\s?Phil|Dr\.?\s?P\.?\s?H|Pharm\.?\s?D|FACP|FRCPC?|MSc|BSc)\.?$/u;

/** In a list of names `Ann Bee, M.D., M.P.H., Cy Dee` degrees are not names. */
export function removeDegrees(parts: readonly string[]): readonly string[] {
  const names = parts.filter((part, at) => at === 0 || !DEGREE.test(part));
  return names.length > 1 && /\s/u.test(names[0] ?? '') ? names : parts;
}
