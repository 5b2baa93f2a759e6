/** Every offset at which `text` begins in `source`, overlapping ones too: `("aaa", "aa")` → `[0, 1]`. */
export function findOccurrences(source: string, text: string): number[] {
  const starts: number[] = [];
  if (text === '') return starts;
  for (let at = source.indexOf(text); at >= 0; at = source.indexOf(text, at + 1)) starts.push(at);
  return starts;
}

/** `[3, 40, 71]` → `"3, 40 and 71"`. */
export function formatOffsets(offsets: readonly number[]): string {
  return new Intl.ListFormat('en-GB').format(offsets.map((offset) => `${offset}`));
}
