import * as v from 'valibot';
import { NOT_STATED } from '../corpus/notStated.ts';
import { parseJson } from '../corpus/parseJson.ts';
import type { FacetTwo } from '../corpus/schemaTwo.ts';
import { facetTwoSchema, facetValueTwoSchema, PALETTE } from '../corpus/schemaTwo.ts';
import { parseCorpus } from '../corpus/upgradeCorpus.ts';
import type { Fault } from './fault.ts';

/** `collateTaxonomy` of a file. */
const VERSION = 1;

const { entries: ofFacet } = facetTwoSchema;
const { entries: ofValue } = facetValueTwoSchema;

/** As a file has it, which people may write: only ids and names are needed. */
const fileSchema = v.strictObject({
  collateTaxonomy: v.literal(VERSION),
  /** The list that it was saved from. */
  list: v.optional(v.string()),
  facets: v.array(
    v.strictObject({
      ...ofFacet,
      definition: v.optional(ofFacet.definition, null),
      offersNotStated: v.optional(ofFacet.offersNotStated, true),
      roles: v.optional(ofFacet.roles, []),
      origin: v.optional(ofFacet.origin, 'taxonomy'),
      values: v.array(
        v.strictObject({
          ...ofValue,
          definition: v.optional(ofValue.definition, null),
          notation: v.optional(ofValue.notation, null),
          colour: v.optional(ofValue.colour, null),
          glyph: v.optional(ofValue.glyph, null),
        }),
      ),
    }),
  ),
});

/** Facets and values of a list as a file, in their order, with all that is known of them. */
export function formatTaxonomyFile(list: string, facets: readonly FacetTwo[]): string {
  return `${JSON.stringify({ collateTaxonomy: VERSION, list, facets }, null, 1)}\n`;
}

export type ParsedTaxonomy =
  | { readonly ok: true; readonly facets: readonly FacetTwo[] }
  /** All that is wrong with it, each with what can be done. */
  | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * The facets of a file that `formatTaxonomyFile` wrote, that somebody wrote by hand, or of a saved list.
 * Total. `reserved` are ids that mean something else in an address.
 */
export function parseTaxonomyFile(
  file: string,
  text: string,
  reserved: readonly string[] = [],
): ParsedTaxonomy {
  const value = parseJson(text);
  if (isSavedList(value)) {
    const parsed = parseCorpus(value);
    if (parsed.ok) return { ok: true, facets: parsed.corpus.taxonomy.facets };
    const rule = [parsed.reason, ...parsed.faults.slice(0, 3)].join(' ').replace(/\.$/u, '');
    return fail([{ file, field: '', rule, remedy: 'Save the list again, or save its facets.' }]);
  }
  const parsed = v.safeParse(fileSchema, value);
  if (!parsed.success) {
    if (!isTaxonomy(value)) {
      const rule = 'is neither facets that Collate saved nor a list that it saved';
      const remedy = 'Choose a file of “Save as a file”, or write one with “collateTaxonomy”: 1.';
      return fail([{ file, field: '', rule, remedy }]);
    }
    return fail(parsed.issues.map((issue) => describeIssue(file, issue, value)));
  }
  const { facets } = parsed.output;
  const faults = findFaults(file, facets, reserved);
  return faults.length > 0 ? fail(faults) : { ok: true, facets };
}

function fail(faults: readonly Fault[]): ParsedTaxonomy {
  return { ok: false, faults };
}

function isSavedList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'schemaVersion' in value;
}

function isTaxonomy(value: unknown): value is { readonly facets?: unknown } {
  return (
    typeof value === 'object' && value !== null && ('collateTaxonomy' in value || 'facets' in value)
  );
}

/** What each field has to be, and what to do. */
const RULES: Readonly<Record<string, readonly [rule: string, remedy: string]>> = {
  collateTaxonomy: [`is not ${VERSION}`, `Write “collateTaxonomy”: ${VERSION}.`],
  facets: ['is not a list of facets', 'Write “facets”: [ … ].'],
  values: ['is not a list of values', 'Write “values”: [ … ], which may be empty.'],
  id: [
    'is not an id: small letters, digits and single hyphens, at most 80',
    'Write one such as “ring-counts”.',
  ],
  label: ['is not a name', 'Write what it is called, in quotes.'],
  definition: ['is not a definition', 'Write a sentence, or null.'],
  colour: ['is not a colour', `Write null or one of ${PALETTE.join(', ')}.`],
};

/** Names the facet and value that an issue is in, where they have an id. */
function describeIssue(file: string, issue: v.BaseIssue<unknown>, value: unknown): Fault {
  const path = issue.path?.map(({ key }) => key as string | number) ?? [];
  const names: string[] = [];
  let at: unknown = value;
  for (const key of path) {
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
    const id = typeof at === 'object' && at !== null ? (at as { id?: unknown }).id : undefined;
    if (typeof key === 'number') names.push(typeof id === 'string' ? id : `${key + 1}`);
    else names.push(key);
  }
  const last = path.at(-1);
  const rule = typeof last === 'string' && Object.hasOwn(RULES, last) ? RULES[last] : undefined;
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
  const [says, remedy] = isUnknown
    ? ['is not known here', 'Take it out, or correct how it is spelt.']
    : (rule ?? [issue.message, 'Correct it.']);
  return { file, field: names.join(' › '), rule: says, remedy };
}

/** What a schema cannot say. */
function findFaults(
  file: string,
  facets: readonly FacetTwo[],
  reserved: readonly string[],
): Fault[] {
  const faults = facets.flatMap(({ id, values }) => [
    ...findRepeated(file, `facets › ${id}`, values),
    ...(reserved.includes(id)
      ? [
          {
            ...{ file, field: `facets › ${id}`, rule: 'is a word of addresses' },
            remedy: `Choose an id other than ${reserved.join(', ')}.`,
          },
        ]
      : []),
    ...(values.some((value) => value.id === NOT_STATED)
      ? [
          {
            ...{ file, field: `facets › ${id} › ${NOT_STATED}`, rule: 'stands for no value' },
            remedy: 'Choose another id; “Not stated” is offered by itself.',
          },
        ]
      : []),
  ]);
  return [...findRepeated(file, 'facets', facets), ...faults];
}

function findRepeated(
  file: string,
  field: string,
  list: readonly { readonly id: string; readonly label: string }[],
): Fault[] {
  const ids = new Set<string>();
  const names = new Set<string>();
  return list.flatMap(({ id, label }) => {
    const name = label.trim().toLowerCase();
    const isRepeated = ids.has(id);
    const isNameRepeated = !isRepeated && names.has(name);
    ids.add(id);
    names.add(name);
    const place = { file, field: `${field} › ${id}` };
    if (isRepeated) {
      return [
        { ...place, rule: 'is there twice', remedy: 'Join the two, or give one another id.' },
      ];
    }
    return isNameRepeated
      ? [{ ...place, rule: `is called “${label}” like another`, remedy: 'Rename one of them.' }]
      : [];
  });
}
