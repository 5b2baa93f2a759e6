/** `1 paper`, `1,200 papers`. */
export function countPapers(count: number): string {
  return countThings(count, 'paper', 'papers');
}

/** A number with the words behind it: `countThings(1, 'is', 'are')` is `1 is`, of 1200 it is `1,200 are`. */
export function countThings(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
