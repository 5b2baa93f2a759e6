// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { UpdateNotice } from '../../src/app/offline/UpdateNotice.tsx';

afterEach(cleanup);

function createUpdate(isReady: boolean) {
  return { isReady, isTakingUp: false, takeUp: vi.fn<() => void>(), putOff: vi.fn<() => void>() };
}

it('comes into a live region that was there before it', () => {
  const { rerender } = render(<UpdateNotice update={createUpdate(false)} isAboveTray={false} />);
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  rerender(<UpdateNotice update={createUpdate(true)} isAboveTray={false} />);
  expect(screen.getByRole('status')).toBe(region);
  expect(region.textContent).toContain('A new version is here.');
});

it('takes the version up, or puts it off', async () => {
  const user = userEvent.setup();
  const update = createUpdate(true);
  render(<UpdateNotice update={update} isAboveTray={true} />);
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(update.takeUp).not.toHaveBeenCalled();
  expect(update.putOff).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Reload' }));
  expect(update.takeUp).toHaveBeenCalledOnce();
});

it('says that it comes, and is then asked for only once', async () => {
  const user = userEvent.setup();
  const update = { ...createUpdate(true), isTakingUp: true };
  render(<UpdateNotice update={update} isAboveTray={false} />);
  await user.click(screen.getByRole('button', { name: 'Reloading…' }));
  expect(update.takeUp).not.toHaveBeenCalled();
  expect(screen.queryByRole('button', { name: 'Not now' })).toBeNull();
});
