// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DigestList } from '../../src/digests/menu/DigestList.tsx';
import { keepBirds } from '../fixtures/keptBirds.ts';

const button = (name: string) => screen.findByRole('button', { name });

keepBirds();

it('gives focus back to the button of a name that was typed or left alone', async () => {
  const user = userEvent.setup();
  render(<DigestList />);
  await user.click(await button('Rename River birds'));
  await user.keyboard(' of Europe{Enter}');
  expect(await button('Rename River birds of Europe')).toBe(document.activeElement);
  await user.keyboard('{Enter}x{Escape}');
  expect(await button('Rename River birds of Europe')).toBe(document.activeElement);
});
