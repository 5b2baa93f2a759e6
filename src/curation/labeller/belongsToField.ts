import type { Labeller } from './labeller.ts';
import { listProposals } from './proposeLabels.ts';
import type { LabelledTexts } from './readPassages.ts';

/** So many papers of a long list are asked, evenly spread; more would not tell more. */
const ASKED = 200;

/**
 * Whether a list is of the field that the patterns were written for: the share of its papers that get
 * one of the field's own values, or have one of its neighbours' in the title, is large enough. An
 * empty list is of no field.
 */
export function belongsToField(papers: readonly LabelledTexts[], labeller: Labeller): boolean {
  const { share } = labeller.patterns.field;
  const step = Math.max(1, papers.length / ASKED);
  const asked = Array.from(
    { length: Math.min(papers.length, ASKED) },
    (_, at) => papers[Math.floor(at * step)],
  ).filter((paper) => paper !== undefined);
  const inField = asked.filter((paper) => isPaperOfField(paper, labeller));
  return asked.length > 0 && inField.length >= share * asked.length;
}

/** Whether a paper itself is of the field, whatever its list is. */
export function isPaperOfField(paper: LabelledTexts, labeller: Labeller): boolean {
  const { facet, values, titles } = labeller.patterns.field;
  return listProposals(paper, labeller).some(
    (proposal) =>
      proposal.facet === facet &&
      (values.includes(proposal.value) ||
        (titles.includes(proposal.value) &&
          proposal.support.some(({ voice, rule }) => voice === 'title' && rule.isPart !== false))),
  );
}
