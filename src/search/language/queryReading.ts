import { formatYearRange } from '../../url/exploreQuery.ts';
import type { Conditions, ParsedSearch, Term } from './queryTerms.ts';

/**
 * How a search text was read, in the form in which it could have been written:
 * `(video or image) survey not "state space" title:mamba year:2015..2018`.
 */
export function formatReading(parsed: Omit<ParsedSearch, 'reading'>): string {
  const { excluded, filters } = parsed;
  return [
    formatConditions(parsed),
    ...excluded.map((term) => `not ${formatTerm(term)}`),
    ...Object.entries(filters.facets).map(
      ([id, { include, exclude }]) =>
        `${id}:${[...include, ...exclude.map((value) => `-${value}`)].join(',')}`,
    ),
    ...(filters.years === null ? [] : [`year:${formatYearRange(filters.years)}`]),
    ...(filters.code === null ? [] : [`code:${filters.code}`]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function formatConditions({ words, phrases, fields, choices }: Conditions): string {
  const terms = [
    ...[...words, ...phrases].map((term) => ({ start: term.start, text: formatTerm(term) })),
    ...fields.map(({ start, field, term, isExcluded }) => ({
      start,
      text: `${isExcluded ? 'not ' : ''}${field}:${formatTerm(term)}`,
    })),
    ...choices.map(({ start, alternatives }) => ({
      start,
      text: `(${alternatives.map(formatConditions).join(' or ')})`,
    })),
  ];
  return terms
    .sort((one, other) => one.start - other.start)
    .map(({ text }) => text)
    .join(' ');
}

function formatTerm({ kind, text }: Term): string {
  return kind === 'phrase' ? `"${text}"` : text;
}
