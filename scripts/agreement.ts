import {
  createAgreement,
  findReadingFaults,
  formatAgreement,
  readingSchema,
} from '../src/corpus/agreement.ts';
import { formatFaults } from '../src/corpus/fault.ts';
import { taxonomySchema } from '../src/corpus/schema.ts';
import { fail, readJson, readText } from './authoredFiles.ts';

/**
 * `npm run agreement` prints how far the two readings of the labels agree; with `--check` it
 * fails unless data/README.md holds that very table.
 */
const taxonomy = readJson('data/taxonomy.json', taxonomySchema);
const first = readReading('data/readings/first.json');
const second = readReading('data/readings/second.json');

const onlyOnce = [
  ...Object.keys(first).filter((id) => !(id in second)),
  ...Object.keys(second).filter((id) => !(id in first)),
];
if (onlyOnce.length > 0) {
  fail(`data/readings/  ${onlyOnce.join(', ')}  was read once only  Add the other reading.`);
}

const table = formatAgreement(createAgreement(first, second, taxonomy));
if (!process.argv.includes('--check')) {
  console.log(table);
} else if (readText('data/README.md').includes(table)) {
  console.log('data/README.md: the agreement is up to date.');
} else {
  fail(`data/README.md  the table of agreement is not the current one  Replace it by:\n\n${table}`);
}

function readReading(file: string) {
  const reading = readJson(file, readingSchema);
  const faults = findReadingFaults(file, reading, taxonomy);
  return faults.length > 0 ? fail(formatFaults(faults)) : reading;
}
