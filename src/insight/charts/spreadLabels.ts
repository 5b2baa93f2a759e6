interface Block {
  /** Indexes of the labels, from the top. */
  readonly members: readonly number[];
  /** Where the first of them stands. */
  readonly start: number;
}

/**
 * Places for labels that want to stand at `wanted`, at least `gap` apart and within [`least`,
 * `most`] where there is room: labels that collide stand around the mean of what they want, so that
 * together they move as little as they can. The result is in the order of `wanted`; equal wishes keep
 * their order.
 */
export function spreadLabels(
  wanted: readonly number[],
  gap: number,
  least: number,
  most: number,
): readonly number[] {
  const order = wanted
    .map((_, index) => index)
    .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const blocks: Block[] = [];
  for (const index of order) {
    let block = settle([index], wanted, gap, least, most);
    for (let above = blocks.at(-1); above !== undefined; above = blocks.at(-1)) {
      if (above.start + above.members.length * gap <= block.start) break;
      blocks.pop();
      block = settle([...above.members, ...block.members], wanted, gap, least, most);
    }
    blocks.push(block);
  }
  const places: number[] = [];
  for (const { members, start } of blocks) {
    members.forEach((member, row) => {
      places[member] = start + row * gap;
    });
  }
  return places;
}

function settle(
  members: readonly number[],
  wanted: readonly number[],
  gap: number,
  least: number,
  most: number,
): Block {
  const wishes = members.map((member, row) => (wanted[member] ?? 0) - row * gap);
  const mean = wishes.reduce((sum, wish) => sum + wish, 0) / wishes.length;
  const last = most - (members.length - 1) * gap;
  return { members, start: Math.max(least, Math.min(mean, last)) };
}
