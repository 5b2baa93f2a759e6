import type { PartCost } from './benchLargeParts.ts';
import type { OpenedList, Use } from './benchLargeRuns.ts';

/** A row: what is measured, ours, that of the plain HTML list, and the goal. */
type Row = readonly [what: string, ours: string, plain: string, goal: string];

/** The figures of a long list beside its goals. */
export function formatLarge(opened: OpenedList, ours: Use, plain: Use): readonly Row[] {
  const both = (what: string, goal: string, read: (use: Use) => string): Row => {
    return [what, read(ours), read(plain), goal];
  };
  return [
    ['10,000 papers', 'Collate', 'plain HTML list', 'goal'],
    ['file read, ms', round(opened.reading), '', ''],
    ['longest task meanwhile, ms', task(opened.longestTask), '', '100'],
    ['kept and opened, ms', round(opened.opening), '', ''],
    both('loaded to first row, ms', '1,000', ({ firstTitles }) => round(at(firstTitles, 0.5))),
    both('keystroke to list, p50 ms', '50', ({ keys }) => at(keys, 0.5).toFixed(1)),
    both('keystroke to list, p95 ms', '100', ({ keys }) => at(keys, 0.95).toFixed(1)),
    both('filter to list, p50 ms', '33', ({ clicks }) => at(clicks, 0.5).toFixed(1)),
    both('filter to list, p95 ms', '', ({ clicks }) => at(clicks, 0.95).toFixed(1)),
    both('longest task, typing, ms', '50', (use) => task(use.taskWhileTyping)),
    both('longest task, filtering, ms', '', (use) => task(use.taskWhileFiltering)),
    both('longest task, scrolling, ms', '', (use) => task(use.taskWhileScrolling)),
    both('memory, page, MB', '', ({ memory }) => round(memory.page)),
    both('memory, workers, MB', '', ({ memory }) => round(memory.workers)),
    both('memory, MB', '250', ({ memory }) => round(memory.page + memory.workers)),
  ];
}

/** A share of the values, by the nearest rank. */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function round(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** The browser tells of tasks from 50 ms on. */
function task(value: number): string {
  return value === 0 ? 'under 50' : round(value);
}

/** Rows of text for the other parts of the site. */
export function formatParts(parts: readonly PartCost[]): readonly (readonly string[])[] {
  const rows = parts.map(({ name, ready, longestTask }) => [name, round(ready), task(longestTask)]);
  return [['', 'there after ms', 'longest task ms'], ...rows];
}
