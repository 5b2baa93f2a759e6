import { expect, open, settle, test } from './harness.ts';

/** A page, the window in which it is read, and what of it is walked through. */
interface Walk {
  readonly what: string;
  readonly path: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly within: string;
}

const PANE = { path: '/?family=ssm&paper=mamba', within: '#reading-pane' };
const LIST = { within: '[aria-label="Results"]' };
const MANY_FILTERS =
  '/?family=ssm,rnn,linear-attention,transformer,hybrid,linear-rnn&complexity=linear,constant-memory,quadratic&modality=language,image,video,audio';
const SIX = '/compare?papers=mamba,s4,zeco,tfla,lasp-2,longvq';

const WALKS: readonly Walk[] = [
  { ...PANE, what: 'a paper beside the list', size: { width: 1280, height: 720 } },
  { ...PANE, what: 'a paper instead of the list', size: { width: 1000, height: 700 } },
  { ...PANE, what: 'a paper on a phone', size: { width: 390, height: 844 } },
  {
    what: 'the ledger of claims',
    path: '/insight/claims',
    size: { width: 1280, height: 720 },
    within: '#main',
  },
  { ...LIST, what: 'the timeline', path: '/?family=ssm', size: { width: 1000, height: 700 } },
  { ...LIST, what: 'under many filters', path: MANY_FILTERS, size: { width: 1280, height: 720 } },
  ...[
    { what: 'six papers in a narrow window', size: { width: 1000, height: 700 } },
    { what: 'six papers on a phone that lies', size: { width: 844, height: 390 } },
    { what: 'six papers on a phone', size: { width: 390, height: 844 } },
  ].map((walk) => ({ ...walk, path: SIX, within: '[aria-label="Comparison"]' })),
];

/** So many stops are looked at, from the last one back. */
const STOPS = 70;

for (const { what, path, size, within } of WALKS) {
  test(`what has focus is not behind what stays in view: ${what}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, path);
    await settle(page);
    await page.locator(within).locator('a[href], button').last().focus();
    const covered: string[] = [];
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Shift+Tab');
      if (!(await page.evaluate(isWithin, within))) break;
      covered.push(...(await page.evaluate(findCovered)));
    }
    expect(covered).toEqual([]);
  });
}

function isWithin(selector: string): boolean {
  return document.activeElement?.closest(selector) != null;
}

/** 2.4.11: what has focus, where nothing of its first line is seen in the middle of its height. */
function findCovered(): readonly string[] {
  const focused = document.activeElement as HTMLElement;
  const [line] = focused.getClientRects();
  // What scrolls takes focus as a whole, larger than the window.
  if (!line || line.height > window.innerHeight / 2) return [];
  const hits = [0.05, 0.5, 0.95].map((part) =>
    document.elementFromPoint(line.left + line.width * part, line.top + line.height / 2),
  );
  const isSeen = hits.some((hit) => hit && (focused.contains(hit) || hit.contains(focused)));
  if (isSeen) return [];
  return [`${focused.outerHTML.slice(0, 100)} behind ${hits[1]?.outerHTML.slice(0, 60)}`];
}
