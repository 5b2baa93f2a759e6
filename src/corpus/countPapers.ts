/** `1 paper`, `1,200 papers`. */
export function countPapers(count: number): string {
  return count === 1 ? '1 paper' : `${count.toLocaleString('en')} papers`;
}
