import { findFacet, findFacetValue, formatQuote } from '../corpus/corpus.ts';
import { addCircumstances } from '../corpus/findings/claimWords.ts';
import { describeGrowth } from '../corpus/findings/costNames.ts';
import type { Cost } from '../corpus/findings/findingsSchema.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Label, Paper, Quote } from '../corpus/schema.ts';
import type { TextTable } from '../exports/csv.ts';
import { paperPath } from '../url/paths.ts';
import type { Comparison } from './comparison.ts';
import type { CellContent, ClaimInWords, Row, Section } from './comparisonRow.ts';

interface TextOptions {
  /** Whether the words behind each label, cost and claim follow it. */
  readonly isEvidenceShown: boolean;
  /** Where the site lives, such as `https://example.org/collate`; papers link to it. */
  readonly siteUrl: string;
}

/** Texts of a comparison, without abstracts and what is still being found. What is inferred or proposed says so; what is not there is `–`, `none found` or `not stated`. */
export function createTextTable(
  corpus: Corpus,
  comparison: Comparison,
  { isEvidenceShown, siteUrl }: TextOptions,
): TextTable {
  const { papers, sections } = comparison;
  const names = papers.map(nameOfPaper);
  const rows = sections
    .filter(({ id, rows: lines }) => id !== 'abstract' && !lines.some(isAwaited))
    .map((section) => [
      section.label,
      ...papers.map((paper) => formatCell(corpus, section, paper, isEvidenceShown)),
    ]);
  return {
    head: ['', ...names],
    rows: [
      ['Title', ...papers.map(({ title }) => title)],
      ...rows,
      ['Link', ...papers.map(({ id }) => `${siteUrl}${paperPath(id)}`)],
    ],
  };
}

function isAwaited({ cells }: Row): boolean {
  return cells.some(({ content }) => content.kind === 'awaited');
}

function formatCell(corpus: Corpus, section: Section, paper: Paper, withQuotes: boolean): string {
  const contents = section.rows.flatMap(
    ({ cells }) => cells.find(({ paperId }) => paperId === paper.id)?.content ?? [],
  );
  const parts = contents.flatMap((content) => formatContent(corpus, paper, content, withQuotes));
  return parts.length > 0 ? parts.join('; ') : '–';
}

function formatContent(
  corpus: Corpus,
  paper: Paper,
  content: CellContent,
  withQuotes: boolean,
): string[] {
  switch (content.kind) {
    case 'fact':
      return [content.display ?? 'none found'];
    case 'label':
      return [formatLabel(corpus, paper, content.facetId, content.label, withQuotes)];
    case 'terms':
      return content.terms.length > 0 ? [content.terms.join(', ')] : [];
    case 'not-stated':
      return ['not stated'];
    case 'cost':
      return [formatCost(paper, content.cost, withQuotes)];
    case 'claims':
      return content.claims.map((claim) => formatClaim(paper, claim, withQuotes));
    case 'absent':
    case 'unsaid':
    case 'abstract':
    case 'awaited':
      return [];
    default:
      return content satisfies never;
  }
}

function formatLabel(
  corpus: Corpus,
  paper: Paper,
  facetId: string,
  { value, basis, quotes }: Label,
  withQuotes: boolean,
): string {
  const facet = findFacet(corpus.taxonomy, facetId);
  const known = facet && findFacetValue(facet, value);
  const name = known?.notation ?? known?.label ?? value;
  if (basis === 'inferred') return `${name} (inferred)`;
  const said = basis === 'proposed' ? `${name} (proposed by a rule)` : name;
  return withQuotes ? addWords(said, paper, quotes) : said;
}

function formatCost(paper: Paper, cost: Cost, withQuotes: boolean): string {
  const growth = describeGrowth(cost);
  if (cost.basis === 'inferred') return `${growth} (inferred)`;
  return withQuotes && cost.quote ? addWords(growth, paper, [cost.quote]) : growth;
}

function formatClaim(paper: Paper, { claim, words }: ClaimInWords, withQuotes: boolean): string {
  const said = addCircumstances(words, paper, claim);
  return withQuotes ? addWords(said, paper, [claim.quote]) : said;
}

function addWords(name: string, paper: Paper, quotes: readonly Quote[]): string {
  const words = quotes.map((quote) => `“${formatQuote(paper, quote)}”`).join(', ');
  return words === '' ? name : `${name}: ${words}`;
}
