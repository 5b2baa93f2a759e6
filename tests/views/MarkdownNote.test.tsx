// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MarkdownNote } from '../../src/library/notes/MarkdownNote.tsx';
import { readNoteLink } from '../../src/library/notes/parseNote.ts';

afterEach(cleanup);

describe('a note', () => {
  it('reads as its Markdown says', () => {
    const { container } = render(
      <MarkdownNote
        text={
          '## Why\n\n> linear in *length*\n\n- [x] read\n- [ ] run\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n~~old~~ https://example.org [it][1]\n\n[1]: https://example.org/it'
        }
      />,
    );
    expect(screen.getByText('Why').tagName).toBe('P');
    expect(container.querySelector('blockquote em')?.textContent).toBe('length');
    expect(screen.getByRole('img', { name: 'Done:' })).toBeDefined();
    expect(screen.getAllByRole('cell')).toHaveLength(4);
    expect(screen.getByText('old').tagName).toBe('DEL');
    expect(screen.getByRole('link', { name: 'it' }).getAttribute('href')).toBe(
      'https://example.org/it',
    );
    expect(screen.getByRole('link', { name: 'https://example.org' })).toBeDefined();
  });

  it('never becomes HTML', () => {
    const { container } = render(
      <MarkdownNote text={'<img src=x onerror="alert(1)">\n\na <script>alert(1)</script> b'} />,
    );
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent).toContain('<img src=x onerror="alert(1)">');
  });

  it('links a picture, and fetches none', () => {
    const { container } = render(<MarkdownNote text="![Figure 1](https://example.org/1.png)" />);
    expect(container.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Figure 1' })).toBeDefined();
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'java&Tab;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox(1)',
    'blob:https://example.org/1',
  ])('does not link %s', (url) => {
    render(<MarkdownNote text={`[here](<${url}>) and [there][1]\n\n[1]: <${url}>`} />);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText(/here/u)).toBeDefined();
  });

  it.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['/papers/mamba#:~:text=a', 'https://collate.example/papers/mamba#:~:text=a'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['java\nscript:alert(1)', null],
    [' \u0001javascript:alert(1)', null],
    ['http://[', null],
  ])('reads the link %s as %s', (url, href) => {
    expect(readNoteLink(url, 'https://collate.example/library')).toBe(href);
  });
});
