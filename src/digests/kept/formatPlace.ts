const MOST_LINES = 8;

/** Where records are: `library.bib, line 12`; of very many the first few. */
export function formatPlace(file: string, lines: readonly number[]): string {
  const shown = lines.slice(0, MOST_LINES).join(', ');
  const rest = lines.length > MOST_LINES ? ` and ${lines.length - MOST_LINES} more` : '';
  const where = lines.length === 0 ? '' : `line${lines.length === 1 ? '' : 's'} ${shown}${rest}`;
  return [file, where].filter((part) => part !== '').join(', ');
}
