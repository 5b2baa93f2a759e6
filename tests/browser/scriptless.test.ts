import { readFileSync } from 'node:fs';
import { createReadableText, formatReadableText } from '../../src/corpus/readableText.ts';
import type { Corpus, Paper, TextField } from '../../src/corpus/schema.ts';
import { expect, test } from './harness.ts';

test.use({ javaScriptEnabled: false });

const corpus = JSON.parse(
  readFileSync(new URL('../../data/corpus.json', import.meta.url), 'utf8'),
) as Corpus;

// Where script is off, scripts are refused and what was loaded for them lies idle; nothing else may go wrong.
test.afterEach(({ faults }) => {
  const others = faults.filter((fault) => !/^csp: .*\.js$|was preloaded using/u.test(fault));
  faults.splice(0, faults.length, ...others);
});

function readField(paper: Paper, field: TextField): string {
  return formatReadableText(createReadableText(paper[field], paper.displayEdits[field]));
}

/** Single costs, which are with their words under what a paper costs. */
const COST_FACETS = ['training', 'generation', 'state'];

function listLabels({ labels }: Paper): string[] {
  const named = corpus.taxonomy.facets.filter(({ id }) => !COST_FACETS.includes(id));
  return named.flatMap(({ id, values }) =>
    (labels[id] ?? []).map(({ value }) => values.find((it) => it.id === value)?.label ?? value),
  );
}

/** Text as it is read: one space between words, none for line breaks of the layout. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

test('every paper can be read without script', async ({ page }) => {
  test.setTimeout(180_000);
  expect(corpus.papers).toHaveLength(44);
  for (const paper of corpus.papers) {
    await page.goto(`/papers/${paper.id}`);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(readField(paper, 'title'));
    const text = squeeze((await main.textContent()) ?? '');
    expect(text, paper.id).toContain(squeeze(readField(paper, 'abstract')));
    for (const author of paper.authors) expect(text, paper.id).toContain(author);
    for (const label of listLabels(paper)) expect(text, paper.id).toContain(label);
    await expect(
      main.locator(`a[href="https://arxiv.org/abs/${paper.arxivId}"]`).first(),
    ).toBeVisible();
    await expect(main.locator(`a[href="https://arxiv.org/pdf/${paper.arxivId}"]`)).toBeVisible();
  }
});

test('the list names and links every paper without script', async ({ page }) => {
  await page.goto('/');
  const rows = page.getByRole('list', { name: 'Papers' }).locator('> li');
  await expect(rows).toHaveCount(44);
  for (const [index, paper] of corpus.papers.entries()) {
    const link = rows.getByRole('heading').getByRole('link', { name: readField(paper, 'title') });
    await expect(link, `${index}`).toHaveAttribute('href', `/papers/${paper.id}`);
  }
  // Chromium's switch for tests does not show it; a reader's own does.
  expect(await page.locator('noscript').textContent()).toContain('need JavaScript');
});

test('one can go from page to page without script', async ({ page }) => {
  await page.goto('/');
  await page
    .getByRole('list', { name: 'Papers' })
    .getByRole('heading')
    .getByRole('link')
    .first()
    .click();
  await expect(page).toHaveURL(/\/papers\//u);
  await page
    .getByRole('navigation', { name: 'Pages' })
    .getByRole('link', { name: 'About' })
    .click();
  await expect(page).toHaveURL('/about');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'Collate', exact: true }).click();
  await expect(page).toHaveURL('/');
});

test('a query leaves a page as it is written without script', async ({ page }) => {
  for (const path of ['/?q=lasp', '/papers/mamba?x=1', '/compare?papers=mamba,zeco', '/library']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
  }
});
