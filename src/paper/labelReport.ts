import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import type { FacetEvidence } from './evidence.ts';
import { selectQuotedWords } from './evidence.ts';

/** A report about labels, ready to be completed and sent: which paper, where, which labels, which words. */
export function formatLabelReport(
  paper: Paper,
  groups: readonly FacetEvidence[],
  address: string,
): string {
  const labels = groups.flatMap(({ facet, labels: values }) =>
    values.map(({ label, name }) => {
      const words = selectQuotedWords(paper, label).map((quote) => `“${quote}”`);
      const proof = [...words, ...(label.note === null ? [] : [label.note])].join(' · ');
      return `- ${facet.label}: ${name} (${label.basis}): ${proof}`;
    }),
  );
  return [
    `Paper: ${paper.title} (arXiv ${paper.arxivId})`,
    `Page: ${address}`,
    '',
    labels.length > 0 ? 'Labels now:' : 'Labels now: none',
    ...labels,
    '',
    'What is wrong or missing, and the words that show it:',
    '',
  ].join('\n');
}

/** Title of such a report. */
export function formatReportTitle(paper: Paper): string {
  return `Label of ${nameOfPaper(paper)}`;
}

/** The tracker's address with title and text filled in; `null` where the tracker's address is none of http(s). */
export function createIssueHref(tracker: string, title: string, body: string): string | null {
  if (!/^https?:\/\//u.test(tracker) || !URL.canParse(tracker)) return null;
  const url = new URL(tracker);
  url.searchParams.set('title', title);
  url.searchParams.set('body', body);
  return url.href;
}
