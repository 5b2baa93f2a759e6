/**
 * What would be markup in a line or a cell of Markdown, escaped; on GitHub two `$` make a formula, and two
 * `~` strike words out.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~|$]/gu, '\\$&').replace(/&(?=#?\w+;)/gu, '\\&');
}
