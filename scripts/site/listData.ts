import { createHash } from 'node:crypto';
import { createNoFindings } from '../../src/corpus/findings/createNoFindings.ts';
import type { Findings } from '../../src/corpus/findings/findingsSchema.ts';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import type { Corpus } from '../../src/corpus/schema.ts';
import type { CorpusTwo } from '../../src/corpus/schemaTwo.ts';
import { suggestName } from '../../src/digests/kept/digestName.ts';
import { readOwnCorpus } from '../../src/digests/reading/readOwnCorpus.ts';
import { createListCorpus } from '../../src/sources/list/createListCorpus.ts';
import { formatReport } from '../../src/sources/list/formatReport.ts';
import type { ListFile } from '../../src/sources/list/readList.ts';
import { readList } from '../../src/sources/list/readList.ts';
import { RESERVED_PARAMETERS } from '../../src/url/exploreQuery.ts';
import { isLongList, SITE_LIMITS } from '../../src/url/pages.ts';

/** What a site of a list is built of. */
export interface ListData {
  /** As it is published, and as Collate opens it again. */
  readonly published: CorpusTwo;
  /** As the application shows it. */
  readonly corpus: Corpus;
  readonly findings: Findings;
  /** How the files were read, for whoever builds. */
  readonly report: string;
}

/** The data of a list in any known form, or why no site can be built of it. */
export async function createListData(
  files: readonly ListFile[],
  name: string | null,
): Promise<ListData | string> {
  const read = await readCorpus(files, name);
  if (typeof read === 'string') return read;
  const { report } = read;
  const published =
    name === null ? read.corpus : { ...read.corpus, digest: { ...read.corpus.digest, name } };
  const corpus = openCorpus(published, null);
  return { published, corpus, findings: createNoFindings(corpus), report };
}

interface ReadCorpus {
  readonly corpus: CorpusTwo;
  readonly report: string;
}

async function readCorpus(
  files: readonly ListFile[],
  name: string | null,
): Promise<ReadCorpus | string> {
  const saved = files.find((file) => readOwnCorpus(file) !== null);
  if (saved !== undefined) {
    return files.length > 1
      ? `${saved.name} is a list that Collate saved. It is built by itself: leave the other files out, or add them to it in the browser.`
      : readSavedCorpus(saved);
  }
  const report = await readList(files);
  const text = formatReport(report);
  if (report.papers.length === 0) {
    return `${text}\n\nNo paper was read, so there is nothing to build a site of. Look at the reasons above; “npm run --silent digest -- FILE” tries a file without building.`;
  }
  const corpus = await createListCorpus(report, {
    name: name ?? suggestName(files.map((file) => file.name)),
    hash: (content) => createHash('sha256').update(content).digest('hex'),
    reserved: RESERVED_PARAMETERS,
  });
  return { corpus, report: text };
}

function readSavedCorpus(file: ListFile): ReadCorpus | string {
  const parsed = readOwnCorpus(file);
  if (parsed === null) return `${file.name} is not a list that Collate saved.`;
  if (!parsed.ok) {
    const faults = parsed.faults.slice(0, 5).map((fault) => `  ${fault}`);
    return [
      `${file.name} was saved by Collate, but no site can be built of it. ${parsed.reason} Save it again, or build of the file that it was made of.`,
      ...faults,
    ].join('\n');
  }
  const { corpus } = parsed;
  if (corpus.papers.length === 0) return `${file.name} has no papers. Save a list that has some.`;
  return { corpus, report: `${corpus.papers.length} papers, saved by Collate` };
}

/** What the site will not have for every paper, as sentences. */
export function describeLimits({ papers }: Corpus): readonly string[] {
  const { pages, long } = SITE_LIMITS;
  const count = (number: number) => number.toLocaleString('en');
  return [
    ...(papers.length > pages
      ? [
          `Pages and files: for the first ${count(pages)} of ${count(papers.length)} papers. The application shows the others, at their addresses, where the host answers them with 404.html.`,
        ]
      : []),
    ...(isLongList(papers)
      ? [
          `Preview pictures: for the first ${count(long)} papers; beside links to the others stands that of the site.`,
          'Similar papers: found by the application when a paper is opened; the files name none.',
          `Feeds: the newest ${count(long)} papers.`,
          'The copy for use without a network has no page for each paper; the application shows them from the data.',
        ]
      : []),
  ];
}
