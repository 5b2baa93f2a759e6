import type { Quote } from '../corpus/schema.ts';

/** Reading order: the title first, then by where the words begin, the shorter of two first. */
export function compareQuotes(a: Quote, b: Quote): number {
  if (a.field !== b.field) return a.field === 'title' ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
