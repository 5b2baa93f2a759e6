import { describe, expect, test } from 'vitest';
import type { Findings, Method, Relation } from '../../../../src/corpus/findings/findingsSchema.ts';
import { RELATION_KINDS } from '../../../../src/corpus/findings/findingsSchema.ts';
import type { PaperRelation } from '../../../../src/corpus/findings/relations.ts';
import { selectRelations } from '../../../../src/corpus/findings/relations.ts';
import {
  createLineage,
  describeNode,
  findPath,
  selectSurroundings,
} from '../../../../src/insight/lineage/lineage.ts';
import { layoutLineage } from '../../../../src/insight/lineage/lineageLayout.ts';
import { findNeighbour } from '../../../../src/insight/lineage/lineageSteps.ts';
import { realCorpus } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

const QUOTE = { field: 'abstract', start: 0, end: 10 } as const;

/** Who says what of whom, one line each. */
const findings = readFindings(
  `
  hydra        extends        mamba
  mamba-360    surveys        mamba
  mamba-360    surveys        s4
  mamba-360    background     liquid-s4
  s4           uses           hippo
  deltaproduct extends        deltanet
  deltaproduct background     deltanet
  deltanet     compares-with  mamba
  `,
  { hippo: '2020-08', 'liquid-s4': null },
);

function readFindings(table: string, outside: Record<string, string | null>): Findings {
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/u));
  const relationsOf = (id: string): Relation[] =>
    rows
      .filter(([from]) => from === id)
      .map(([, kind, to = '']) => ({
        methodId: to,
        name: QUOTE,
        quote: QUOTE,
        kind: RELATION_KINDS.find((known) => known === kind) ?? 'background',
      }));
  const methods = [...new Set(rows.map(([, , to = '']) => to))].map((id): Method => {
    const isOutside = id in outside;
    const published = outside[id] ?? null;
    return {
      id,
      name: id.toUpperCase(),
      kind: isOutside ? 'named' : 'paper',
      refersTo: isOutside ? null : id,
      source: published === null ? null : { arxivId: null, reference: null, published },
    };
  });
  const papers = realCorpus.papers.map(({ id }) => [
    id,
    { claims: [], costs: [], reaches: [], relations: relationsOf(id) },
  ]);
  return {
    findingsVersion: 2,
    corpusHash: realCorpus.contentHash,
    methods,
    quantities: [],
    tasks: [],
    papers: Object.fromEntries(papers),
  };
}

const ALL = { kinds: RELATION_KINDS, hasOutside: true };
const lineage = createLineage(realCorpus, findings, ALL);
const name = (edge: PaperRelation) => `${edge.from.id} ${edge.kind} ${edge.to.id}`;

describe('lineage', () => {
  test('a pair has one edge, of its closest kind, with all that is said', () => {
    const edge = lineage.edges.find(({ from }) => from.id === 'deltaproduct');
    expect(edge && name(edge)).toBe('deltaproduct extends deltanet');
    expect(edge?.sayings).toHaveLength(2);
  });

  test('nodes stand in order of time, undated ones last', () => {
    expect(lineage.nodes.map(({ id }) => id)).toEqual([
      'hippo',
      's4',
      'mamba',
      'mamba-360',
      'deltanet',
      'hydra',
      'deltaproduct',
      'liquid-s4',
    ]);
  });

  test('a paper without relations is told apart', () => {
    expect(lineage.alone).toHaveLength(realCorpus.papers.length - 6);
    expect(lineage.alone.map(({ id }) => id)).toContain('lasp-2');
  });

  test('kinds and outside methods can be left out', () => {
    const choice = { kinds: ['extends', 'uses'], hasOutside: false } as const;
    const edges = createLineage(realCorpus, findings, choice).edges.map(name);
    expect(edges.sort()).toEqual(['deltaproduct extends deltanet', 'hydra extends mamba']);
  });

  test('the edges at a node point both ways', () => {
    const { names, namedBy } = selectRelations(lineage.edges, 'mamba');
    expect(names).toEqual([]);
    expect(namedBy.map(({ from }) => from.id).sort()).toEqual(['deltanet', 'hydra', 'mamba-360']);
  });

  test('a path is the shortest, and null where there is none', () => {
    expect(findPath(lineage, 'deltaproduct', 's4')?.map(name)).toEqual([
      'deltaproduct extends deltanet',
      'deltanet compares-with mamba',
      'mamba-360 surveys mamba',
      'mamba-360 surveys s4',
    ]);
    expect(findPath(lineage, 'mamba', 'mamba')).toEqual([]);
    expect(findPath(lineage, 'mamba', 'lasp-2')).toBeNull();
  });
});

describe('what is around a name', () => {
  const idsAround = (focus: string, to: string | null) =>
    selectSurroundings(lineage, focus, to)
      .nodes.map(({ id }) => id)
      .sort();

  test('is the name, what it names and what names it, with all edges among them', () => {
    expect(idsAround('s4', null)).toEqual(['hippo', 'mamba-360', 's4']);
    const around = selectSurroundings(lineage, 'mamba', null);
    expect(around.edges.every(({ from, to }) => from.id === 'mamba' || to.id === 'mamba')).toBe(
      true,
    );
    expect(around.edges).toHaveLength(3);
  });

  test('is the path where there are two ends', () => {
    expect(idsAround('deltaproduct', 'mamba')).toEqual(['deltanet', 'deltaproduct', 'mamba']);
  });

  test('is everything where the name or the path is not there', () => {
    expect(selectSurroundings(lineage, 'lasp-3', null)).toBe(lineage);
    expect(selectSurroundings(lineage, 'hippo', 'lasp-3')).toBe(lineage);
  });
});

describe('the drawing of the lineage', () => {
  const layout = layoutLineage(lineage);
  const place = (id: string) => layout.nodes.find(({ node }) => node.id === id);

  test('time runs one way: what is named stands left of what names it', () => {
    for (const { edge } of layout.edges) {
      const from = place(edge.from.id);
      const to = place(edge.to.id);
      expect(to?.x, name(edge)).toBeLessThan(from?.x ?? 0);
    }
  });

  test('columns are in order of time and do not overlap, an undated node comes before what names it', () => {
    expect(layout.columns.map(({ label }) => label)).toEqual([
      'before 2021',
      '2021',
      '2023',
      '2024',
      '2025',
    ]);
    layout.columns.slice(1).forEach((column, index) => {
      expect(column.start).toBeGreaterThan(layout.columns[index]?.end ?? 0);
    });
    expect(place('liquid-s4')?.column).toBe(2);
  });

  test('names do not overlap, and lie within the drawing', () => {
    for (const one of layout.nodes) {
      expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0);
      expect(one.x + one.width / 2).toBeLessThanOrEqual(layout.width);
      expect(one.y + one.height / 2).toBeLessThanOrEqual(layout.height);
      for (const other of layout.nodes) {
        if (one === other || one.column !== other.column) continue;
        expect(Math.abs(one.y - other.y), `${one.label} ${other.label}`).toBeGreaterThanOrEqual(
          one.height,
        );
      }
    }
  });

  test('headings lie within the drawing, however narrow their columns are', () => {
    const { left, width, columns } = layoutLineage(selectSurroundings(lineage, 's4', null));
    expect(columns.map(({ label }) => label)).toEqual(['before 2021', '2021', '2024']);
    for (const { label, start, end } of columns) {
      expect(end - start, label).toBeGreaterThanOrEqual(label.length * 6);
      expect(start, label).toBeGreaterThanOrEqual(left);
      expect(end, label).toBeLessThanOrEqual(left + width);
    }
  });

  test('every name holds the words that are drawn for it, one after another (WCAG 2.5.3)', () => {
    const { nodes } = layoutLineage(createLineage(realCorpus, realFindings, ALL));
    const spoken = (text: string) => ` ${text.match(/[\p{L}\p{N}+.]+/gu)?.join(' ')} `;
    const unnamed = nodes.filter(
      ({ node, label }) => !spoken(describeNode(node)).includes(spoken(label)),
    );
    expect(unnamed.map(({ label }) => label)).toEqual([]);
    const labels = nodes.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['rnn-review', 'Parallel…', 'next-element…']));
  });

  test('arrow keys go to what a name is joined with', () => {
    expect(findNeighbour(layout, 'deltaproduct', 'ArrowLeft')).toBe('deltanet');
    expect(findNeighbour(layout, 's4', 'ArrowLeft')).toBe('hippo');
    expect(findNeighbour(layout, 'hippo', 'ArrowLeft')).toBeNull();
    expect(findNeighbour(layout, 'hippo', 'Enter')).toBeNull();
    const below = findNeighbour(layout, topmost(2024), 'ArrowDown');
    expect(below && place(below)?.column).toBe(place(topmost(2024))?.column);
  });

  function topmost(year: number): string {
    const inYear = layout.nodes.filter(({ node }) => node.published?.startsWith(String(year)));
    return inYear.sort((one, other) => one.y - other.y)[0]?.node.id ?? '';
  }
});
