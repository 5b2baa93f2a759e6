import { countPapers } from '../../corpus/countPapers.ts';
import { openCorpus } from '../../corpus/openCorpus.ts';
import type { Corpus } from '../../corpus/schema.ts';
import type { CorpusTwo } from '../../corpus/schemaTwo.ts';
import { formatBibtex } from '../../exports/bibtex.ts';
import { createKeyAliases } from '../../exports/citationKey.ts';
import { createCslItems } from '../../exports/cslItem.ts';
import { writeCorpus } from '../kept/corpusText.ts';
import {
  formatPaperFile,
  formatPaperIndex,
  listPapersWithFiles,
  MOST_PAPER_FILES,
  namePaperFile,
} from './paperFiles.ts';
import type { FileText } from './zipFiles.ts';

/** Those of a folder that are of no single paper. */
const OTHER_FILES = 5;

/** How many files `listFolderFiles` makes. */
export function countFolderFiles({ papers }: CorpusTwo): number {
  return listPapersWithFiles(papers).length + OTHER_FILES;
}

/** References that are made at once: some milliseconds. */
const REFERENCES = 20;

/** The files of a folder for a host, made one by one; `page` is the list as one HTML file. */
export function* listFolderFiles(
  page: FileText,
  corpus: CorpusTwo,
): Generator<readonly [name: string, text: FileText]> {
  const opened = openCorpus(corpus, null);
  yield ['index.html', page];
  yield ['corpus.json', writeCorpus(corpus, '')];
  yield ['corpus.bib', formatReferences(opened)];
  yield ['README.txt', formatReadme(corpus)];
  yield ['papers/index.html', formatPaperIndex(opened)];
  for (const paper of listPapersWithFiles(opened.papers)) {
    yield [`papers/${namePaperFile(paper)}`, formatPaperFile(opened, paper)];
  }
}

/** As one file of BibTeX, a part of its papers at a time. */
function* formatReferences(corpus: Corpus): Generator<string> {
  const { papers } = corpus;
  const aliases = createKeyAliases(papers);
  for (let start = 0; start < papers.length; start += REFERENCES) {
    const items = createCslItems(corpus, papers.slice(start, start + REFERENCES));
    yield `${start === 0 ? '' : '\n'}${formatBibtex(items, { aliases })}`;
  }
}

/** What lies in a folder for a host, beside its page: three lines for whoever finds it. */
export function formatReadme({ digest, papers }: CorpusTwo): string {
  const hasNotes = papers.some(({ remarks }) => remarks !== undefined);
  const pages =
    papers.length > MOST_PAPER_FILES
      ? `a page for each of the first ${MOST_PAPER_FILES.toLocaleString('en')} papers`
      : 'a page a paper';
  return [
    `“${digest.name.replaceAll(/\s+/gu, ' ')}”: ${countPapers(papers.length)}, published with Collate.`,
    'Copy this folder to any host of static files, or open index.html from disk: it needs no server and no network.',
    `papers/ has ${pages}, corpus.bib the references; corpus.json opens again in Collate; the publisher’s notes are ${hasNotes ? '' : 'not '}in here.`,
    '',
  ].join('\n');
}
