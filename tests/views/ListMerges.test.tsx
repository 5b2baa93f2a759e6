// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepDigest, listDigests, readEdits } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, birds, keepBirds } from '../fixtures/keptBirds.ts';
import { createMergedBirds } from '../fixtures/mergedBirds.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';

keepBirds();
beforeEach(async () => {
  await keepDigest({ ...birds, paperCount: 2 }, await createMergedBirds());
});

async function openReport() {
  const user = await openLabelledList(BIRDS_ID, '/papers/ness-2019-nests');
  await user.click(screen.getByRole('link', { name: 'About' }));
  const summary = await screen.findByText('Report of how it was read');
  await user.click(summary);
  // jsdom opens it, and says nothing of that.
  summary.parentElement?.dispatchEvent(new Event('toggle'));
  await screen.findByRole('region', { name: 'Duplicates merged 3' });
  return user;
}

const region = () => within(screen.getByRole('region', { name: /^Duplicates merged/u }));
const button = (name: string) => region().getByRole('button', { name });
const count = () => screen.getByRole('link', { name: /^\d+ papers$/u }).textContent;
const FIRST = 'Nests of the grey heron';

describe('the merges of a list that is kept', () => {
  it('are undone and made again, also after a reload; focus stays on the button', async () => {
    let user = await openReport();
    expect(count()).toBe('2 papers');
    expect(region().getAllByRole('listitem')).toHaveLength(3);
    button(`Keep both: ${FIRST}`).focus();
    await user.keyboard('{Enter}');
    expect(region().getByRole('status').textContent).toBe(`“${FIRST}” is a paper of its own now.`);
    expect(document.activeElement).toBe(button(`Merge again: ${FIRST}`));
    await waitFor(() => expect(count()).toBe('3 papers'));
    expect(
      region()
        .getByRole('link', { name: `“${FIRST}”` })
        .getAttribute('href'),
    ).toBe('/papers/ness-2019-nests-2');
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(1));
    await waitFor(async () => expect((await listDigests())[0]?.parted).toBe(1));
    user = await openReport();
    expect(count()).toBe('3 papers');
    await user.click(button(`Merge again: ${FIRST}`));
    await waitFor(() => expect(count()).toBe('2 papers'));
    await user.click(button('Undo'));
    await waitFor(() => expect(count()).toBe('3 papers'));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(count()).toBe('2 papers'));
  });
});
