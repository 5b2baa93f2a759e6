import { expect, PHONE, test } from './harness.ts';

const SIX = '/compare?papers=mamba,s4,zeco,tfla,lasp-2,longvq';

const VIEWS = [
  { what: 'six papers', path: SIX, size: { width: 1280, height: 600 } },
  { what: 'two papers', path: '/compare?papers=mamba,s4', size: { width: 700, height: 600 } },
  { what: 'six papers on a phone', path: SIX, size: PHONE },
  { what: 'six papers on a phone that lies', path: SIX, size: { width: 844, height: 390 } },
] as const;

for (const { what, path, size } of VIEWS) {
  test(`the name of rows stays in view beside them: ${what}`, async ({ openTab }) => {
    const tab = await openTab(size);
    await tab.open(path);
    await expect(async () => {
      await tab.evaluate(scrollToEnd);
      expect(await tab.evaluate(readGroup, 'Abstract')).toEqual({ isLong: true, isSeen: true });
    }).toPass({ timeout: 20_000 });
  });
}

/** Scrolls until the last line of the abstracts is at the lower edge of the window. */
function scrollToEnd(): void {
  const cells = [...document.querySelectorAll('[aria-label="Comparison"] tbody:last-of-type td')];
  const heights = cells.map((cell) => cell.getBoundingClientRect().height);
  const highest = cells[heights.indexOf(Math.max(...heights))];
  highest?.scrollIntoView({ block: 'end', behavior: 'instant' });
}

/** Whether the rows of this name are higher than what is in view, and whether their name is in view. */
function readGroup(name: string): { isLong: boolean; isSeen: boolean } | null {
  const heading = [...document.querySelectorAll('[aria-label="Comparison"] tbody th')].find(
    (candidate) => candidate.textContent === name,
  );
  if (heading === undefined) return null;
  const text = document.createRange();
  text.selectNodeContents(heading);
  const { left, top, height } = text.getBoundingClientRect();
  const shown = document.elementFromPoint(left + 4, top + height / 2);
  return {
    isLong: heading.getBoundingClientRect().top < 0,
    isSeen: shown !== null && heading.contains(shown),
  };
}
