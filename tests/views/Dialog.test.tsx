// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../src/ui/Dialog.tsx';

const close = vi.fn<() => void>();

beforeEach(() => {
  close.mockClear();
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function closeDialog(this: HTMLDialogElement) {
    this.open = false;
  };
  render(
    <Dialog title="Report a wrong label" isOpen onClose={close}>
      <textarea aria-label="What is wrong" />
    </Dialog>,
  );
});

afterEach(cleanup);

describe('a dialog', () => {
  it('is closed by a click beside it', async () => {
    await userEvent.click(screen.getByRole('dialog'));
    expect(close).toHaveBeenCalledOnce();
  });

  it('stays where a selection that began in it ends beside it', async () => {
    const field = screen.getByRole('textbox');
    const dialog = screen.getByRole('dialog');
    // The browser clicks what both are in, which is the dialog.
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: field },
      { target: dialog },
      { keys: '[/MouseLeft]', target: dialog },
    ]);
    expect(close).not.toHaveBeenCalled();
  });
});
