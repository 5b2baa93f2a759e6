const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gu;
/** The name of a person or a keyword that is kept as an object. */
const NAMED =
  /["'](?:name|display_name|full_?name|literal|keyword|term|tag)["']\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')/giu;

/**
 * The elements of a list that a program wrote into one cell, as Python and JSON write lists:
 * `['Marx, Karl', "O'Hara, Ann"]` → `Marx, Karl`, `O'Hara, Ann`; of objects their names. `null` for
 * other texts.
 */
export function parseListCell(text: string): readonly string[] | null {
  if (!/^\[\s*["'{].*["'}]\s*\]$/su.test(text)) return null;
  const pattern = /^\[\s*\{/u.test(text) ? NAMED : QUOTED;
  const elements = [...text.matchAll(pattern)].map(([, double, single]) =>
    (double ?? single ?? '').replace(/\\(["'\\])/gu, '$1').trim(),
  );
  return elements.length === 0 ? null : elements.filter((element) => element !== '');
}

/** Keywords in one cell; a comma between brackets parts nothing: `cyst (diagnosis, surgery), adult`. */
export function parseKeywordCell(text: string): readonly string[] {
  const listed = parseListCell(text);
  if (listed !== null) return listed;
  if (text.includes(';')) return text.split(';');
  return text.split(/[|\n]|,(?![^()]*\))/u);
}
