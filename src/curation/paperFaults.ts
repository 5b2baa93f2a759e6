import { findOwn } from '../corpus/findOwn.ts';
import type {
  PublishedCorpus as Corpus,
  DisplayEdit,
  Facet,
  PublishedLabel as Label,
  PublishedPaper as Paper,
  Quote,
  TextField,
} from '../corpus/schema.ts';
import { mentionNames } from '../sources/mentions.ts';
import type { Fault } from './fault.ts';

type Report = (field: string, rule: string, remedy: string) => void;

/** The rules beyond the schema that one paper breaks; fields are named `papers.mamba.date`. */
export function findPaperFaults(
  paper: Paper,
  { digest, taxonomy }: Corpus,
  byId: ReadonlyMap<string, Paper>,
): Fault[] {
  const faults: Fault[] = [];
  const report: Report = (field, rule, remedy) =>
    faults.push({ file: 'data/corpus.json', field: `papers.${paper.id}.${field}`, rule, remedy });
  checkFacts(paper, digest.savedOn, report);
  checkNames(paper, report);
  const known = taxonomy.facets.map((facet) => facet.id);
  if (Object.keys(paper.labels).join() !== known.join()) {
    report('labels', `has not the facets ${known.join(', ')} in this order`, 'Run npm run corpus.');
  }
  for (const facet of taxonomy.facets) {
    checkLabels(paper, facet, findOwn(paper.labels, facet.id) ?? [], report);
  }
  for (const field of ['title', 'abstract'] as const) {
    checkEdits(paper[field], field, paper.displayEdits[field], report);
  }
  paper.mentions.forEach((mention, index) => {
    const target = byId.get(mention.paperId);
    const words = paper[mention.field].slice(mention.start, mention.end);
    if (mention.paperId !== paper.id && target && mentionNames(target).includes(words)) return;
    report(`mentions[${index}]`, `“${words}” names no other paper`, 'Run npm run corpus.');
  });
  return faults;
}

function checkFacts(paper: Paper, savedOn: string, report: Report): void {
  if (paper.authors.length !== paper.authorCount) {
    report(
      'authors',
      `has ${paper.authors.length} names, and the digest counts ${paper.authorCount}`,
      'Correct data/bibliography.json.',
    );
  }
  if (paper.date > savedOn) {
    report('date', `${paper.date} is after ${savedOn}`, 'Correct the page year or the entry.');
  }
  // The day on arXiv is the digest's, so both lie in one month, or in neighbouring ones.
  const identified = monthOfArxivId(paper.arxivId);
  if (Math.abs(monthOfDate(paper.date) - identified) > 1) {
    report(
      'date',
      `${paper.date} is more than a month from arXiv:${paper.arxivId}`,
      'Correct the year, or the arXiv id.',
    );
  }
}

function checkNames({ shortName, shortNameQuote, ...paper }: Paper, report: Report): void {
  if (shortName === null) {
    if (shortNameQuote) report('shortNameQuote', 'proves no name', 'Run npm run corpus.');
    return;
  }
  const words = shortNameQuote
    ? paper[shortNameQuote.field].slice(shortNameQuote.start, shortNameQuote.end)
    : (paper.publishedTitle ?? '');
  if (words.includes(shortName)) return;
  report('shortName', `“${shortName}” is not in its proof “${words}”`, 'Quote words with it.');
}

function checkLabels(paper: Paper, facet: Facet, labels: readonly Label[], report: Report): void {
  const path = `labels.${facet.id}`;
  if (labels.length === 0 && !facet.offersNotStated) {
    report(path, 'is empty, and the facet has no “Not stated”', 'Label the paper.');
  }
  const order = facet.values.map((value) => value.id);
  labels.forEach(({ value, basis, quotes, note }, index) => {
    const at = `${path}.${value}`;
    const position = order.indexOf(value);
    if (position < 0) report(at, 'is no value of the facet', 'Use one of the taxonomy.');
    const previous = labels[index - 1];
    if (previous && order.indexOf(previous.value) >= position) {
      report(at, 'is out of the order of the taxonomy, or there twice', 'Run npm run corpus.');
    }
    if (basis === 'stated' && quotes.length === 0) report(at, 'has no quote', 'Quote the words.');
    if (basis === 'inferred' && note === null) report(at, 'has no note', 'Say from what.');
    quotes.forEach((quote, number) => {
      if (isSlice(paper[quote.field], quote)) return;
      report(`${at}.quotes[${number}]`, `is no slice of the ${quote.field}`, 'Run npm run corpus.');
    });
  });
}

function isSlice(text: string, { start, end }: Pick<Quote, 'start' | 'end'>): boolean {
  return start < end && end <= text.length && text.slice(start, end).trim().length === end - start;
}

function checkEdits(
  text: string,
  field: TextField,
  edits: readonly DisplayEdit[],
  report: Report,
): void {
  edits.forEach(({ start, end, kind, display }, index) => {
    const path = `displayEdits.${field}[${index}]`;
    const previous = edits[index - 1];
    if (start >= end || end > text.length || (previous && previous.end > start)) {
      report(path, 'is out of the text or of its order', 'Run npm run corpus.');
    }
    if (kind === 'link' && !/^https?:\/\//u.test(display)) {
      report(path, `“${display}” is not http(s)`, 'Correct readableLinks.ts.');
    }
    if (kind !== 'link' && display === text.slice(start, end)) {
      report(path, 'changes nothing', 'Correct readable.ts.');
    }
  });
}

/** Months since year 0: `"2025-02-11"` → 24301. */
function monthOfDate(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** The month in an arXiv id of the form in use since April 2007: `"2502.07563"` → 24301. */
function monthOfArxivId(arxivId: string): number {
  return (2000 + Number(arxivId.slice(0, 2))) * 12 + Number(arxivId.slice(2, 4));
}
