import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Size } from './engine.ts';
import { DESK, expect, PHONE, test } from './harness.ts';
import type { Tab, Target } from './tab.ts';

interface Overlay {
  readonly name: string;
  /** The component that has it. */
  readonly from: string;
  readonly path: string;
  /** Where it is another thing on a small screen, or none. */
  readonly size?: Size;
  readonly open: (tab: Tab) => Promise<void>;
  /** The button that opens it, and has focus again when it is closed. */
  readonly opener?: Target;
}

function byButton(name: string): Pick<Overlay, 'open' | 'opener'> {
  const opener = { role: 'button', name };
  return { open: (tab) => tab.click(opener), opener };
}

const PUBLISH: Target = { role: 'button', name: 'Publish Pasted text' };

/** From the labels of a paper of a list that this device keeps. */
function byLabels(name: string): Pick<Overlay, 'open' | 'opener'> {
  const opener = { role: 'button', name };
  const open = async (tab: Tab) => {
    await tab.open('/open');
    await tab.type({ role: 'textbox', name: 'Paste text' }, OWLS);
    await tab.click({ role: 'button', name: 'Read the text' });
    await tab.click({ role: 'button', name: 'Open this list' });
    await tab.see({ role: 'button', name: 'Digest: Pasted text' });
    await tab.open(`${await tab.address()}papers/ness-2019-owl`);
    await tab.click(opener);
  };
  return { open, opener };
}

const OWLS = '@article{a, title = {Owl Calls in Winter}, author = {Ness, Ida}, year = {2019}}';

const OVERLAYS: readonly Overlay[] = [
  {
    name: 'the shortcuts',
    from: 'app/ShortcutSheet.tsx',
    path: '/',
    open: (tab) => tab.press('?'),
  },
  { name: 'Export', from: 'exports/ExportDialog.tsx', path: '/', ...byButton('Export') },
  { name: 'Cite', from: 'exports/ExportDialog.tsx', path: '/papers/mamba', ...byButton('Cite') },
  {
    name: 'the report of a label',
    from: 'paper/ReportDialog.tsx',
    path: '/papers/mamba',
    ...byButton('Report a wrong label'),
  },
  {
    name: 'the filters',
    from: 'explore/filters/FilterSheet.tsx',
    path: '/',
    size: PHONE,
    ...byButton('Filters'),
  },
  {
    name: 'the search help',
    from: 'explore/filters/QueryHelp.tsx',
    path: '/',
    ...byButton('How to search'),
  },
  {
    name: 'the columns',
    from: 'explore/results/ColumnChoice.tsx',
    path: '/?view=table',
    size: DESK,
    ...byButton('Columns'),
  },
  {
    name: 'the meaning of a label',
    from: 'paper/AboutLabel.tsx',
    path: '/papers/mamba',
    ...byButton('What “State space model” means'),
  },
  { name: 'the digests', from: 'digests/menu/DigestMenu.tsx', path: '/', ...byButton('Digest') },
  {
    name: 'the tags of a saved paper',
    from: 'library/PaperNote.tsx',
    path: '/papers/mamba',
    open: async (tab) => {
      await tab.click({ role: 'button', name: 'Save Mamba' });
      await tab.click({ role: 'button', name: 'Tags (0)' });
    },
    opener: { role: 'button', name: 'Tags (0)' },
  },
  {
    name: 'a new collection',
    from: 'library/CollectionBar.tsx',
    path: '/library',
    ...byButton('New collection'),
  },
  {
    name: 'the filters of the library',
    from: 'explore/filters/FilterSheet.tsx',
    path: '/library',
    size: PHONE,
    ...byButton('Filters'),
  },
  {
    name: 'the library as a file',
    from: 'library/LibraryTransfer.tsx',
    path: '/library',
    ...byButton('Back up and move'),
  },
  {
    name: 'a tag for several papers',
    from: 'library/BulkBar.tsx',
    path: '/library',
    open: async (tab) => {
      await tab.click({ role: 'checkbox', name: 'Select Mamba' });
      await tab.click({ role: 'button', name: 'Tag' });
    },
    opener: { role: 'button', name: 'Tag' },
  },
  {
    name: 'another name of a collection',
    from: 'library/CollectionTools.tsx',
    path: '/library',
    open: async (tab) => {
      await tab.click({ role: 'button', name: 'New collection' });
      await tab.type({ role: 'textbox', name: 'Name of the collection' }, 'Chapter');
      await tab.press('Enter');
      await tab.click({ role: 'button', name: 'Rename' });
    },
    opener: { role: 'button', name: 'Rename' },
  },
  {
    name: 'the forms to publish a list in',
    from: 'digests/publish/PublishDialog.tsx',
    path: '/open',
    open: async (tab) => {
      await tab.type({ role: 'textbox', name: 'Paste text' }, 'https://arxiv.org/abs/2312.00752');
      await tab.click({ role: 'button', name: 'Read the text' });
      await tab.click({ role: 'button', name: 'Open this list' });
      await tab.see({ role: 'button', name: 'Digest: Pasted text' });
      await tab.open('/open');
      await tab.click(PUBLISH);
    },
    opener: PUBLISH,
  },
  {
    name: 'facets and values',
    from: 'digests/taxonomy/TaxonomyDialog.tsx',
    path: '/open',
    ...byLabels('Edit facets and values'),
  },
  {
    name: 'another copy of a list',
    from: 'digests/copies/CopyDialog.tsx',
    path: '/open',
    ...byLabels('Compare with another copy'),
  },
];

test('every dialog and popover of the source is opened here', () => {
  const root = fileURLToPath(new URL('../../src/', import.meta.url));
  const used = readdirSync(root, { encoding: 'utf8', recursive: true })
    .filter((path) => path.endsWith('.tsx'))
    .filter((path) =>
      /<(?:Dialog|Popover)\b|<dialog\b|popover=/u.test(readFileSync(`${root}${path}`, 'utf8')),
    )
    .map((path) => path.replaceAll('\\', '/'));
  expect(used.filter((path) => !path.startsWith('ui/')).toSorted()).toEqual(
    [...new Set(OVERLAYS.map(({ from }) => from))].toSorted(),
  );
});

for (const [look, screen] of [
  ['on a desk', DESK],
  ['on a phone', PHONE],
] as const) {
  test(`every dialog and popover can be seen and reached, ${look}`, async ({ openTab }) => {
    const tab = await openTab(screen);
    let path = '';
    for (const overlay of OVERLAYS.filter(({ size = screen }) => size === screen)) {
      if (overlay.path !== path) await tab.open(overlay.path);
      path = overlay.path;
      await test.step(overlay.name, () => expectReachable(tab, overlay));
    }
  });
}

async function expectReachable(tab: Tab, { name, open, opener }: Overlay): Promise<void> {
  await open(tab);
  const parts = await tab.until(name, () => tab.evaluate(reachParts));
  expect.soft(parts.faults, name).toEqual([]);
  expect.soft(parts.controls, `controls of ${name}`).toBeGreaterThan(0);
  await tab.press('Escape');
  await tab.until(`the end of ${name}`, async () =>
    (await tab.evaluate(reachParts)) === null ? true : null,
  );
  if (opener) await expect.poll(async () => (await tab.see(opener)).isFocused, name).toBe(true);
}

/**
 * Runs in the page: whatever of the open dialog or popover is too small, outside the window, or can
 * be brought into view by no scrolling and no focus. `null` where nothing is open.
 */
function reachParts(): { readonly controls: number; readonly faults: readonly string[] } | null {
  const overlay = document.querySelector('dialog[open], [popover]:popover-open');
  // What it holds may still be on its way.
  if (overlay === null || overlay.childElementCount === 0) return null;
  const faults: string[] = [];
  const check = (element: Element, least: number) => {
    const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
    const what = `${element.tagName} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const box = [left, top, right, bottom].map(Math.round).join(' ');
    if (width < least || height < least) faults.push(`${what} is too small: ${box}`);
    // Half a pixel is lost where boxes are rounded.
    else if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1) {
      faults.push(`${what} is outside the window: ${box}`);
    } else {
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!overlay.contains(hit)) faults.push(`${what} is covered by ${hit?.outerHTML}`);
    }
  };
  check(overlay, 100);
  const controls = [
    ...overlay.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea'),
  ].filter((element) => element.checkVisibility());
  for (const control of controls) {
    const seen = control.closest('label') ?? control;
    seen.scrollIntoView({ block: 'nearest' });
    check(seen, 8);
    control.focus();
    if (document.activeElement !== control) faults.push(`${control.outerHTML} takes no focus`);
    check(seen, 8);
  }
  // A region for messages is empty until there is one.
  const last = [...overlay.querySelectorAll(':not([role="status"]:empty)')].findLast(
    (element) => element.children.length === 0 && element.getClientRects().length > 0,
  );
  last?.scrollIntoView({ block: 'nearest' });
  if (last) check(last, 1);
  return { controls: controls.length, faults };
}
