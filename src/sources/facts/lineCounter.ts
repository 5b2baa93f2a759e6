/** The line of an offset, counted from 1; offsets are asked for in rising order. */
export function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (;;) {
      const at = text.indexOf('\n', counted);
      if (at < 0 || at >= offset) return line;
      line += 1;
      counted = at + 1;
    }
  };
}
