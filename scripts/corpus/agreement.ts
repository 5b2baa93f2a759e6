import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { agreementSchema } from '../../src/corpus/agreement.ts';
import { findingsSchema } from '../../src/corpus/findings/findingsSchema.ts';
import { corpusSchema } from '../../src/corpus/schema.ts';
import type { ReadFacet } from '../../src/curation/agreement.ts';
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
import type { ProofVerdict } from '../../src/curation/proofSample.ts';
import {
  calculatePrecision,
  drawProofs,
  formatPrecision,
  proofReadingSchema,
  proofVerdictSchema,
} from '../../src/curation/proofSample.ts';
import { READ_FACETS } from '../../src/curation/readFacets.ts';
import {
  listReadFacets,
  settledFindings,
  settledReading,
} from '../../src/curation/settledReading.ts';
import { fail, ROOT, readJson, readText } from './authoredFiles.ts';

/**
 * `npm run agreement` prints how far the two annotation rounds of the labels agree, and of the
 * findings; with `--check` it fails unless data/README.md holds these very tables. A round from
 * outside is compared with what was settled:
 *
 *     npm run agreement -- --draw FOLDER    writes definitions, texts and 60 quotes, and no label
 *     npm run agreement -- --take FOLDER    reads labels.json, findings.json and proofs.json there
 *
 * Kept beside the others as third.json, third-findings.json and a reading more in proofs.json, it
 * is printed always.
 */
const QUOTES_TAKEN = 60;
// The seed of the sample: another one for each, or the quotes would be those already looked at.
const SEED = 20_261_128;

const corpus = readJson('data/corpus.json', corpusSchema);
const [flag, folder] = process.argv.slice(2);

if (flag === '--draw') draw(resolve(folder ?? fail('--draw needs a folder.')));
else if (flag === '--take') {
  const at = (name: string) => `${resolve(folder ?? fail('--take needs a folder.'))}/${name}`;
  const tables = describeOutside(at('labels.json'), at('findings.json'));
  if (existsSync(at('proofs.json'))) {
    tables.push(describeProofs(readJson(at('proofs.json'), v.array(proofVerdictSchema))));
  }
  console.log(tables.join('\n\n'));
} else {
  const tables = [
    ...describeBoth(),
    ...describeOutside(kept('third'), kept('third-findings')),
    ...readJson(kept('proofs'), v.array(proofReadingSchema)).map(
      ({ reader, verdicts }) => `Read by ${reader}: ${describeProofs(verdicts)}`,
    ),
  ];
  const stale = tables.filter((table) => !readText('data/README.md').includes(table));
  if (flag !== '--check') console.log(tables.join('\n\n'));
  else if (stale.length === 0) console.log('data/README.md: the agreement is up to date.');
  else {
    fail(
      `data/README.md  the agreement is not the current one  Replace it by:\n\n${stale.join('\n\n')}`,
    );
  }
}

/** A file of a round that is kept as data. */
function kept(name: string): string {
  return `data/readings/${name}.json`;
}

/** The two rounds by the makers, which `npm run corpus` has compared. */
function describeBoth(): string[] {
  const { labels, findings } = readJson('data/agreement.json', agreementSchema);
  return [formatAgreement(labels, READ_FACETS), formatFindingsAgreement(findings)];
}

/** A reading from outside against what was settled, as far as its files are there. */
function describeOutside(labelsFile: string, findingsFile: string): string[] {
  const isThere = (file: string) => existsSync(new URL(file, ROOT));
  const tables: string[] = [];
  if (isThere(labelsFile)) {
    const facets = listReadFacets(corpus);
    const settled = settledReading(corpus);
    const reading = readReading(labelsFile, facets);
    assertSamePapers(settled, reading);
    tables.push(formatAgreement(createAgreement(settled, reading, facets), facets));
  }
  if (isThere(findingsFile)) {
    const settled = settledFindings(corpus, readJson('data/findings.json', findingsSchema));
    const reading = readJson(findingsFile, findingsReadingSchema);
    tables.push(formatFindingsAgreement(createFindingsAgreement(settled, reading, corpus.papers)));
  }
  return tables;
}

/** How many quotes of a sample prove their label to who sees nothing else. */
function describeProofs(verdicts: readonly ProofVerdict[]): string {
  return formatPrecision(calculatePrecision(corpus, verdicts));
}

/** What somebody needs who reads the papers without having seen a label. */
function draw(target: string): void {
  const definitions = corpus.taxonomy.facets
    .filter(({ id }) => listReadFacets(corpus).some((facet) => facet.id === id))
    .map(({ id, label, definition, values }) => ({
      ...{ id, label, definition },
      values: values.map((value) => ({
        ...{ id: value.id, label: value.label, definition: value.definition },
      })),
    }));
  const texts = corpus.papers.map(({ id, title, abstract }) => ({ id, title, abstract }));
  if (existsSync(`${target}/proofs.json`)) {
    fail(`${target}/proofs.json  is there already  Give another folder: it may hold verdicts.`);
  }
  mkdirSync(target, { recursive: true });
  for (const [name, content] of [
    ['definitions.json', definitions],
    ['texts.json', texts],
    ['proofs.json', drawProofs(corpus, QUOTES_TAKEN, SEED)],
  ] as const) {
    writeFileSync(`${target}/${name}`, `${JSON.stringify(content, null, 2)}\n`);
  }
  console.log(`Wrote definitions.json, texts.json and proofs.json to ${target}.`);
}

function readReading(file: string, facets: readonly ReadFacet[]) {
  const reading = readJson(file, readingSchema);
  const faults = findReadingFaults(file, reading, facets);
  return faults.length > 0 ? fail(formatFaults(faults)) : reading;
}

function assertSamePapers(one: object, other: object): void {
  const onlyOnce = [
    ...Object.keys(one).filter((id) => !(id in other)),
    ...Object.keys(other).filter((id) => !(id in one)),
  ];
  if (onlyOnce.length > 0) {
    fail(`papers  ${onlyOnce.join(', ')}  was read once only  Add the other round.`);
  }
}
