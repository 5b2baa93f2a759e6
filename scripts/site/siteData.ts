import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Findings } from '../../src/corpus/findings/findingsSchema.ts';
import type { Corpus, PublishedCorpus } from '../../src/corpus/schema.ts';
import type { CorpusTwo } from '../../src/corpus/schemaTwo.ts';

/**
 * The data that the site is built of: `data/`, or the folder in the environment variable
 * `COLLATE_DATA`, which `npm run build -- --digest FILE` fills. That one has `corpus.json` as the
 * application shows it, so that no page has to convert it, and `list.json` as it is published.
 */
const builtIn = fileURLToPath(new URL('../../data/', import.meta.url));

/** Where a file of the data lies; what a list has none of its own for is that of the built-in digest. */
export function findDataFile(name: string): string {
  const file = join(process.env.COLLATE_DATA || builtIn, name);
  return existsSync(file) ? file : join(builtIn, name);
}

export function readSiteCorpus(): Corpus {
  return readJson<Corpus>('corpus.json');
}

export function readSiteFindings(): Findings {
  return readJson<Findings>('findings.json');
}

/** The corpus as the site offers it for download, which Collate opens again. */
export function readPublishedCorpus(): PublishedCorpus | CorpusTwo {
  return readSiteCorpus().list === undefined
    ? readJson<PublishedCorpus>('corpus.json')
    : readJson<CorpusTwo>('list.json');
}

/** What the site is called: the name of its list; `null` where it shows the built-in digest. */
export function readSiteName(): string | null {
  const { list, digest } = readSiteCorpus();
  return list === undefined ? null : digest.name;
}

function readJson<Content>(name: string): Content {
  return JSON.parse(readFileSync(findDataFile(name), 'utf8')) as Content;
}
