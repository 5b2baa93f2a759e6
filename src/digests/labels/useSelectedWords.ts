import { useEffect, useEffectEvent } from 'react';
import type { Paper, TextField } from '../../corpus/schema.ts';
import { quotePlace } from '../../curation/editor/findWords.ts';
import type { QuotedWords } from '../../curation/editor/labelEdit.ts';

/** Tells of the words of the open paper's title or abstract that the reader selects. */
export function useSelectedWords(paper: Paper, onSelect: (words: QuotedWords) => void): void {
  const tell = useEffectEvent(() => {
    const words = readSelection(paper);
    if (words !== null) onSelect(words);
  });
  useEffect(() => {
    document.addEventListener('selectionchange', tell);
    return () => document.removeEventListener('selectionchange', tell);
  }, []);
}

/** The selected words, if they lie in the title or in the abstract of the open paper. */
function readSelection(paper: Paper): QuotedWords | null {
  const selection = window.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: inside } = range;
  const element = inside instanceof Element ? inside : inside.parentElement;
  const text = element?.closest<HTMLElement>('[data-paper-open] [data-words]');
  if (!text) return null;
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(range.startContainer, range.startOffset);
  // The document has what is shown as it is: offsets of one are those of the other.
  const start = before.toString().length;
  const field: TextField = text.dataset.words === 'title' ? 'title' : 'abstract';
  return quotePlace(paper, { field, start, end: start + range.toString().length });
}
