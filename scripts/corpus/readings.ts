import type { Agreement } from '../../src/corpus/agreement.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import { createAgreement, findReadingFaults, readingSchema } from '../../src/curation/agreement.ts';
import type { Fault } from '../../src/curation/fault.ts';
import { createFindingsAgreement } from '../../src/curation/findingsAgreement.ts';
import { findingsReadingSchema } from '../../src/curation/findingsReading.ts';
import { READ_FACETS } from '../../src/curation/readFacets.ts';
import { readJson } from './authoredFiles.ts';

const LABELS = { first: 'data/readings/first.json', second: 'data/readings/second.json' };
const FINDINGS = {
  first: 'data/readings/first-findings.json',
  second: 'data/readings/second-findings.json',
};

/** How far the two annotation rounds in `data/readings/` agree, and what is wrong with the rounds. */
export function readAgreement({ papers, contentHash }: Corpus): {
  readonly agreement: Agreement;
  readonly faults: readonly Fault[];
} {
  const first = readJson(LABELS.first, readingSchema);
  const second = readJson(LABELS.second, readingSchema);
  const firstFindings = readJson(FINDINGS.first, findingsReadingSchema);
  const secondFindings = readJson(FINDINGS.second, findingsReadingSchema);
  const agreement = {
    corpusHash: contentHash,
    labels: createAgreement(first, second, READ_FACETS),
    findings: createFindingsAgreement(firstFindings, secondFindings, papers),
  };
  const faults = [
    ...findReadingFaults(LABELS.first, first, READ_FACETS),
    ...findReadingFaults(LABELS.second, second, READ_FACETS),
    ...findLonely(LABELS.first, first, second),
    ...findLonely(LABELS.second, second, first),
    ...findLonely(FINDINGS.first, firstFindings, secondFindings),
    ...findLonely(FINDINGS.second, secondFindings, firstFindings),
  ];
  return { agreement, faults };
}

/** Papers that one round has and the other has not. */
function findLonely(file: string, one: object, other: object): Fault[] {
  return Object.keys(one)
    .filter((id) => !(id in other))
    .map((field) => {
      return { file, field, rule: 'was read once only', remedy: 'Add it to the other round.' };
    });
}
