import * as v from 'valibot';
import { findOwn } from './findOwn.ts';
import { ANGLES } from './palette.ts';
import type { Facet, PublishedCorpus, PublishedPaper } from './schema.ts';
import { corpusSchema } from './schema.ts';
import type { CorpusTwo, FacetRole, FacetTwo, PaletteId, PaperTwo } from './schemaTwo.ts';
import { corpusTwoSchema, SCHEMA_VERSION_TWO } from './schemaTwo.ts';
import { SCHEMA_VERSION } from './versions.ts';

export type ParsedCorpus =
  | { readonly ok: true; readonly corpus: CorpusTwo }
  /** Each fault names its field, such as `papers.3.title`. */
  | { readonly ok: false; readonly reason: string; readonly faults: readonly string[] };

/** The corpus in a file of any schema so far. Total: what is wrong with it is said. */
export function parseCorpus(value: unknown): ParsedCorpus {
  const version = readVersion(value);
  if (version === null) return fail('It is not a corpus: it has no schemaVersion.');
  if (version > SCHEMA_VERSION_TWO) {
    return fail(
      `It has schema ${version}; this version of Collate reads up to ${SCHEMA_VERSION_TWO}.`,
    );
  }
  if (version === SCHEMA_VERSION) {
    const result = v.safeParse(corpusSchema, value);
    return result.success
      ? { ok: true, corpus: upgradeCorpus(result.output) }
      : fail('It does not keep to schema 1.', result.issues);
  }
  const result = v.safeParse(corpusTwoSchema, value);
  return result.success
    ? { ok: true, corpus: result.output }
    : fail(`It does not keep to schema ${version}.`, result.issues);
}

function readVersion(value: unknown): number | null {
  const version: unknown =
    typeof value === 'object' && value !== null && Object.hasOwn(value, 'schemaVersion')
      ? (value as { schemaVersion: unknown }).schemaVersion
      : null;
  return typeof version === 'number' && Number.isInteger(version) ? version : null;
}

/** A file with very many faults has mostly one cause. */
const MOST_FAULTS = 20;

function fail(reason: string, issues: readonly v.BaseIssue<unknown>[] = []): ParsedCorpus {
  const faults = issues
    .slice(0, MOST_FAULTS)
    .map((issue) => `${v.getDotPath(issue) ?? 'file'}  ${issue.message}`);
  return { ok: false, reason, faults };
}

/** A corpus of schema 1 as one of schema 2; nothing of it is lost. */
export function upgradeCorpus({
  contentHash,
  digest,
  taxonomy,
  papers,
}: PublishedCorpus): CorpusTwo {
  return {
    schemaVersion: SCHEMA_VERSION_TWO,
    contentHash,
    digest: {
      name: digest.name,
      savedOn: digest.savedOn,
      files: [{ name: 'digest.txt', format: 'daily-papers', sha256: digest.sha256 }],
    },
    taxonomy: { facets: taxonomy.facets.map(upgradeFacet), synonyms: taxonomy.synonyms },
    papers: papers.map(upgradePaper),
  };
}

/** What schema 1 told by the names of its facets. */
const ROLES: Readonly<Record<string, readonly FacetRole[]>> = {
  family: ['colour'],
  contribution: ['contribution'],
  modality: ['setting'],
};

/** A facet of schema 1 as one of schema 2. */
export function upgradeFacet(facet: Facet): FacetTwo {
  return {
    ...facet,
    roles: [...(findOwn(ROLES, facet.id) ?? [])],
    origin: 'taxonomy',
    values: facet.values.map(({ hue, ...value }) => ({
      ...value,
      colour: hue === null ? null : findColour(hue),
    })),
  };
}

/** The palette's colour nearest to an angle: `248` → `blue`, `350` → `pink`. */
export function findColour(hue: number): PaletteId {
  const distance = (angle: number) => {
    const apart = Math.abs(angle - hue) % 360;
    return Math.min(apart, 360 - apart);
  };
  const [nearest] = ANGLES.toSorted(([a], [b]) => distance(a) - distance(b));
  return nearest?.[1] ?? 'blue';
}

function upgradePaper({ labels, ...paper }: PublishedPaper): PaperTwo {
  return {
    ...paper,
    editors: [],
    // Schema 1 has preprints and what appeared, but not as what.
    kind: paper.venue === null ? 'preprint' : null,
    doi: null,
    otherIds: [],
    url: null,
    keywords: [],
    labels: Object.fromEntries(
      Object.entries(labels).map(([facet, own]) => [facet, own.map(upgradeLabel)]),
    ),
  };
}

function upgradeLabel(label: PublishedPaper['labels'][string][number]) {
  return { ...label, author: null };
}
