import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { findFacet, findFacetValue } from '../../corpus/corpus.ts';
import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import type { PaperRelation } from '../../corpus/findings/relations.ts';
import { RELATION_VERBS } from '../../corpus/findings/relations.ts';
import type { FacetValue } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { KIND_NAMES } from './kindNames.ts';
import styles from './LineageChart.module.css';
import { describeNode } from './lineage.ts';
import type { Column, LineageLayout, PlacedEdge, PlacedNode } from './lineageLayout.ts';
import type { LineageQuery } from './lineageQuery.ts';
import { lineagePath } from './lineageQuery.ts';
import { findNeighbour } from './lineageSteps.ts';
import { useFamilies } from './useFamilies.ts';

interface LineageChartProps {
  readonly layout: LineageLayout;
  readonly query: LineageQuery;
  /** What stands out: the edges at the focus, or those of the path. `null` where all are alike. */
  readonly lit: readonly PaperRelation[] | null;
  /** Pixels for a unit of the drawing. */
  readonly scale: number;
}

/** Time from left to right; papers solid, methods from outside hollow; every name and line is a link. */
export function LineageChart({ layout, query, lit, scale }: LineageChartProps) {
  const { left, width, height, columns, nodes, edges } = layout;
  const litEdges = useMemo(() => (lit === null ? null : new Set(lit.map(({ id }) => id))), [lit]);
  const litNodes = useMemo(() => listLitNodes(lit, query), [lit, query]);
  const move = (event: KeyboardEvent<SVGSVGElement>) => {
    const from = (event.target as Element).closest('[data-node]')?.getAttribute('data-node');
    const next = from ? findNeighbour(layout, from, event.key) : null;
    if (next === null) return;
    event.preventDefault();
    document.getElementById(nodeElementId(next))?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a drawing.
    <svg
      className={styles.drawing}
      viewBox={`${left} 0 ${width} ${height}`}
      width={width * scale}
      height={height * scale}
      role="group"
      aria-label="Papers and methods by date, joined by what one says of the other"
      onKeyDown={move}
    >
      {columns.map((column) => (
        <Period key={column.label} column={column} height={height} />
      ))}
      {edges.map((placed) => (
        <Edge
          key={placed.edge.id}
          placed={placed}
          query={query}
          state={describeState(litEdges?.has(placed.edge.id))}
        />
      ))}
      {nodes.map((placed) => (
        <Node
          key={placed.node.id}
          placed={placed}
          query={query}
          state={describeState(litNodes?.has(placed.node.id))}
        />
      ))}
    </svg>
  );
}

function describeState(isLit: boolean | undefined): 'lit' | 'faded' | undefined {
  if (isLit === undefined) return undefined;
  return isLit ? 'lit' : 'faded';
}

function listLitNodes(lit: readonly PaperRelation[] | null, { focus, to }: LineageQuery) {
  if (lit === null) return null;
  return new Set([focus, to, ...lit.flatMap((edge) => [edge.from.id, edge.to.id])]);
}

export function nodeElementId(id: string): string {
  return `lineage-${id}`;
}

function Period({ column, height }: { readonly column: Column; readonly height: number }) {
  const middle = (column.start + column.end) / 2;
  return (
    <g className={styles.period}>
      <line x1={middle} x2={middle} y1={26} y2={height} />
      <text x={middle} y={16} textAnchor="middle">
        {column.label}
      </text>
    </g>
  );
}

interface EdgeProps {
  readonly placed: PlacedEdge;
  readonly query: LineageQuery;
  readonly state: 'lit' | 'faded' | undefined;
}

/** A line is for pointers: by keyboard the same words are reached from either of its ends. */
function Edge({ placed: { edge, path }, query, state }: EdgeProps) {
  const sentence = `${edge.from.name} ${RELATION_VERBS[edge.kind]} ${edge.to.name}`;
  return (
    <Link
      to={lineagePath({ ...query, focus: edge.from.id, to: edge.to.id })}
      className={styles.edge}
      data-kind={edge.kind}
      data-state={state}
      tabIndex={-1}
      aria-hidden="true"
      preventScrollReset
      state={KEEP_SCROLL}
    >
      <title>{sentence}</title>
      <path className={styles.hit} d={path} />
      <path className={styles.line} d={path} />
    </Link>
  );
}

/** The page keeps its place when something in the drawing is chosen. */
export const KEEP_SCROLL = { scroll: 'keep' } as const;

interface NodeProps {
  readonly placed: PlacedNode;
  readonly query: LineageQuery;
  readonly state: 'lit' | 'faded' | undefined;
}

/** The words for pointers stand outside the link: its name holds those that are shown in it. */
function Node({ placed, query, state }: NodeProps) {
  const { taxonomy } = useCorpus();
  const { node, x, y, width, height, label } = placed;
  const family = findFacet(taxonomy, 'family');
  const value = family && node.familyId ? findFacetValue(family, node.familyId) : null;
  const isFocus = query.focus === node.id;
  const name = describeNode(node);
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is not a control.
    <g role="none">
      <title>{name}</title>
      <Link
        id={nodeElementId(node.id)}
        to={lineagePath({ ...query, focus: isFocus ? null : node.id, to: null })}
        className={styles.node}
        data-node={node.id}
        data-outside={node.paper === null || undefined}
        data-hue={value?.hue ?? 'none'}
        data-state={state}
        aria-current={isFocus ? 'true' : undefined}
        aria-label={name}
        state={KEEP_SCROLL}
      >
        <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
        <text x={x} y={y + 4} textAnchor="middle">
          {label}
        </text>
      </Link>
    </g>
  );
}

/** Units of the drawing that an entry takes, and its sign. */
const ENTRY = { width: 200, height: 22, sign: 28 };
const EDGE_OF_KEY = 16;

/** In a saved drawing: what its colours and lines mean, in as many columns as it is wide. */
export function LineageLegend({ layout }: Pick<LineageChartProps, 'layout'>) {
  const { families } = useFamilies(layout);
  const columns = Math.max(1, Math.floor((layout.width - 2 * EDGE_OF_KEY) / ENTRY.width));
  const kinds = new Set(layout.edges.map(({ edge }) => edge.kind));
  const entries = [
    ...families.map(({ id, label, hue }) => ({
      id,
      label,
      sign: <NodeSign hue={hue ?? 'none'} />,
    })),
    ...(layout.nodes.some(({ node }) => node.paper === null)
      ? [{ id: 'outside', label: 'method from outside', sign: <NodeSign hue="none" isOutside /> }]
      : []),
    ...RELATION_KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      id: kind,
      label: KIND_NAMES[kind],
      sign: (
        <g className={styles.edge} data-kind={kind}>
          <path className={styles.line} d={`M0 8H${ENTRY.sign}`} />
        </g>
      ),
    })),
  ];
  const width = Math.max(layout.width, ENTRY.width + EDGE_OF_KEY);
  const height = Math.ceil(entries.length / columns) * ENTRY.height + EDGE_OF_KEY;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.drawing}>
      <title>What colours and lines mean</title>
      {entries.map(({ id, label, sign }, index) => {
        const x = EDGE_OF_KEY + (index % columns) * ENTRY.width;
        const y = Math.floor(index / columns) * ENTRY.height;
        return (
          <g key={id} className={styles.key} transform={`translate(${x} ${y})`}>
            {sign}
            <text x={ENTRY.sign + 8} y={12}>
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function NodeSign({
  hue,
  isOutside = false,
}: {
  readonly hue: FacetValue['hue'] | 'none';
  readonly isOutside?: boolean;
}) {
  return (
    <g className={styles.node} data-hue={hue} data-outside={isOutside || undefined}>
      <rect y={1} width={ENTRY.sign} height={14} rx={4} />
    </g>
  );
}
