const FENCE = /^\s*(`{3,}|~{3,})(.*)$/u;

/** Whether each line is within fences of code, or one of them; a fence that is never closed goes to the end. */
export function markCode(lines: readonly string[]): readonly boolean[] {
  let open = '';
  return lines.map((line) => {
    const [, fence = '', info = ''] = FENCE.exec(line) ?? [];
    if (open === '') {
      // "```x```" within a line is code of that line alone.
      if (!fence.startsWith('`') || !info.includes('`')) open = fence;
      return open !== '';
    }
    if (fence.startsWith(open) && !/\S/u.test(info)) open = '';
    return true;
  });
}
