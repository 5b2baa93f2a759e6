import type { Quote, Span, TextField } from '../corpus/schema.ts';
import type { AnnotatedQuote, NearbyWords } from './annotatedQuote.ts';
import { findOccurrences, formatOffsets } from './occurrences.ts';

/** Collects the faults of one file; what cannot be resolved is left out of the result. */
export type Report = (field: string, rule: string, remedy: string) => void;

/** The verbatim texts that quotes are slices of. */
export type QuotedTexts = Readonly<Record<TextField, string>>;

/** A quote with offsets; `null`, with a fault, where its words are not to be found. */
export function resolveQuote(
  texts: QuotedTexts,
  { field, text, occurrence }: AnnotatedQuote,
  path: string,
  report: Report,
): Quote | null {
  const span = resolveWords(texts[field], field, text, occurrence, path, report);
  return span && { field, ...span };
}

/** Words within a quote, such as its number: they stand there, and `occurrence` counts there. */
export function resolveWithin(
  texts: QuotedTexts,
  { field, start, end }: Quote,
  { text, occurrence }: Pick<AnnotatedQuote, 'text' | 'occurrence'>,
  path: string,
  report: Report,
): Quote | null {
  const slice = texts[field].slice(start, end);
  const span = resolveWords(slice, 'quote', text, occurrence, path, report);
  return span && { field, start: start + span.start, end: start + span.end };
}

/** Words that belong to a quote: those within it if they stand there once, else those of the field. */
export function resolveNearby(
  texts: QuotedTexts,
  quote: Quote,
  { field = quote.field, text, occurrence }: NearbyWords,
  path: string,
  report: Report,
): Quote | null {
  const within = findOccurrences(texts[quote.field].slice(quote.start, quote.end), text);
  if (field === quote.field && occurrence === undefined && within.length === 1) {
    return resolveWithin(texts, quote, { text }, path, report);
  }
  return resolveQuote(texts, { field, text, occurrence }, path, report);
}

/** Where the words are. Words that are in several places need the occurrence that is meant. */
export function resolveWords(
  source: string,
  sourceName: string,
  text: string,
  occurrence: number | undefined,
  path: string,
  report: Report,
): Span | null {
  const starts = findOccurrences(source, text);
  const start = starts[(occurrence ?? 1) - 1];
  if (starts.length === 0) {
    report(path, `“${text}” is not in the ${sourceName}`, 'Copy the words exactly.');
    return null;
  }
  if (occurrence === undefined && starts.length > 1) {
    const where = formatOffsets(starts);
    report(
      path,
      `“${text}” is ${starts.length} times in the ${sourceName}, at ${where}`,
      'Give "occurrence", counted from 1, or quote more words.',
    );
    return null;
  }
  if (start === undefined) {
    report(
      path,
      `“${text}” is ${starts.length} time(s) in the ${sourceName}, not ${occurrence}`,
      `Give an occurrence from 1 to ${starts.length}.`,
    );
    return null;
  }
  return { start, end: start + text.length };
}
