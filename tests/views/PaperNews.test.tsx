// @vitest-environment jsdom
import { waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openSite } from '../fixtures/openSite.tsx';

const news = () => document.getElementById('paper-news')?.textContent;
const expectSaid = (text: string) => waitFor(() => expect(news()).toBe(text));

it('says what a key did to the paper of the row that has focus', async () => {
  const { user } = await openSite('/');
  await expectSaid('');
  await user.keyboard('j');
  await user.keyboard('s');
  await expectSaid('Mamba is saved.');
  await user.keyboard('s');
  await expectSaid('Mamba is not saved any more.');
  await user.keyboard('c');
  await expectSaid('Mamba is in the comparison.');
  await user.keyboard('c');
  await expectSaid('Mamba is not in the comparison any more.');
});
