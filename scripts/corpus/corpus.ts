import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { agreementSchema } from '../../src/corpus/agreement.ts';
import {
  findingsSchema,
  methodSchema,
  quantitySchema,
  taskSchema,
} from '../../src/corpus/findings/findingsSchema.ts';
import { corpusSchema, digestInfoSchema, taxonomySchema } from '../../src/corpus/schema.ts';
import { findCorpusFaults } from '../../src/curation/assertCorpus.ts';
import { bibliographySchema } from '../../src/curation/bibliography.ts';
import type { AnnotationFile } from '../../src/curation/createCorpus.ts';
import { createCorpus } from '../../src/curation/createCorpus.ts';
import { createFindings } from '../../src/curation/createFindings.ts';
import type { Fault } from '../../src/curation/fault.ts';
import { formatFaults } from '../../src/curation/fault.ts';
import { findFindingsFaults } from '../../src/curation/findingsFaults.ts';
import { parseAnnotation } from '../../src/curation/labelling.ts';
import type { ParsedDigest } from '../../src/sources/digest.ts';
import { parseDigest } from '../../src/sources/digest.ts';
import { formatDigestFaults } from '../../src/sources/digestFaults.ts';
import { RESERVED_PARAMETERS } from '../../src/url/exploreQuery.ts';
import { fail, parseJsonFile, ROOT, readJson, readText } from './authoredFiles.ts';
import { readAgreement } from './readings.ts';

/**
 * `npm run corpus` writes data/corpus.json, data/findings.json, data/agreement.json and their schemas
 * from the authored files; with `--check` it writes nothing and fails if they are not what it would
 * write. Any fault in the authored files stops it, after all have been listed.
 */
const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

function readDigest(pageYear: number): ParsedDigest {
  // Decoded with the byte-order mark kept, so that the parser can report it.
  const bytes = readFileSync(new URL('data/digest.txt', ROOT));
  const result = parseDigest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), pageYear);
  return result.ok ? result.digest : fail(formatDigestFaults(result.faults, 'data/digest.txt'));
}

function readAnnotations(): { annotations: AnnotationFile[]; faults: Fault[] } {
  const names = readdirSync(new URL('data/annotations/', ROOT)).filter((n) => n.endsWith('.json'));
  const files = names.sort().map((name) => {
    const file = `data/annotations/${name}`;
    const id = name.slice(0, -'.json'.length);
    return { id, file, ...parseAnnotation(file, parseJsonFile(file)) };
  });
  const annotations = files.flatMap(({ id, file, annotation }) =>
    annotation ? [{ id, file, annotation }] : [],
  );
  return { annotations, faults: files.flatMap(({ faults }) => faults) };
}

function createFiles(): ReadonlyMap<string, string> {
  const info = readJson('data/digest.json', v.omit(digestInfoSchema, ['sha256']));
  const digest = readDigest(info.pageYear);
  const { annotations, faults: unread } = readAnnotations();
  const { corpus, faults: unjoined } = createCorpus(
    {
      info: { ...info, sha256: sha256(readFileSync(new URL('data/digest.txt', ROOT))) },
      digest,
      bibliography: readJson('data/bibliography.json', bibliographySchema),
      annotations,
      taxonomy: readJson('data/taxonomy.json', taxonomySchema),
    },
    sha256,
  );
  if (digest.pageDate !== info.savedOn) {
    const rule = `${info.savedOn} is not the page's own day, ${digest.pageDate}`;
    unread.push({ file: 'data/digest.json', field: 'savedOn', rule, remedy: 'Correct it.' });
  }
  const { findings, faults: unfound } = createFindings({
    ...{ corpus, annotations },
    methods: readJson('data/methods.json', v.array(methodSchema)),
    quantities: readJson('data/quantities.json', v.array(quantitySchema)),
    tasks: readJson('data/tasks.json', v.array(taskSchema)),
  });
  const { agreement, faults: misread } = readAgreement(corpus);
  const all = [
    ...[...unread, ...unjoined, ...findCorpusFaults(corpus, RESERVED_PARAMETERS)],
    ...[...unfound, ...findFindingsFaults(findings, corpus), ...misread],
    ...findShapeFaults('data/corpus.json', corpusSchema, corpus),
    ...findShapeFaults('data/findings.json', findingsSchema, findings),
    ...findShapeFaults('data/agreement.json', agreementSchema, agreement),
  ];
  if (all.length > 0) fail(`${formatFaults(all)}\n${all.length} fault(s); nothing was written.`);
  return new Map([
    ['data/corpus.json', formatJson(corpus)],
    ['data/corpus.schema.json', formatSchema(corpusSchema)],
    ['data/findings.json', formatJson(findings)],
    ['data/findings.schema.json', formatSchema(findingsSchema)],
    ['data/agreement.json', formatJson(agreement)],
    ['data/agreement.schema.json', formatSchema(agreementSchema)],
  ]);
}

function findShapeFaults(file: string, schema: v.GenericSchema, value: unknown): Fault[] {
  return (v.safeParse(schema, value).issues ?? []).map((issue) => ({
    file,
    field: v.getDotPath(issue) ?? '',
    rule: issue.message,
    remedy: 'Correct its source.',
  }));
}

function formatSchema(schema: v.GenericSchema): string {
  return formatJson(toJsonSchema(schema, { errorMode: 'ignore' }));
}

function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function readWritten(path: string): string | null {
  try {
    return readText(path);
  } catch {
    return null;
  }
}

const files = createFiles();
const stale = [...files].filter(([path, content]) => readWritten(path) !== content);
if (process.argv.includes('--check')) {
  if (stale.length > 0) {
    fail(`${stale.map(([path]) => path).join(', ')}: not up to date. Run npm run corpus.`);
  }
  console.log(`${[...files.keys()].join(', ')}: up to date.`);
} else {
  for (const [path, content] of stale) writeFileSync(new URL(path, ROOT), content);
  console.log(stale.length > 0 ? `Wrote ${stale.map(([path]) => path).join(', ')}.` : 'No change.');
}
