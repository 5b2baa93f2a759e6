// @vitest-environment jsdom
import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

it('announces which papers stand side by side whenever they change, and in which order', async () => {
  const { user } = await openSite('/compare?papers=zeco,mamba');
  const expectAnnounced = (names: string) =>
    waitFor(() =>
      expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain(
        `${names} side by side – Collate`,
      ),
    );
  await user.click(screen.getByRole('button', { name: 'Move ZeCO to the right' }));
  await expectAnnounced('Mamba and ZeCO');
  await user.type(screen.getByRole('searchbox', { name: 'Add a paper' }), 'lasp-2{Enter}');
  await expectAnnounced('Mamba, ZeCO and LASP-2');
  await user.click(screen.getByRole('button', { name: 'Remove Mamba' }));
  await expectAnnounced('ZeCO and LASP-2');
});

it('says how many papers are found, and offers Enter only where there is one', async () => {
  const { user } = await openSite('/compare?papers=lasp-2,zeco');
  const box = screen.getByRole('searchbox', { name: 'Add a paper' });
  const said = () => document.getElementById(box.getAttribute('aria-describedby') ?? '');
  await user.type(box, 'flexsp');
  await waitFor(() => expect(said()?.textContent).toBe('1 paper found. Enter adds the first.'));
  await user.clear(box);
  await user.type(box, 'zzzz');
  await waitFor(() => expect(said()?.textContent).toBe('No other paper is found.'));
});
