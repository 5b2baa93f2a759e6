// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  cleanup();
  vi.doUnmock('../../src/library/notes/MarkdownNote.tsx');
  vi.resetModules();
});

it('shows a note as it is written until what reads Markdown is there', async () => {
  const { NoteView } = await import('../../src/library/notes/NoteView.tsx');
  const { container } = render(<NoteView text="> linear" />);
  expect(container.textContent).toBe('> linear');
  expect(await screen.findByText('linear')).toBeDefined();
  expect(container.querySelector('blockquote')?.textContent?.trim()).toBe('linear');
});

it('leaves it so where that does not arrive', async () => {
  const missing = vi.fn(() => {
    throw new Error('Failed to fetch dynamically imported module');
  });
  vi.doMock('../../src/library/notes/MarkdownNote.tsx', missing);
  const { loadNoteView, NoteView } = await import('../../src/library/notes/NoteView.tsx');
  loadNoteView();
  await vi.waitFor(() => expect(missing).toHaveBeenCalled());
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  // What is shown meanwhile would say the same: by now there is nothing to wait for.
  const { container } = render(<NoteView text="> linear" />);
  await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
  expect(container.textContent).toBe('> linear');
  expect(container.querySelector('blockquote')).toBeNull();
});
