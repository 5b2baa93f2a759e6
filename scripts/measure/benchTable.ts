import type { LoadResult, PaintSpreads, SiteResult, Spread } from './benchRuns.ts';

const HEAD = [
  '',
  'title ms',
  'blocked',
  'kB',
  'requests',
  'click ms',
  'p95',
  'view',
  'p95',
  'all',
  'key ms',
  'p95',
  'view',
  'p95',
  'all',
  'script ms a key',
] as const;

/** A published list of papers, filled with this corpus, as ratios to the plain list of its own run. */
const EARLIER = [
  '3DGS paper list (static HTML) : plain list, an earlier run in Chromium 156',
  '1.63',
  '',
  '',
  '',
  '2.13',
  '1.91',
  '',
  '',
  '',
  '10.81',
  '8.33',
] as const;

export function formatEarlier(): readonly (readonly string[])[] {
  return [EARLIER];
}

export function formatResult(name: string, { load, click, keystroke, script }: SiteResult) {
  return [
    name,
    ...formatLoad(load),
    ...formatPaints(click),
    ...formatPaints(keystroke),
    script.median.toFixed(1),
  ];
}

/** How many times as long ours takes; nothing where a ratio says nothing. */
export function formatRatios(name: string, ours: SiteResult, floor: SiteResult): string[] {
  const ratio = (one: number, other: number) => (one / other).toFixed(2);
  const ratios = (one: PaintSpreads, other: PaintSpreads) => {
    const others = listFigures(other);
    return listFigures(one).map((figure, index) => ratio(figure, others[index] ?? Number.NaN));
  };
  return [
    name,
    ratio(ours.load.firstTitle, floor.load.firstTitle),
    '',
    ratio(ours.load.bytes, floor.load.bytes),
    '',
    ...ratios(ours.click, floor.click),
    ...ratios(ours.keystroke, floor.keystroke),
  ];
}

export function formatLoad({ firstTitle, blocked, bytes, requests }: LoadResult): string[] {
  return [firstTitle, blocked, bytes / 1000, requests].map((figure) => figure.toFixed(0));
}

function formatPaints(paints: PaintSpreads): string[] {
  return listFigures(paints).map((figure) => figure.toFixed(1));
}

function listFigures({ list, view, page }: PaintSpreads): readonly number[] {
  const both = ({ median, p95 }: Spread) => [median, p95];
  return [...both(list), ...both(view), page.median];
}

export function printTable(rows: readonly (readonly string[])[]): void {
  const table = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  '));
  }
}
