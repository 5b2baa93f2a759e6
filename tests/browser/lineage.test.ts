import { awaitScript, expect, test } from './harness.ts';

test('by keyboard alone: arrow keys follow the lines, Enter opens the words', async ({ page }) => {
  await page.goto('insight/lineage?focus=hydra');
  const hydra = page.getByRole('link', { name: 'Hydra, 2024-07' });
  await awaitScript(hydra);
  await hydra.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('link', { name: 'Mamba, 2023-12' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/focus=mamba$/u);
  await expect(page.getByRole('region', { name: 'Relations of Mamba' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Mamba, 2023-12' })).toBeFocused();
});

test('a click on a mark at the edge opens it, however long the page takes over the press', async ({
  page,
}) => {
  await page.goto('insight/lineage');
  const hydra = page.getByRole('link', { name: 'Hydra, 2024-07' });
  await awaitScript(hydra);
  const place = await hydra.evaluate((mark) => {
    const frame = mark.closest('section') as HTMLElement;
    frame.scrollIntoView({ block: 'center', behavior: 'instant' });
    const [box, edge] = [mark.getBoundingClientRect(), frame.getBoundingClientRect()];
    frame.scrollLeft += box.right - edge.right - 8;
    const { right, top, bottom } = mark.getBoundingClientRect();
    const waitBusily = () => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    };
    addEventListener('pointerdown', waitBusily, { capture: true });
    addEventListener('mousedown', waitBusily, { capture: true });
    return { x: Math.min(right, edge.right) - 4, y: (top + bottom) / 2 };
  });
  await page.mouse.click(place.x, place.y);
  await expect(page).toHaveURL(/focus=hydra$/u);
});

test('the drawing is saved as a file that stands alone', async ({ page }) => {
  await page.goto('insight/lineage');
  const button = page.getByRole('button', { name: 'SVG' });
  await awaitScript(button);
  const [svg] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(svg.suggestedFilename()).toBe('collate-lineage.svg');
  const text = await streamText(await svg.createReadStream());
  expect(text).toContain('DeltaProduct');
  expect(text).toMatch(/fill="rgb\(/u);
  expect(text).not.toMatch(/oklch|var\(/u);
  const [png] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PNG' }).click(),
  ]);
  const head = (await streamBytes(await png.createReadStream())).subarray(1, 4);
  expect(head.toString('latin1')).toBe('PNG');
  // What its colours and lines mean stands below it, within the drawing's frame.
  await page.goto(`data:image/svg+xml,${encodeURIComponent(text)}`);
  const root = page.locator('svg').first();
  const legend = await root.evaluate((svg) => {
    const key = svg.querySelector('svg');
    return {
      names: [...(key?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent),
      end: Number(key?.getAttribute('y')) + Number(key?.getAttribute('height')),
      height: (svg as SVGSVGElement).viewBox.baseVal.height,
    };
  });
  expect(legend.names).toEqual(
    expect.arrayContaining(['State space model', 'method from outside', 'extends', 'names only']),
  );
  expect(legend.end).toBe(legend.height);
});

test('the written page holds the drawing and its table without script', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}insight/lineage`);
  await expect(page.getByRole('link', { name: 'Mamba, 2023-12' })).toBeVisible();
  await page.getByText('The values as a table').click();
  await expect(page.getByRole('row', { name: /^DeltaProduct extends DeltaNet/u })).toBeVisible();
  await context.close();
});

async function streamText(stream: NodeJS.ReadableStream): Promise<string> {
  return (await streamBytes(stream)).toString('utf8');
}

async function streamBytes(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test('each kind of relation has a stroke of its own, chosen or not, in drawing and legend', async ({
  page,
}) => {
  for (const [path, lines] of [
    ['insight/lineage', 'a[data-kind] path + path'],
    ['insight/lineage?focus=deltanet', 'a[data-state=lit] path + path'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('group', { name: /^Papers and methods by date/u })).toBeVisible();
    for (const selector of [lines, 'label[data-kind] path']) {
      const strokes = await page.locator(selector).evaluateAll((paths) =>
        paths.map((line) => {
          const { strokeWidth, strokeDasharray } = getComputedStyle(line);
          const kind = line.closest<HTMLElement>('[data-kind]')?.dataset.kind ?? '';
          return [kind, `${strokeWidth} ${strokeDasharray}`] as const;
        }),
      );
      const byKind = new Map(strokes);
      expect(byKind.size).toBeGreaterThan(2);
      expect(new Set(byKind.values()).size, `${path}: ${selector}`).toBe(byKind.size);
    }
  }
});
