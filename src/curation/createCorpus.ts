import type {
  PublishedCorpus as Corpus,
  DigestInfo,
  PublishedPaper as Paper,
  Taxonomy,
} from '../corpus/schema.ts';
import { SCHEMA_VERSION } from '../corpus/versions.ts';
import type { DigestEntry, ParsedDigest } from '../sources/digest.ts';
import { findMentions } from '../sources/mentions.ts';
import { createDisplayEdits } from '../sources/readable.ts';
import type { Annotation } from './annotation.ts';
import type { BibliographyRecord } from './bibliography.ts';
import { formatCanonicalJson } from './canonicalJson.ts';
import type { Fault } from './fault.ts';
import { createLabelling } from './labelling.ts';

/** One annotation and the id that its file's name gives the paper. */
export interface AnnotationFile {
  readonly id: string;
  readonly file: string;
  readonly annotation: Annotation;
}

export interface CorpusSources {
  readonly info: DigestInfo;
  readonly digest: ParsedDigest;
  readonly bibliography: readonly BibliographyRecord[];
  readonly annotations: readonly AnnotationFile[];
  readonly taxonomy: Taxonomy;
}

/**
 * Joins what is known of each paper, in the digest's order. The sources meet by the digest's
 * exact titles; what has no partner is a fault, and the corpus is complete only without faults.
 */
export function createCorpus(
  sources: CorpusSources,
  hash: (text: string) => string,
): { readonly corpus: Corpus; readonly faults: readonly Fault[] } {
  const faults: Fault[] = findStrays(sources);
  const papers = sources.digest.entries.flatMap((entry) => {
    const annotated = sources.annotations.find(
      ({ annotation }) => annotation.title === entry.title,
    );
    const record = sources.bibliography.find(({ title }) => title === entry.title);
    if (!annotated || !record) {
      faults.push(...describeMissing(entry, annotated, record));
      return [];
    }
    const { paper, faults: paperFaults } = createPaper(entry, record, annotated, sources.taxonomy);
    faults.push(...paperFaults);
    return [paper];
  });
  const content = {
    digest: sources.info,
    taxonomy: sources.taxonomy,
    papers: papers.map((paper) => ({ ...paper, mentions: findMentions(paper, papers) })),
  };
  const contentHash = hash(formatCanonicalJson(content));
  return { corpus: { schemaVersion: SCHEMA_VERSION, contentHash, ...content }, faults };
}

function createPaper(
  entry: DigestEntry,
  record: BibliographyRecord,
  { id, file, annotation }: AnnotationFile,
  taxonomy: Taxonomy,
): { readonly paper: Paper; readonly faults: readonly Fault[] } {
  const { title, abstract, authorCount, date, comments } = entry;
  const { authors, arxivId, venue, code: codeUrl, publishedTitle = null } = record;
  const texts = { title, abstract, publishedTitle };
  const { labelling, faults } = createLabelling(file, annotation, texts, taxonomy);
  const { shortName, shortNameQuote, aliases, labels } = labelling;
  const displayEdits = {
    title: createDisplayEdits(title),
    abstract: createDisplayEdits(abstract),
  };
  // Written in the schema's order, which is the order in the file.
  const paper = {
    ...{ id, title, shortName, shortNameQuote, aliases, abstract, displayEdits },
    ...{ authorCount, authors: [...authors], date, comments },
    ...{ arxivId, venue, codeUrl, publishedTitle, labels, mentions: [] },
  };
  return { paper, faults };
}

function describeMissing(entry: DigestEntry, annotated?: object, record?: object): Fault[] {
  const rule = `has nothing for “${entry.title}” (digest.txt, line ${entry.line})`;
  const remedy = 'Add it, with the exact title of the digest.';
  const missing: Fault[] = [];
  if (!annotated) missing.push({ file: 'data/annotations/', field: '', rule, remedy });
  if (!record) missing.push({ file: 'data/bibliography.json', field: '', rule, remedy });
  return missing;
}

/** Annotations and records whose title is not in the digest, or is there a second time. */
function findStrays({ digest, bibliography, annotations }: CorpusSources): Fault[] {
  const titles = new Set(digest.entries.map(({ title }) => title));
  const named = [
    ...annotations.map(({ file, annotation }) => ({ file, field: 'title', ...annotation })),
    ...bibliography.map(({ title }, index) => {
      return { file: 'data/bibliography.json', field: `[${index}].title`, title };
    }),
  ];
  const seen = new Map<string, string>();
  return named.flatMap(({ file, field, title }) => {
    const source = file.startsWith('data/annotations/') ? 'annotations' : 'bibliography';
    const other = seen.get(`${source}\0${title}`);
    seen.set(`${source}\0${title}`, `${file} ${field}`);
    if (!titles.has(title)) {
      return [{ file, field, rule: `“${title}” is no title of the digest`, remedy: 'Correct it.' }];
    }
    if (other === undefined) return [];
    return [
      { file, field, rule: `“${title}” has ${other} already`, remedy: 'Remove one of them.' },
    ];
  });
}
