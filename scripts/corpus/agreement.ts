import { corpusSchema } from '../../src/corpus/schema.ts';
import {
  createAgreement,
  findReadingFaults,
  formatAgreement,
  readingSchema,
} from '../../src/curation/agreement.ts';
import { formatFaults } from '../../src/curation/fault.ts';
import {
  createFindingsAgreement,
  formatFindingsAgreement,
} from '../../src/curation/findingsAgreement.ts';
import { findingsReadingSchema } from '../../src/curation/findingsReading.ts';
import { READ_FACETS } from '../../src/curation/readFacets.ts';
import { fail, readJson, readText } from './authoredFiles.ts';

/**
 * `npm run agreement` prints how far the two readings of the labels agree, and those of the
 * findings; with `--check` it fails unless data/README.md holds these very tables.
 */
const first = readReading('data/readings/first.json');
const second = readReading('data/readings/second.json');

const firstFindings = readJson('data/readings/first-findings.json', findingsReadingSchema);
const secondFindings = readJson('data/readings/second-findings.json', findingsReadingSchema);

for (const [one, other] of [
  [first, second],
  [firstFindings, secondFindings],
] as const) {
  const onlyOnce = [
    ...Object.keys(one).filter((id) => !(id in other)),
    ...Object.keys(other).filter((id) => !(id in one)),
  ];
  if (onlyOnce.length > 0) {
    fail(`data/readings/  ${onlyOnce.join(', ')}  was read once only  Add the other reading.`);
  }
}

const { papers } = readJson('data/corpus.json', corpusSchema);
const tables = [
  formatAgreement(createAgreement(first, second, READ_FACETS)),
  formatFindingsAgreement(createFindingsAgreement(firstFindings, secondFindings, papers)),
];
const stale = tables.filter((table) => !readText('data/README.md').includes(table));
if (!process.argv.includes('--check')) {
  console.log(tables.join('\n\n'));
} else if (stale.length === 0) {
  console.log('data/README.md: the agreement is up to date.');
} else {
  fail(
    `data/README.md  the agreement is not the current one  Replace it by:\n\n${stale.join('\n\n')}`,
  );
}

function readReading(file: string) {
  const reading = readJson(file, readingSchema);
  const faults = findReadingFaults(file, reading, READ_FACETS);
  return faults.length > 0 ? fail(formatFaults(faults)) : reading;
}
