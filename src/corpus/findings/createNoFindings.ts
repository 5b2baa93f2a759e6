import type { Corpus } from '../schema.ts';
import type { Findings } from './findingsSchema.ts';
import { FINDINGS_VERSION } from './findingsSchema.ts';

/** A list of papers brings no claims, costs and relations: nobody has read them for those. */
export function createNoFindings({ contentHash }: Pick<Corpus, 'contentHash'>): Findings {
  return {
    ...{ findingsVersion: FINDINGS_VERSION, corpusHash: contentHash },
    ...{ methods: [], quantities: [], tasks: [], papers: {} },
  };
}
