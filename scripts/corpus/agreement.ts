import { agreementSchema } from '../../src/corpus/agreement.ts';
import { taxonomySchema } from '../../src/corpus/schema.ts';
import { formatAgreement } from '../../src/curation/agreement.ts';
import { formatFindingsAgreement } from '../../src/curation/findingsAgreement.ts';
import { fail, readJson, readText } from './authoredFiles.ts';

/**
 * `npm run agreement` prints how far the two annotation rounds agree, which `npm run corpus` has
 * computed; with `--check` it fails unless data/README.md holds these very tables.
 */
const { labels, findings } = readJson('data/agreement.json', agreementSchema);
const tables = [
  formatAgreement(labels, readJson('data/taxonomy.json', taxonomySchema)),
  formatFindingsAgreement(findings),
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
