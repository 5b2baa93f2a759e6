import type { Findings, Relation } from '../../corpus/findings/findingsSchema.ts';
import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import { nameOfPaper } from '../../corpus/paperName.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';

export type RelationKind = Relation['kind'];

/** How a kind is said between two names: “DeltaProduct extends DeltaNet”. */
export const RELATION_VERBS: Readonly<Record<RelationKind, string>> = {
  extends: 'extends',
  generalises: 'generalises',
  analyses: 'analyses',
  uses: 'uses',
  'compares-with': 'compares with',
  surveys: 'surveys',
  background: 'names',
};

/** A paper of the corpus, or a method that its papers name. */
export interface LineageNode {
  readonly id: string;
  readonly name: string;
  /** What the name is shortened to where it does not fit: a paper's id says more than half a title. */
  readonly shortForm: string;
  /** The paper; `null` for a method from outside the corpus. */
  readonly paper: Paper | null;
  /** Value of the first family label; `null` outside the corpus. */
  readonly familyId: string | null;
  /** `YYYY-MM` or `YYYY`; `null` where no source says it. */
  readonly published: string | null;
  /** Where a method from outside was published. */
  readonly arxivId: string | null;
}

/** What one paper says of one method, all of its words together. */
export interface LineageEdge {
  readonly id: string;
  /** The paper that speaks. */
  readonly from: LineageNode;
  /** What it speaks of. */
  readonly to: LineageNode;
  /** The closest of the relations. */
  readonly kind: RelationKind;
  readonly relations: readonly Relation[];
}

export interface Lineage {
  /** In order of time, undated ones last. */
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
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
  const all = createNodes(corpus, findings);
  const edges = corpus.papers.flatMap((paper) =>
    groupRelations(findings.papers[paper.id]?.relations ?? [], all, paper.id).filter(
      (edge) => kinds.includes(edge.kind) && (hasOutside || edge.to.paper !== null),
    ),
  );
  const linked = new Set(edges.flatMap(({ from, to }) => [from.id, to.id]));
  const nodes = [...new Set(all.values())]
    .filter(({ id }) => linked.has(id))
    .sort((one, other) => compareDates(one.published, other.published));
  return { nodes, edges, alone: corpus.papers.filter(({ id }) => !linked.has(id)) };
}

/** Method id → node. A method that is a paper of the corpus is that paper's node. */
function createNodes(corpus: Corpus, findings: Findings): Map<string, LineageNode> {
  const papers = new Map(corpus.papers.map((paper) => [paper.id, describePaper(paper)]));
  const nodes = new Map<string, LineageNode>(papers);
  for (const { id, name, kind, refersTo, source } of findings.methods) {
    const paper = kind === 'paper' && refersTo !== null ? papers.get(refersTo) : undefined;
    if (paper) nodes.set(id, paper);
    else if (kind === 'named') {
      const arxivId = source?.arxivId ?? null;
      nodes.set(id, {
        id,
        name,
        shortForm: name,
        paper: null,
        familyId: null,
        published: source?.published ?? null,
        arxivId,
      });
    }
  }
  return nodes;
}

function describePaper(paper: Paper): LineageNode {
  return {
    id: paper.id,
    name: nameOfPaper(paper),
    shortForm: paper.shortName ?? paper.id,
    paper,
    familyId: paper.labels.family?.[0]?.value ?? null,
    published: paper.date?.slice(0, 7) ?? null,
    arxivId: paper.arxivId,
  };
}

/**
 * A node in words: `Mamba, 2023-12`, `RWKV, 2023-05, not in this corpus`. Where it is shown by another
 * name than its own, that comes first: `rnn-review: A Critical Review of …, 2015-05`.
 */
export function describeNode({ name, shortForm, published, paper }: LineageNode): string {
  const names = name === shortForm ? name : `${shortForm}: ${name}`;
  const parts = [names, published ?? 'undated', ...(paper === null ? ['not in this corpus'] : [])];
  return parts.join(', ');
}

function groupRelations(
  relations: readonly Relation[],
  nodes: ReadonlyMap<string, LineageNode>,
  paperId: string,
): LineageEdge[] {
  const from = nodes.get(paperId);
  const groups = new Map<LineageNode, Relation[]>();
  for (const relation of relations) {
    const to = nodes.get(relation.methodId);
    if (to && to !== from) groups.set(to, [...(groups.get(to) ?? []), relation]);
  }
  if (!from) return [];
  return [...groups].map(([to, grouped]) => ({
    id: `${from.id}~${to.id}`,
    from,
    to,
    kind: RELATION_KINDS.find((kind) => grouped.some((one) => one.kind === kind)) ?? 'background',
    relations: grouped,
  }));
}

/** `null` after everything; a year alone stands before its months. */
function compareDates(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** The edges at a node: what it names, and what names it. */
export function selectEdges({ edges }: Lineage, id: string) {
  return {
    names: edges.filter(({ from }) => from.id === id),
    namedBy: edges.filter(({ to }) => to.id === id),
  };
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
  const { names, namedBy } = selectEdges(lineage, focusId);
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
): readonly LineageEdge[] | null {
  const closest = [...edges].sort((one, other) => looseness(one) - looseness(other));
  const paths = new Map<string, readonly LineageEdge[]>([[fromId, []]]);
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

function looseness({ kind }: LineageEdge): number {
  return RELATION_KINDS.indexOf(kind);
}

function otherEnd({ from, to }: LineageEdge, id: string): string | null {
  if (from.id === id) return to.id;
  return to.id === id ? from.id : null;
}
