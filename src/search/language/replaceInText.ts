import type { Span } from '../../corpus/schema.ts';

/** The text with one span of it replaced and white space tidied; `""` drops the span. */
export function replaceInText(text: string, { start, end }: Span, replacement: string): string {
  return `${text.slice(0, start)} ${replacement} ${text.slice(end)}`.replace(/\s+/gu, ' ').trim();
}
