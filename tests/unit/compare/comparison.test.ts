import { describe, expect, it } from 'vitest';
import type { ComparisonOptions } from '../../../src/compare/comparison.ts';
import { createComparison } from '../../../src/compare/comparison.ts';
import { selectDistinctiveTerms } from '../../../src/compare/distinctiveTerms.ts';
import { listOwnFacets } from '../../../src/corpus/corpus.ts';
import type { Paper } from '../../../src/corpus/schema.ts';
import { readTermIndex } from '../../../src/paper/terms.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

const PLAIN = {
  index: readTermIndex(realCorpus),
  baselineId: null,
  isDifferencesOnly: false,
  findings: realFindings,
};

function compare(ids: readonly string[], options: Partial<ComparisonOptions> = {}) {
  return createComparison(realCorpus, ids.map(realPaper), { ...PLAIN, ...options });
}

function valuesOf(paper: Paper, facetId: string): string[] {
  return (paper.labels[facetId] ?? []).map(({ value }) => value).sort();
}

/** Every pair of neighbours in the digest: 43 comparisons. */
const pairs = realCorpus.papers.slice(1).map((paper, index) => {
  const other = realCorpus.papers[index];
  return [other?.id ?? '', paper.id] as const;
});

describe('a comparison', () => {
  it.each(pairs)('of %s and %s shows every label once, equal values on one line', (...ids) => {
    const papers = ids.map(realPaper);
    const { sections } = compare(ids);
    for (const facet of listOwnFacets(realCorpus.taxonomy.facets)) {
      const section = sections.find(({ id }) => id === `facet ${facet.id}`);
      for (const [column, paper] of papers.entries()) {
        const shown = section?.rows.flatMap(({ cells }) => {
          const content = cells[column]?.content;
          return content?.kind === 'label' ? [content.label.value] : [];
        });
        expect(shown?.sort()).toEqual(valuesOf(paper, facet.id));
      }
      for (const { cells } of section?.rows ?? []) {
        const values = cells.flatMap(({ content }) =>
          content.kind === 'label' ? [content.label.value] : [],
        );
        expect(new Set(values).size).toBeLessThanOrEqual(1);
        for (const { content, isShared } of cells) {
          expect(isShared).toBe(content.kind === 'label' && values.length > 1);
        }
      }
    }
  });

  it('keeps the order of the papers', () => {
    const { papers, sections } = compare(['s4', 'mamba', 'gam']);
    expect(papers.map(({ id }) => id)).toEqual(['s4', 'mamba', 'gam']);
    for (const { rows } of sections) {
      for (const { cells } of rows) {
        expect(cells.map(({ paperId }) => paperId)).toEqual(['s4', 'mamba', 'gam']);
      }
    }
  });

  it('says once that a paper states nothing of a facet', () => {
    const { sections } = compare(['icll', 'lasp-2']);
    const kinds = sections
      .find(({ id }) => id === 'facet complexity')
      ?.rows.map(({ cells }) => cells[0]?.content.kind);
    expect(kinds).toEqual(['not-stated', 'absent']);
  });

  it('with differences only leaves out exactly the lines that are the same for all', () => {
    const all = compare(['lasp-2', 'zeco']).sections.flatMap(({ rows }) => rows);
    const different = compare(['lasp-2', 'zeco'], { isDifferencesOnly: true });
    const shown = different.sections.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(shown).toEqual(all.filter(({ isUniform }) => !isUniform).map(({ id }) => id));
    expect(shown).not.toContain('family-linear-attention');
    expect(shown).toContain('date');
    expect(different.sharedTerms).toEqual([]);
  });

  it.each([
    ['last', ['mamba', 'lasp-2']],
    ['first', ['lasp-2', 'mamba']],
  ])(
    'keeps the abstracts among the differences where the paper without one stands %s',
    (_, ids) => {
      const papers = ids
        .map(realPaper)
        .map((paper) => (paper.id === 'lasp-2' ? { ...paper, abstract: '' } : paper));
      const { sections } = createComparison(realCorpus, papers, {
        ...PLAIN,
        isDifferencesOnly: true,
      });
      expect(sections.map(({ id }) => id)).toContain('abstract');
    },
  );

  it('leaves costs and claims out where the findings are not there, and changes nothing else', () => {
    const ids = (findings: ComparisonOptions['findings']) =>
      compare(['lasp-2', 'zeco'], { findings }).sections.map(({ id }) => id);
    const isFinding = (id: string) => /^(?:cost|claim)-/u.test(id);
    expect(ids(null)).toEqual(ids(realFindings).filter((id) => !isFinding(id)));
    expect(ids(realFindings).some(isFinding)).toBe(true);
  });

  it('holds labels, costs and claims, and nothing else, against the pinned paper', () => {
    const { sections } = compare(['lasp-2', 'zeco'], { baselineId: 'lasp-2' });
    const relations = (rowId: string) =>
      sections
        .flatMap(({ rows }) => rows)
        .find(({ id }) => id === rowId)
        ?.cells.map(({ relation }) => relation);
    expect(relations('family-linear-attention')).toEqual(['baseline', 'same']);
    expect(relations('family-hybrid')).toEqual(['baseline', 'missing']);
    expect(relations('contribution-theory')).toEqual(['baseline', 'added']);
    expect(relations('cost-training-linear')).toEqual(['baseline', 'missing']);
    expect(relations('cost-memory-constant')).toEqual(['baseline', 'same']);
    expect(relations('cost-unspecified-linear')).toEqual(['baseline', 'added']);
    expect(relations('claim-training-speed-lasp')).toEqual(['baseline', 'missing']);
    expect(relations('claim-training-speed-previous-best')).toEqual(['baseline', 'added']);
    expect(relations('date')).toEqual([null, null]);
  });
});

describe('distinctive terms', () => {
  it.each(pairs)('of %s and %s stand in the texts they are said to', (...ids) => {
    const papers = ids.map(realPaper);
    const { only, shared } = selectDistinctiveTerms(readTermIndex(realCorpus), papers);
    const text = ({ title, abstract }: Paper) => simplify(`${title} ${abstract}`);
    for (const [column, paper] of papers.entries()) {
      const other = papers[1 - column];
      for (const term of only.get(paper.id) ?? []) {
        expect(text(paper)).toContain(simplify(term));
        // "scan" may stand beside the name "All-Scan".
        const words = other && ` ${other.title} ${other.abstract} `.toLowerCase();
        expect(words?.replace(/[^\p{L}\p{N}-]+/gu, ' ')).not.toContain(` ${term.toLowerCase()} `);
      }
    }
    for (const { paperIds } of shared) expect([...paperIds].sort()).toEqual([...ids].sort());
  });

  it('tell two papers on one subject apart', () => {
    const { only, shared } = selectDistinctiveTerms(
      readTermIndex(realCorpus),
      ['lasp-2', 'zeco'].map(realPaper),
    );
    expect(only.get('lasp-2')).toContain('LASP');
    expect(only.get('zeco')).toContain('All-Scan');
    expect(shared.map(({ term }) => term)).toContain('sequence parallelism');
  });
});

/** Letters and digits alone: the form of a word, its hyphens and its case do not count. */
function simplify(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}
