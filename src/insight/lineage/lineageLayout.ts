import { Graph, layout } from '@dagrejs/dagre';
import { curveMonotoneX, line } from 'd3-shape';
import type { PaperRelation, Work } from '../../corpus/findings/relations.ts';
import type { Lineage } from './lineage.ts';

/** Sizes in units of the drawing. */
const NODE = { height: 22, letter: 6.3, padding: 16, leastWidth: 44, mostWidth: 142 };
const GAP = { column: 26, row: 5 };
const HEAD = 34;
const MARGIN = 10;
/** A year with more nodes than this is shown as two halves. */
const MOST_IN_COLUMN = 9;

export interface PlacedNode {
  readonly node: Work;
  /** The middle of the node. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its name as it fits. */
  readonly label: string;
  readonly column: number;
}

export interface PlacedEdge {
  readonly edge: PaperRelation;
  /** `d` of the path, from the older end to the newer. */
  readonly path: string;
}

export interface Column {
  /** `2015`, or `2024 a` and `2024 b` for the halves of a year. */
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

export interface LineageLayout {
  /** Where the drawing begins: less than 0 where the first heading is wider than its column. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly columns: readonly Column[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

interface Period {
  readonly label: string;
  /** The first date that lies in it, `YYYY-MM`; the period lasts until the next begins. */
  readonly start: string;
}

/**
 * Places the nodes in columns by time, oldest first, so that every edge that spans two periods runs
 * one way. Order within a column and the course of the edges are dagre's (layered drawing after
 * Gansner et al., “A Technique for Drawing Directed Graphs”, 1993); its own choice of columns is
 * replaced by the dates. A node without a date stands one period before the first that names it.
 */
export function layoutLineage(lineage: Lineage): LineageLayout {
  const periods = listPeriods(lineage.nodes);
  const columnOf = assignColumns(lineage, periods);
  const graph = createGraph(lineage, columnOf);
  layout(graph);
  const nodes = lineage.nodes.map((node) => placeNode(node, graph, columnOf));
  const columns = measureColumns(periods, nodes);
  const byId = new Map(nodes.map((placed) => [placed.node.id, placed]));
  const edges = lineage.edges.flatMap((edge) => {
    const path = drawEdge(edge, byId, graph);
    return path === null ? [] : [{ edge, path }];
  });
  const bottom = Math.max(0, ...nodes.map(({ y, height }) => y + height / 2));
  const left = Math.min(0, ...columns.map(({ start }) => start - MARGIN));
  const right = Math.max(0, ...columns.map(({ end }) => end));
  const width = right + MARGIN - left;
  return { left, width, height: bottom + MARGIN, columns, nodes, edges };
}

/**
 * The periods in which something was published, oldest first: years, or their halves where a year
 * is full. All that came before the first paper of the corpus is one period.
 */
function listPeriods(nodes: readonly Work[]): Period[] {
  const dates = nodes.flatMap(({ published }) => published ?? []).sort();
  const first = nodes.find(({ paper }) => paper !== null)?.published?.slice(0, 4) ?? '';
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].filter((year) => year >= first);
  const early = dates.some((date) => date < first) ? [{ label: `before ${first}`, start: '' }] : [];
  return [...early, ...years.flatMap((year) => splitYear(year, dates))];
}

function splitYear(year: string, dates: readonly string[]): Period[] {
  const middle = `${year}-07`;
  const inYear = dates.filter((date) => date.startsWith(year));
  const early = { label: `Jan–Jun ${year}`, start: year };
  const late = { label: `Jul–Dec ${year}`, start: middle };
  if (inYear.length <= MOST_IN_COLUMN) return [{ label: year, start: year }];
  if (inYear.every((date) => date < middle)) return [early];
  return inYear.every((date) => date >= middle) ? [late] : [early, late];
}

function assignColumns(
  { nodes, edges }: Lineage,
  periods: readonly Period[],
): ReadonlyMap<string, number> {
  const columnOf = new Map<string, number>();
  for (const { id, published } of nodes) {
    if (published === null) continue;
    columnOf.set(
      id,
      periods.findLastIndex(({ start }) => start <= published),
    );
  }
  for (const { id, published } of nodes) {
    if (published !== null) continue;
    const namers = edges.filter(({ to }) => to.id === id).map(({ from }) => columnOf.get(from.id));
    columnOf.set(id, Math.max(0, Math.min(...namers.map((column) => column ?? 0)) - 1));
  }
  return columnOf;
}

function createGraph({ nodes, edges }: Lineage, columnOf: ReadonlyMap<string, number>) {
  const graph = new Graph();
  const ranker = (ranked: Graph) => {
    // dagre doubles the ranks, to have room for labels between two.
    for (const id of ranked.nodes()) ranked.node(id).rank = 2 * (columnOf.get(id) ?? 0);
  };
  graph.setGraph({ rankdir: 'LR', nodesep: GAP.row, ranksep: GAP.column, edgesep: 4, ranker });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, shortForm } of nodes) {
    graph.setNode(id, { width: nodeWidth(shortForm), height: NODE.height });
  }
  for (const { from, to } of edges) {
    const [older, newer] = orderEnds({ from, to }, columnOf);
    if (columnOf.get(older.id) !== columnOf.get(newer.id)) graph.setEdge(older.id, newer.id);
  }
  return graph;
}

/** The ends from left to right. A paper may name something newer than itself: its text was revised. */
function orderEnds(
  { from, to }: Pick<PaperRelation, 'from' | 'to'>,
  columnOf: ReadonlyMap<string, number>,
): readonly [Work, Work] {
  return (columnOf.get(to.id) ?? 0) <= (columnOf.get(from.id) ?? 0) ? [to, from] : [from, to];
}

function nodeWidth(name: string): number {
  const width = Math.ceil(name.length * NODE.letter + NODE.padding);
  return Math.min(NODE.mostWidth, Math.max(NODE.leastWidth, width));
}

/** Cut after a whole word, which can be read and spoken: "Parallel associative scan" → "Parallel…". */
function fitLabel(name: string): string {
  const most = Math.floor((NODE.mostWidth - NODE.padding) / NODE.letter);
  if (name.length <= most) return name;
  const words = /^.*(?=[ -])/u.exec(name.slice(0, most));
  return `${words?.[0] ?? name.slice(0, most - 1)}…`;
}

/** Where the columns stand, with room for their headings: all nodes of one period have the same middle. */
function measureColumns(periods: readonly Period[], nodes: readonly PlacedNode[]): Column[] {
  return periods.map(({ label }, index) => {
    const members = nodes.filter(({ column }) => column === index);
    const middle = members[0]?.x ?? 0;
    const widths = [label.length * NODE.letter, ...members.map((member) => member.width)];
    const width = Math.max(NODE.leastWidth, ...widths);
    return { label, start: middle - width / 2, end: middle + width / 2 };
  });
}

function placeNode(node: Work, graph: Graph, columnOf: ReadonlyMap<string, number>) {
  const { x, y } = graph.node(node.id);
  return {
    node,
    column: columnOf.get(node.id) ?? 0,
    x: x + MARGIN,
    y: y + HEAD,
    width: nodeWidth(node.shortForm),
    height: NODE.height,
    label: fitLabel(node.shortForm),
  };
}

function drawEdge(
  edge: PaperRelation,
  nodes: ReadonlyMap<string, PlacedNode>,
  graph: Graph,
): string | null {
  const from = nodes.get(edge.from.id);
  const to = nodes.get(edge.to.id);
  if (!from || !to) return null;
  const [older, newer] = to.column <= from.column ? [to, from] : [from, to];
  if (older.column === newer.column) return drawBow(older, newer);
  const bends: readonly { x: number; y: number }[] =
    graph.edge(older.node.id, newer.node.id)?.points ?? [];
  const points: Point[] = [
    [older.x + older.width / 2, older.y],
    // The ends are dagre's own, which leave from anywhere on the frame.
    ...bends.slice(1, -1).map(({ x, y }): Point => [x + MARGIN, y + HEAD]),
    [newer.x - newer.width / 2, newer.y],
  ];
  return line<Point>().curve(curveMonotoneX)(points);
}

type Point = [number, number];

/** Two nodes of one period are joined by a bow at their right side. */
function drawBow(one: PlacedNode, other: PlacedNode): string {
  const startX = one.x + one.width / 2;
  const endX = other.x + other.width / 2;
  const reach = Math.max(startX, endX) + GAP.column * 0.7;
  return `M${startX},${one.y}C${reach},${one.y} ${reach},${other.y} ${endX},${other.y}`;
}
