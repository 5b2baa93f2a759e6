import { use } from 'react';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Paper } from '../corpus/schema.ts';
import { CorpusContext } from '../corpus/useCorpus.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { createLibraryKey, readShownDigest } from './libraryKey.ts';
import { isSaved, useLibraryStore } from './libraryStore.ts';

/** Puts a paper in the library or takes it out. */
export function SaveButton({ paper }: { readonly paper: Paper }) {
  const corpus = use(CorpusContext);
  const key = createLibraryKey(readShownDigest(), paper.id);
  const isInLibrary = useLibraryStore((state) => isSaved(state, key));
  const toggle = useLibraryStore((state) => state.toggle);
  const name = `Save ${nameOfPaper(paper)}`;
  return (
    <Button
      kind="icon"
      data-action="save"
      aria-label={name}
      title={isInLibrary ? 'Remove from your library' : 'Save to your library'}
      aria-pressed={isInLibrary}
      onClick={() => {
        toggle(key);
        if (corpus !== null) void keepRecord(paper, corpus);
      }}
    >
      <Icon name="star" isFilled={isInLibrary} />
    </Button>
  );
}

/** The star is in local storage by now; what else is kept of the paper needs code that comes with it. */
async function keepRecord(paper: Paper, corpus: Corpus): Promise<void> {
  try {
    const { describeSaved } = await import('./useKeptLibrary.ts');
    describeSaved(paper, corpus);
  } catch {
    // Without a network the code may be out of reach: the library takes the star when it is opened.
  }
}
