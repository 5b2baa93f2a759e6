import { NOT_STATED } from '../corpus/notStated.ts';
import type { PublishedCorpus as Corpus, Taxonomy } from '../corpus/schema.ts';
import { mentionNames } from '../sources/mentions.ts';
import type { Fault } from './fault.ts';
import { formatFaults } from './fault.ts';
import { findRepeated } from './findRepeated.ts';
import { findPaperFaults } from './paperFaults.ts';

/** Throws where a corpus breaks a rule that its schema cannot say; the message lists all faults. */
export function assertCorpus(corpus: Corpus, reservedNames: readonly string[]): void {
  const faults = findCorpusFaults(corpus, reservedNames);
  if (faults.length > 0) throw new Error(formatFaults(faults));
}

/**
 * Every rule beyond the schema that a corpus breaks. `reservedNames` are the parameters of the
 * explore address, none of which a facet may be called.
 */
export function findCorpusFaults(corpus: Corpus, reservedNames: readonly string[]): Fault[] {
  const { digest, papers, taxonomy } = corpus;
  const faults = findTaxonomyFaults(taxonomy, reservedNames);
  if (!digest.savedOn.startsWith(`${digest.pageYear}-`)) {
    const rule = `${digest.savedOn} is not in the page's year ${digest.pageYear}`;
    faults.push({ file: 'data/digest.json', field: 'savedOn', rule, remedy: 'Correct one.' });
  }
  const named = papers.flatMap((paper) => mentionNames(paper).map((name) => ({ name, paper })));
  for (const [field, values] of [
    ['id', papers.map(({ id }) => id)],
    ['title', papers.map(({ title }) => title)],
    ['arxivId', papers.map(({ arxivId }) => arxivId)],
    ['names', named.map(({ name }) => name)],
  ] as const) {
    for (const value of findRepeated(values)) {
      faults.push({
        file: 'data/corpus.json',
        field: `papers[].${field}`,
        rule: `“${value}” belongs to more than one paper`,
        remedy: field === 'names' ? 'Mark it as ambiguous.' : 'Keep it for one of them.',
      });
    }
  }
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return [...faults, ...papers.flatMap((paper) => findPaperFaults(paper, corpus, byId))];
}

function findTaxonomyFaults({ facets }: Taxonomy, reservedNames: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  const report = (field: string, rule: string, remedy: string) =>
    faults.push({ file: 'data/taxonomy.json', field, rule, remedy });
  for (const id of findRepeated(facets.map((facet) => facet.id))) {
    report('facets', `“${id}” is there twice`, 'Rename one.');
  }
  for (const { id, values } of facets) {
    const path = `facets.${id}`;
    if (reservedNames.includes(id)) {
      report(path, 'is a parameter of the explore address', 'Give the facet another id.');
    }
    if (values.length === 0) report(path, 'has no values', 'Add values, or remove the facet.');
    const ids = values.map((value) => value.id);
    for (const value of findRepeated(ids)) report(path, `“${value}” is there twice`, 'Rename one.');
    if (ids.includes(NOT_STATED)) {
      report(path, `“${NOT_STATED}” stands for no label`, 'Give the value another id.');
    }
  }
  return faults;
}
