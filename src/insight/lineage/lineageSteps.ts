import type { LineageLayout, PlacedNode } from './lineageLayout.ts';

/**
 * Where an arrow key leads from a node: up and down within its period, left and right to the
 * nearest node that it is joined with, or else the nearest of the next period. `null` where there
 * is nothing on that side or for any other key.
 */
export function findNeighbour(layout: LineageLayout, id: string, key: string): string | null {
  const start = layout.nodes.find(({ node }) => node.id === id);
  if (!start) return null;
  switch (key) {
    case 'ArrowUp':
      return nearest(
        start,
        sameColumn(layout, start).filter(({ y }) => y < start.y),
      );
    case 'ArrowDown':
      return nearest(
        start,
        sameColumn(layout, start).filter(({ y }) => y > start.y),
      );
    case 'ArrowLeft':
      return stepAside(layout, start, -1);
    case 'ArrowRight':
      return stepAside(layout, start, 1);
    default:
      return null;
  }
}

function sameColumn({ nodes }: LineageLayout, { column }: PlacedNode): PlacedNode[] {
  return nodes.filter((other) => other.column === column);
}

function stepAside(layout: LineageLayout, start: PlacedNode, side: 1 | -1): string | null {
  const onSide = layout.nodes.filter(({ column }) => Math.sign(column - start.column) === side);
  const joined = new Set(
    layout.edges
      .filter(({ edge }) => edge.from.id === start.node.id || edge.to.id === start.node.id)
      .flatMap(({ edge }) => [edge.from.id, edge.to.id]),
  );
  const linked = onSide.filter(({ node }) => joined.has(node.id));
  return nearest(start, linked.length > 0 ? linked : onSide);
}

/** The node fewest columns away, then nearest in height. */
function nearest(start: PlacedNode, candidates: readonly PlacedNode[]): string | null {
  const [first] = [...candidates].sort(
    (one, other) =>
      Math.abs(one.column - start.column) - Math.abs(other.column - start.column) ||
      Math.abs(one.y - start.y) - Math.abs(other.y - start.y),
  );
  return first?.node.id ?? null;
}
