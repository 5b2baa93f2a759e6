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
  const { NoteView } = await import('../../src/library/notes/NoteView.tsx');
  const { container } = render(<NoteView text="> linear" />);
  await vi.waitFor(() => expect(missing).toHaveBeenCalled());
  // What is shown meanwhile says the same: React must have seen that nothing comes.
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(screen.getByText('> linear')).toBeDefined();
  expect(container.querySelector('blockquote')).toBeNull();
});
