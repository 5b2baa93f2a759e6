import { expect, it } from 'vitest';
import { listUses, tallyValueUses } from '../../../src/paper/labelDefinitions.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

it('lists for each value all papers that have it, in their order', () => {
  const { papers, taxonomy } = realCorpus;
  for (const facet of taxonomy.facets) {
    for (const { value, papers: users } of tallyValueUses(realCorpus, facet)) {
      const having = papers.filter(({ labels }) =>
        (labels[facet.id] ?? []).some((label) => label.value === value.id),
      );
      expect(users, `${facet.id} ${value.id}`).toEqual(having);
      expect(listUses(papers, facet.id, value.id)).toEqual(having);
    }
  }
});

it('lists none for a value that no paper has, and asks each list by itself', () => {
  const [first] = realCorpus.papers;
  const [value] = first?.labels.family ?? [];
  expect(listUses(realCorpus.papers, 'family', 'none')).toEqual([]);
  expect(listUses(first ? [first] : [], 'family', value?.value ?? '')).toEqual([first]);
});
