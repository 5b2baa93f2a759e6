// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

function notices(): HTMLElement {
  return screen.getByRole('status', { name: 'About this search' });
}

async function titles(): Promise<(string | null)[]> {
  const list = await screen.findByRole('list', { name: 'Papers' });
  return within(list)
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
}

describe('what is said above the list', () => {
  it('is nothing where every word was found', async () => {
    await openSite('/?q=delta+rule');
    expect((await titles()).length).toBeGreaterThan(0);
    expect(notices().textContent).toBe('');
  });

  it('is which words the listed papers lack', async () => {
    await openSite('/?q=do+transformers+really+beat+simple+linear+models+at+forecasting%3F');
    await waitFor(() => expect(notices().textContent).toContain('No paper has every word'));
    expect(notices().textContent).toContain('None has “beat”.');
    expect((await titles())[0]).toContain('Are Transformers Effective');
  });

  it('is what a word was taken for, and a click takes it back', async () => {
    const { user, address } = await openSite('/?q=state+spaec');
    await waitFor(() =>
      expect(notices().textContent).toContain('No paper has “spaec”; showing “space”.'),
    );
    await user.click(within(notices()).getByRole('button', { name: 'Search only “spaec”' }));
    await waitFor(() => expect(address()).toBe('/?q=state+%22spaec%22'));
    expect(screen.getByRole('region', { name: 'Results' }).textContent).toContain(
      'No papers match',
    );
  });

  it('is that a pasted paper is not in the digest, with its page on arXiv', async () => {
    await openSite('/?q=https://arxiv.org/abs/2305.13048');
    const link = await within(notices()).findByRole('link', { name: 'Its page on arXiv' });
    expect(link.getAttribute('href')).toBe('https://arxiv.org/abs/2305.13048');
    expect(notices().textContent).toContain('arXiv:2305.13048 is not in this digest.');
  });

  it('is that a title is not in the digest; its words can be searched', async () => {
    const { user, address } = await openSite(
      '/?q=Vision+Mamba:+Efficient+Visual+Representation+Learning+with+Bidirectional+State+Space+Model',
    );
    await waitFor(() => expect(notices().textContent).toContain('is not in this digest'));
    await user.click(await screen.findByRole('button', { name: 'Search its words' }));
    await waitFor(() => expect(address()).toContain('q=vision+mamba'));
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('is that a title in lower case is not in the digest, with arXiv and a way out', async () => {
    const { user, address } = await openSite('/?q=vaswani+attention+is+all+you+need');
    const link = await within(notices()).findByRole('link', { name: 'Look for it on arXiv' });
    expect(link.getAttribute('href')).toContain(
      'query=vaswani%20attention%20is%20all%20you%20need',
    );
    expect(notices().textContent).toContain(
      '“vaswani attention is all you need” is not in this digest.',
    );
    expect(screen.queryByRole('list', { name: 'Papers' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Search “attention” alone' }));
    await waitFor(() => expect(address()).toBe('/?q=attention'));
    expect((await titles()).length).toBeGreaterThan(0);
  });

  it('is, of papers that nearly answer, that they are not of the title that may be meant', async () => {
    await openSite('/?q=language+models+are+few-shot+learners');
    await waitFor(() => expect(notices().textContent).toContain('None has “learners”.'));
    expect(notices().textContent).toContain('If this is a title, it is not in this digest.');
  });

  it('says nothing of titles to one that is nearly a paper’s', async () => {
    await openSite('/?q=parallelizing+linear+transformers+with+the+delta+principle+over+length');
    await waitFor(() => expect(notices().textContent).toContain('or “principle”.'));
    expect(notices().textContent).not.toContain('If this is a title');
  });

  it('is how operators were read', async () => {
    await openSite('/?q=(xLSTM+OR+mLSTM)+kernels');
    await waitFor(() =>
      expect(notices().textContent).toContain('Read as: (xLSTM or mLSTM) kernels'),
    );
    expect(await titles()).toHaveLength(1);
  });

  it('is that there is nothing to search for', async () => {
    await openSite('/?q=%E2%86%92');
    await waitFor(() => expect(notices().textContent).toContain('nothing to search for in “→”'));
    expect(screen.queryByRole('list', { name: 'Papers' })).toBeNull();
  });

  it('offers fewer words below a short list', async () => {
    const { user } = await openSite('/?q=negative+eigenvalues+parity');
    const more = await screen.findByRole('region', { name: 'More results' });
    const [first] = within(more).getAllByRole('button');
    if (!first) throw new Error('A part can be left out.');
    const before = (await titles()).length;
    await user.click(first);
    await waitFor(async () => expect((await titles()).length).toBeGreaterThan(before));
  });
});
