import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import type { PaperRelation, RelationKind, Work } from '../../corpus/findings/relations.ts';
import { listRelations, looseness, selectRelations } from '../../corpus/findings/relations.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';

export interface Lineage {
  /** In order of time, undated ones last. */
  readonly nodes: readonly Work[];
  readonly edges: readonly PaperRelation[];
  /** Papers that name no method and are named by none. */
  readonly alone: readonly Paper[];
}

export interface LineageChoice {
  readonly kinds: readonly RelationKind[];
  /** Whether methods from outside the corpus take part. */
  readonly hasOutside: boolean;
}

/** Who builds on whom, as the abstracts say it. Every edge has a paper of the corpus at its newer end. */
export function createLineage(
  corpus: Corpus,
  findings: Findings,
  { kinds, hasOutside }: LineageChoice,
): Lineage {
  const edges = listRelations(corpus, findings).filter(
    ({ kind, to }) => kinds.includes(kind) && (hasOutside || to.paper !== null),
  );
  const linked = new Map(
    edges.flatMap(({ from, to }) => [from, to]).map((work) => [work.id, work]),
  );
  const ids = new Set([...corpus.papers, ...findings.methods].map(({ id }) => id));
  const nodes = [...ids]
    .flatMap((id) => linked.get(id) ?? [])
    .sort((one, other) => compareDates(one.published, other.published));
  return { nodes, edges, alone: corpus.papers.filter(({ id }) => !linked.has(id)) };
}

/**
 * A node in words: `Mamba, 2023-12`, `RWKV, 2023-05, not in this corpus`. Where it is shown by another
 * name than its own, that comes first: `rnn-review: A Critical Review of …, 2015-05`.
 */
export function describeNode({ name, shortForm, published, paper }: Work): string {
  const names = name === shortForm ? name : `${shortForm}: ${name}`;
  const parts = [names, published ?? 'undated', ...(paper === null ? ['not in this corpus'] : [])];
  return parts.join(', ');
}

/** `null` after everything; a year alone stands before its months. */
function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/**
 * The part of a lineage around one node: itself, its neighbours and the edges among them; with another
 * end, the nodes of the path between the two. All of it where the node or the path is not there.
 */
export function selectSurroundings(
  lineage: Lineage,
  focusId: string,
  toId: string | null,
): Lineage {
  const { names, namedBy } = selectRelations(lineage.edges, focusId);
  const around = toId === null ? [...names, ...namedBy] : findPath(lineage, focusId, toId);
  if (around === null || around.length === 0) return lineage;
  const kept = new Set(around.flatMap(({ from, to }) => [from.id, to.id]));
  return {
    ...lineage,
    nodes: lineage.nodes.filter(({ id }) => kept.has(id)),
    edges: lineage.edges.filter(({ from, to }) => kept.has(from.id) && kept.has(to.id)),
  };
}

/**
 * The shortest chain of edges between two nodes, whichever way each points; among equals one that
 * begins with the closest ties. `null` where nothing joins them, `[]` from a node to itself.
 */
export function findPath(
  { edges }: Lineage,
  fromId: string,
  toId: string,
): readonly PaperRelation[] | null {
  const closest = [...edges].sort((one, other) => looseness(one) - looseness(other));
  const paths = new Map<string, readonly PaperRelation[]>([[fromId, []]]);
  const queue = [fromId];
  for (const id of queue) {
    const path = paths.get(id) ?? [];
    if (id === toId) return path;
    for (const edge of closest) {
      const next = otherEnd(edge, id);
      if (next === null || paths.has(next)) continue;
      paths.set(next, [...path, edge]);
      queue.push(next);
    }
  }
  return null;
}

function otherEnd({ from, to }: PaperRelation, id: string): string | null {
  if (from.id === id) return to.id;
  return to.id === id ? from.id : null;
}
