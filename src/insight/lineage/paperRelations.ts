import type { Findings } from '../../corpus/findings/findingsSchema.ts';
import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { LineageEdge, LineageNode, RelationKind } from './lineage.ts';
import { createLineage, RELATION_VERBS, selectEdges } from './lineage.ts';

/** How a kind is said from the side of what is named: “S4 is used by Mamba”. */
const PASSIVE_VERBS: Readonly<Record<RelationKind, string>> = {
  extends: 'extended by',
  generalises: 'generalised by',
  analyses: 'analysed by',
  uses: 'used by',
  'compares-with': 'compared in',
  surveys: 'surveyed by',
  background: 'named by',
};

/** All that have one relation to a paper. */
export interface RelationGroup {
  /** Such as “extends” or “extended by”. */
  readonly verb: string;
  readonly ties: readonly {
    /** The name at the other end. */
    readonly node: LineageNode;
    readonly edge: LineageEdge;
  }[];
}

/** What a paper builds on and what builds on it, the closest ties first. */
export function groupPaperRelations(
  corpus: Corpus,
  findings: Findings,
  paper: Paper,
): readonly RelationGroup[] {
  const lineage = createLineage(corpus, findings, { kinds: RELATION_KINDS, hasOutside: true });
  const { names, namedBy } = selectEdges(lineage, paper.id);
  return [
    ...groupByKind(names, RELATION_VERBS, ({ to }) => to),
    ...groupByKind(namedBy, PASSIVE_VERBS, ({ from }) => from),
  ];
}

function groupByKind(
  edges: readonly LineageEdge[],
  verbs: Readonly<Record<RelationKind, string>>,
  otherEnd: (edge: LineageEdge) => LineageNode,
): readonly RelationGroup[] {
  return RELATION_KINDS.map((kind) => ({
    verb: verbs[kind],
    ties: edges
      .filter((edge) => edge.kind === kind)
      .map((edge) => ({ node: otherEnd(edge), edge })),
  })).filter(({ ties }) => ties.length > 0);
}
