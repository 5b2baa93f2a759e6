import { copyFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { labelledList } from '../fixtures/labelledList.ts';
import { expect, test } from './harness.ts';
import { openList } from './openList.ts';
import { openAlone, publish } from './publishing.ts';

/** Ten papers of one proposal each. */
function createOwls() {
  const owl = labelledList.papers.find(({ id }) => id === 'owls');
  if (!owl) throw new Error('The list of birds has no owls.');
  const papers = Array.from({ length: 10 }, (_, at) => ({
    ...owl,
    id: `owls-${at}`,
    title: `Owl Calls in Winter ${2000 + at}`,
    date: `${2000 + at}`,
  }));
  return { ...labelledList, papers };
}

test('ten papers are labelled by keys, five undone, and the survey is published', async ({
  page,
  browser,
  faults,
}, info) => {
  await openList(page, 'owls.json', JSON.stringify(createOwls()));
  const list = page.url();
  await page.goto(`${list}papers/owls-0`);
  await page.getByRole('button', { name: 'Accept Calls' }).focus();
  for (let paper = 0; paper < 10; paper += 1) {
    await expect(page).toHaveURL(new RegExp(`/papers/owls-${paper}$`, 'u'));
    await expect(page.getByRole('button', { name: 'Accept Calls' })).toBeFocused();
    await page.keyboard.press('a');
    await expect(page.getByText(`${paper + 1} of 10 settled`)).toBeVisible();
    // To the next paper that is not settled, as long as there is one.
    if (paper < 9) await page.keyboard.press('Enter');
  }
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
  await expect(page.getByText('5 of 10 settled')).toBeVisible();
  await page.reload();
  await expect(page.getByText('5 of 10 settled')).toBeVisible();

  await page.goto(`${list}about`);
  const file = info.outputPath('owls.html');
  copyFileSync(await publish(page, 'Save as one HTML file'), file);
  const address = pathToFileURL(file).href;
  const alone = await openAlone(browser, faults);
  await alone.goto(address);
  await alone.getByRole('searchbox', { name: 'Search papers' }).fill('2003');
  await expect(alone.getByText('1 of 10 papers').first()).toBeVisible();
  await alone.getByRole('searchbox', { name: 'Search papers' }).fill('');
  await alone.getByRole('checkbox', { name: /^Calls/u }).check();
  await expect(alone.getByText('10 of 10 papers').first()).toBeVisible();
  await alone.getByRole('switch', { name: 'Stated only' }).click();
  await expect(alone.getByText('5 of 10 papers').first()).toBeVisible();
  const linked = await alone.context().newPage();
  await linked.goto(alone.url());
  await expect(linked.getByText('5 of 10 papers').first()).toBeVisible();
  await linked.goto(`${address}#/compare?papers=owls-0,owls-9`);
  await expect(linked.getByRole('table').first()).toContainText('Owl Calls in Winter 2009');
  await alone.context().close();
});
