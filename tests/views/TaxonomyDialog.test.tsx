// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { formatTaxonomyFile } from '../../src/curation/taxonomyFile.ts';
import { readEdits } from '../../src/storage/digestDatabase.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { openLabelledList } from '../fixtures/openLabelledList.tsx';

async function openDialog() {
  const user = await openLabelledList(BIRDS_ID, '/papers/herons');
  await user.click(screen.getByRole('button', { name: 'Edit facets and values' }));
  await screen.findByRole('dialog', { name: 'Facets of “River birds”' });
  return user;
}

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string) => dialog().getByRole('button', { name });
const status = () => dialog().getByRole('status').textContent;
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const names = (list: string) =>
  [...dialog().getByRole('list', { name: list }).children].map(
    (entry) => entry.querySelector('span')?.firstChild?.textContent,
  );

keepBirds();

describe('facets and values, by keyboard alone', () => {
  it('are moved; focus stays on what is moved, and the new place is said', async () => {
    const user = await openDialog();
    button('Method 3 values').focus();
    await user.keyboard('{Enter}');
    button('Move Nest counts down').focus();
    await user.keyboard('{Enter}');
    expect(status()).toBe('“Nest counts” is now 2 of 3.');
    expect(focused()).toBe('Move Nest counts down');
    await user.keyboard('{Enter}{Enter}');
    expect(status()).toBe('“Nest counts” is the last already.');
    expect(focused()).toBe('Move Nest counts down');
    expect(names('Values of Method')).toEqual(['Ringing', 'Calls', 'Nest counts']);
    await user.keyboard('{Control>}zz{/Control}');
    expect(names('Values of Method')).toEqual(['Nest counts', 'Ringing', 'Calls']);
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(4));
  });

  it('are renamed, and refused a name that another one has', async () => {
    const user = await openDialog();
    await user.click(button('Edit Method'));
    await user.clear(dialog().getByRole('textbox', { name: 'Name' }));
    await user.keyboard('keywords{Enter}');
    expect(dialog().getByRole('alert').textContent).toBe(
      'There is a facet called “keywords” already. Choose another name.',
    );
    await user.clear(dialog().getByRole('textbox', { name: 'Name' }));
    await user.keyboard('Way of counting{Enter}');
    expect(status()).toBe('“Method” is called “Way of counting” now.');
    expect(focused()).toBe('Edit Way of counting');
  });

  it('are removed at once where nothing has them, else after asking what becomes of the labels', async () => {
    const user = await openDialog();
    await user.click(button('Keywords 2 values'));
    await user.click(button('Remove rivers'));
    expect(status()).toBe('“rivers” is removed.');
    expect(focused()).toBe('Remove birds');
    await user.click(button('Method 3 values'));
    await user.click(button('Remove Ringing'));
    const choice = dialog().getByRole('combobox', { name: '2 papers have “Ringing”. Its labels' });
    expect(document.activeElement).toBe(choice);
    await user.selectOptions(choice, 'become “Nest counts”');
    await user.click(within(dialog().getByRole('form')).getByRole('button', { name: 'Remove' }));
    expect(status()).toBe('“Ringing” is removed; its labels of 2 papers are “Nest counts” now.');
    expect(focused()).toBe('Remove Calls');
    await user.keyboard('{Control>}z{/Control}');
    expect(names('Values of Method')).toEqual(['Nest counts', 'Ringing', 'Calls']);
  });

  it('are added; what an undo takes away leaves focus in the dialog', async () => {
    const user = await openDialog();
    await user.click(button('Add a facet'));
    await user.keyboard('Season{Tab}When it was.{Enter}');
    expect(status()).toBe('“Season” is added.');
    expect(focused()).toBe('Add a facet');
    button('Edit Season').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(dialog().queryByRole('button', { name: 'Edit Season' })).toBeNull();
    expect(focused()).toBe('Undo');
  });

  it('may be called like what every object inherits', async () => {
    const user = await openDialog();
    await user.click(button('Add a facet'));
    await user.keyboard('Constructor{Tab}Who built it.{Enter}');
    expect(status()).toBe('“Constructor” is added.');
    await waitFor(async () => expect(await readEdits(BIRDS_ID)).toHaveLength(1));
    await openDialog();
    expect(button('Constructor 0 values')).toBeDefined();
  });
});

describe('a file of facets', () => {
  const load = async (user: Awaited<ReturnType<typeof openDialog>>, text: string) =>
    user.upload(
      dialog().getByLabelText('File of facets'),
      new File([text], 'shared.json', { type: 'application/json' }),
    );

  it('is merged, said and undone as one', async () => {
    const user = await openDialog();
    const [method] = labelledList.taxonomy.facets;
    if (!method) throw new Error('The list has no facet.');
    const other = { ...method, label: 'How', values: method.values.toReversed() };
    await load(user, formatTaxonomyFile('Other birds', [other]));
    await waitFor(() =>
      expect(status()).toBe(
        'shared.json: 1 renamed, 1 that is not in the file stays, the order is that of the file.',
      ),
    );
    expect(button('How 3 values')).toBeDefined();
    await user.click(button('Undo'));
    expect(button('Method 3 values')).toBeDefined();
    expect(button('Undo').getAttribute('aria-disabled')).toBe('true');
  });

  it('that is wrong changes nothing, and says what is wrong', async () => {
    const user = await openDialog();
    await load(user, '{"collateTaxonomy":1,"facets":[{"id":"Season","label":"","values":[]}]}');
    const alert = await dialog().findByRole('alert');
    expect(alert.textContent).toContain('shared.json was not loaded, and nothing is changed:');
    expect([...alert.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'facets › Season › id is not an id: small letters, digits and single hyphens, at most 80. Write one such as “ring-counts”.',
      'facets › Season › label is not a name. Write what it is called, in quotes.',
    ]);
    expect(await readEdits(BIRDS_ID)).toEqual([]);
  });
});
