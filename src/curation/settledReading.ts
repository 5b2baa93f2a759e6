import { formatQuote, listOwnFacets } from '../corpus/corpus.ts';
import { nameOfMethod } from '../corpus/findings/claimWords.ts';
import type { Findings } from '../corpus/findings/findingsSchema.ts';
import { findOwn } from '../corpus/findOwn.ts';
import type { Corpus, Paper, Quote } from '../corpus/schema.ts';
import type { ReadFacet, Reading } from './agreement.ts';
import type { AnnotatedQuote } from './annotatedQuote.ts';
import type { FindingsReading } from './findingsReading.ts';
import { findOccurrences } from './occurrences.ts';

/** The facets that a reader decides on today: those that do not repeat the costs one by one. */
export function listReadFacets({ taxonomy }: Corpus): readonly ReadFacet[] {
  return listOwnFacets(taxonomy.facets).map(({ id, label, values }) => {
    return { id, label, values: values.map((value) => value.id) };
  });
}

/** The settled labels in the form of a reading, to be compared with one from outside. */
export function settledReading({ papers, taxonomy }: Corpus): Reading {
  const facets = listOwnFacets(taxonomy.facets);
  return Object.fromEntries(
    papers.map(({ id, labels }) => [
      id,
      Object.fromEntries(
        facets.map((facet) => [
          facet.id,
          (findOwn(labels, facet.id) ?? []).map(({ value }) => value),
        ]),
      ),
    ]),
  );
}

/** The settled findings in the form of a reading; methods by the names that are shown. */
export function settledFindings(corpus: Corpus, findings: Findings): FindingsReading {
  const name = (id: string) => nameOfMethod(id, findings);
  const entries = corpus.papers.map((paper) => {
    const {
      claims = [],
      costs = [],
      reaches = [],
      relations = [],
    } = findings.papers[paper.id] ?? {};
    return [
      paper.id,
      {
        claims: claims.map(({ quote, subject, quantity, effect, amount, comparators, where }) => ({
          ...{ quote: writeQuote(paper, quote), quantity, effect },
          subject: subject === null ? null : name(subject),
          amount: amount && {
            ...{ text: formatQuote(paper, amount.quote), value: amount.value, unit: amount.unit },
          },
          comparators: comparators.map(({ methodId, quote: words }) => ({
            ...{ text: formatQuote(paper, words), method: name(methodId) },
          })),
          where: {
            task: where.task && formatQuote(paper, where.task),
            data: where.data && formatQuote(paper, where.data),
            length: where.length && { text: formatQuote(paper, where.length.quote) },
            scale: where.scale && { text: formatQuote(paper, where.scale) },
          },
        })),
        costs: costs.map(({ quantity, class: growth, basis }) => {
          return { quantity, class: growth, basis };
        }),
        reaches: reaches.map(({ amount, value, kind }) => {
          return { text: formatQuote(paper, amount), value, kind };
        }),
        mentions: relations.map(({ methodId, kind, name: words }) => {
          return { text: formatQuote(paper, words), method: name(methodId), kind };
        }),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

function writeQuote(paper: Paper, quote: Quote): AnnotatedQuote {
  const text = formatQuote(paper, quote);
  const at = findOccurrences(paper[quote.field], text).indexOf(quote.start);
  return { field: quote.field, text, occurrence: at + 1 };
}
