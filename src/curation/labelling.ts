import * as v from 'valibot';
import { namesArxivId } from '../corpus/arxivId.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type {
  Facet,
  PublishedLabel as Label,
  PublishedPaper as Paper,
  Proof,
  Quote,
  Taxonomy,
} from '../corpus/schema.ts';
import type { AnnotatedLabel, AnnotatedName, Annotation } from './annotation.ts';
import { annotationSchema } from './annotation.ts';
import { compareQuotes } from './compareQuotes.ts';
import { completeCosts, deriveLabels, isDerivedFacet } from './costLabels.ts';
import { createWrittenCosts } from './createCosts.ts';
import type { Fault } from './fault.ts';
import { checkOwner, findOwnStart } from './proofOwner.ts';
import type { Report } from './resolveQuote.ts';
import { resolveWords } from './resolveQuote.ts';

/** The verbatim texts of a paper that its names and quotes are slices of. */
export interface LabelledTexts {
  readonly title: string;
  readonly abstract: string;
  readonly publishedTitle: string | null;
}

/** What an annotation says, with every quote as offsets. */
export type Labelling = Pick<Paper, 'shortName' | 'shortNameQuote' | 'aliases' | 'labels'>;

/** The annotation in a file, or the reasons why it is none. */
export function parseAnnotation(
  file: string,
  content: unknown,
): { readonly annotation: Annotation | null; readonly faults: readonly Fault[] } {
  const result = v.safeParse(annotationSchema, content);
  if (result.success) return { annotation: result.output, faults: [] };
  const faults = result.issues.map((issue) => ({
    file,
    field: v.getDotPath(issue) ?? '',
    rule: issue.message,
    remedy: 'Write it as src/curation/annotation.ts describes.',
  }));
  return { annotation: null, faults };
}

/**
 * Resolves an annotation against the paper's own words. All faults are reported at once; the
 * labelling is complete only if there are none. Labels are in the taxonomy's order.
 */
export function createLabelling(
  file: string,
  annotation: Annotation,
  texts: LabelledTexts,
  taxonomy: Taxonomy,
): { readonly labelling: Labelling; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const report: Report = (field, rule, remedy) => faults.push({ file, field, rule, remedy });
  if (annotation.title !== texts.title) {
    report('title', `is not the digest’s “${texts.title}”`, 'Copy it from the digest.');
  }
  const known = new Set(taxonomy.facets.map((facet) => facet.id));
  for (const id of Object.keys(annotation.labels)) {
    if (known.has(id)) continue;
    report(`labels.${id}`, 'is no facet of the taxonomy', `Use one of ${[...known].join(', ')}.`);
  }
  const labels: Record<string, Label[]> = {};
  const source = { texts, ownStart: findOwnStart(texts.abstract, annotation.names) };
  for (const facet of taxonomy.facets) {
    if (isDerivedFacet(facet)) {
      if (!findOwn(annotation.labels, facet.id)) continue;
      report(`labels.${facet.id}`, 'follows from the costs', 'Remove it, and write the costs.');
    } else {
      const own = findOwn(annotation.labels, facet.id);
      labels[facet.id] = createLabels(facet, own, source, report);
    }
  }
  // Their own faults are reported with the findings.
  const written = createWrittenCosts(texts, annotation, () => {});
  const costs = completeCosts(written, labels, taxonomy);
  for (const facet of taxonomy.facets.filter(isDerivedFacet)) {
    labels[facet.id] = deriveLabels(facet, costs);
  }
  const ordered = Object.fromEntries(
    taxonomy.facets.map(({ id }) => [id, findOwn(labels, id) ?? []]),
  );
  const labelling = { ...createNames(annotation.names, texts, report), labels: ordered };
  return { labelling, faults };
}

function createNames(names: readonly AnnotatedName[], texts: LabelledTexts, report: Report) {
  const quotes = names.map((name, index) => proveName(name, `names[${index}]`, texts, report));
  names.forEach(({ name }, index) => {
    if (names.findIndex((other) => other.name === name) === index) return;
    report(`names[${index}]`, `“${name}” is there twice`, 'Remove one of the two.');
  });
  const aliases = names.slice(1).map(({ name, isAmbiguous = false }) => ({ name, isAmbiguous }));
  return { shortName: names[0]?.name ?? null, shortNameQuote: quotes[0] ?? null, aliases };
}

/** The quote that proves a name; `null` where the published title does, or where none does. */
function proveName(
  { name, field, text, occurrence }: AnnotatedName,
  path: string,
  texts: LabelledTexts,
  report: Report,
): Quote | null {
  if (!text.includes(name)) {
    report(path, `“${text}” does not contain the name “${name}”`, 'Quote words that contain it.');
  }
  const source = texts[field];
  if (source === null) {
    report(path, 'has no published title to quote', 'Quote the title or the abstract.');
    return null;
  }
  const span = resolveWords(source, field, text, occurrence, path, report);
  return span && field !== 'publishedTitle' ? { field, ...span } : null;
}

/** What quotes are slices of, and where the abstract begins to speak of the paper's own work. */
interface ProofSource {
  readonly texts: LabelledTexts;
  readonly ownStart: number;
}

function createLabels(
  facet: Facet,
  annotated: readonly AnnotatedLabel[] | undefined,
  source: ProofSource,
  report: Report,
): Label[] {
  const path = `labels.${facet.id}`;
  if (!annotated) {
    report(path, 'is missing', 'Write [] where the paper states nothing.');
    return [];
  }
  const order = facet.values.map((value) => value.id);
  annotated.forEach(({ value }, index) => {
    const at = `${path}[${index}]`;
    if (!order.includes(value)) {
      report(at, `“${value}” is no value of ${facet.id}`, `Use one of ${order.join(', ')}.`);
    }
    if (annotated.findIndex((other) => other.value === value) < index) {
      report(at, `“${value}” is there twice`, 'Join the two labels.');
    }
  });
  return annotated
    .map((label, index) => createLabel(label, `${path}[${index}]`, source, report))
    .filter(({ value }) => order.includes(value))
    .sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}

function createLabel(
  { value, basis, quotes, note }: AnnotatedLabel,
  path: string,
  { texts, ownStart }: ProofSource,
  report: Report,
): Label {
  if (basis === 'stated' && quotes.length === 0) {
    report(path, `“${value}” is stated without a quote`, 'Quote the words that state it.');
  }
  if (quotes.length > 0 && quotes.every(({ about }) => about === 'context')) {
    const rule = `“${value}” is proved by nothing but context`;
    report(path, rule, 'Quote words about the paper’s own work or its class, or drop the label.');
  }
  if (basis === 'inferred' && !namesArxivId(note ?? '')) {
    report(
      path,
      `“${value}” is inferred without a source`,
      'Say in the note what it follows from, with an arXiv id.',
    );
  }
  const resolved = quotes.flatMap(({ field, text, occurrence, about }, index): Proof[] => {
    const at = `${path}.quotes[${index}]`;
    const span = resolveWords(texts[field], field, text, occurrence, at, report);
    if (!span) return [];
    checkOwner(texts, ownStart, { field, ...span }, about, at, report);
    return [{ field, ...span, about: about ?? 'own' }];
  });
  return { value, basis, quotes: resolved.sort(compareQuotes), note };
}
