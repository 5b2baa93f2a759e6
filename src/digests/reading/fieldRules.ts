import * as v from 'valibot';
import { taxonomySchema } from '../../corpus/schema.ts';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import { upgradeFacet } from '../../corpus/upgradeCorpus.ts';
import type { Labeller } from '../../curation/labeller/labeller.ts';
import { createLabeller } from '../../curation/labeller/labeller.ts';
import { labelPatternsSchema } from '../../curation/labeller/patterns.ts';
import type { FieldAddresses } from './listMessages.ts';

/** The rules of the built-in field, and the facets whose values they propose. */
export interface FieldRules {
  readonly labeller: Labeller;
  readonly facets: readonly FacetTwo[];
}

/** `null` where they cannot be had, as without a network: a list is then opened without proposals. */
export async function loadFieldRules(addresses: FieldAddresses): Promise<FieldRules | null> {
  try {
    const [patterns, taxonomy] = await Promise.all(
      [addresses.patterns, addresses.taxonomy].map(async (address) =>
        (await fetch(address)).json(),
      ),
    );
    return {
      labeller: createLabeller(v.parse(labelPatternsSchema, patterns)),
      facets: v.parse(taxonomySchema, taxonomy).facets.map(upgradeFacet),
    };
  } catch {
    return null;
  }
}
