// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCorpus } from '../../src/corpus/openCorpus.ts';
import { usePastedTextStore } from '../../src/digests/reading/pastedTextStore.ts';
import { BIRDS_ID, keepBirds } from '../fixtures/keptBirds.ts';
import { labelledList } from '../fixtures/labelledList.ts';
import { stubListWorker } from '../fixtures/listWorker.ts';
import { openSite } from '../fixtures/openSite.tsx';

keepBirds();
beforeEach(() => stubListWorker());
afterEach(() => {
  vi.restoreAllMocks();
  usePastedTextStore.setState({ text: '' });
  sessionStorage.clear();
});

const TEXT = 'Counting storks on chimneys\n10.5555/12345678';
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Paste text' });

/** The page that opens lists after its document was loaded again: memory has nothing. */
async function load() {
  cleanup();
  usePastedTextStore.setState({ text: '' });
  return openSite('/open');
}

describe('text that was pasted', () => {
  test('is there when the reader comes back', async () => {
    const { user, router } = await openSite('/open');
    await user.click(box());
    await user.paste(TEXT);
    await act(() => router.navigate('/about'));
    await screen.findByRole('heading', { level: 1, name: /^About/u });
    await act(() => router.navigate(-1));
    await screen.findByRole('textbox', { name: 'Paste text' });
    expect(box().value).toBe(TEXT);
  });

  test('is there after another document was loaded in this tab', async () => {
    const { user } = await openSite('/open');
    await user.click(box());
    await user.paste(TEXT);
    await load();
    expect(box().value).toBe(TEXT);
  });

  test('does not come back once the reader has cleared it', async () => {
    const { user } = await openSite('/open');
    await user.click(box());
    await user.paste(TEXT);
    await user.clear(box());
    await load();
    expect(box().value).toBe('');
  });

  test('goes once its papers are in a list, and stays while files are', async () => {
    const { user } = await openSite('/open', undefined, openCorpus(labelledList, BIRDS_ID));
    const add = async () => {
      await user.click(await screen.findByRole('button', { name: 'Add to “River birds”' }));
      await screen.findByText(/^(?:1 paper was|2 papers were) added/u);
    };
    await user.click(box());
    await user.paste(TEXT);
    const file = new File(['title,year\nOwls at night,2020\n'], 'more.csv');
    await user.upload(screen.getByLabelText('Choose files'), file);
    await add();
    expect(box().value).toBe(TEXT);
    await user.click(screen.getByRole('button', { name: 'Read the text' }));
    await add();
    expect(box().value).toBe('');
    expect(sessionStorage).toHaveLength(0);
  });

  test('that the browser will not store is kept while the document lives, and no older one instead', async () => {
    const { user, router } = await openSite('/open');
    await user.click(box());
    await user.paste('Owls');
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('Full.', 'QuotaExceededError');
    });
    await user.paste(' at night');
    await act(() => router.navigate('/about'));
    await act(() => router.navigate(-1));
    expect(
      (await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Paste text' })).value,
    ).toBe('Owls at night');
    await load();
    expect(box().value).toBe('');
  });
});
