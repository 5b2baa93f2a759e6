import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { isSaved, useLibraryStore } from './libraryStore.ts';

/** Puts a paper in the library or takes it out. */
export function SaveButton({ paper }: { readonly paper: Paper }) {
  const isInLibrary = useLibraryStore((state) => isSaved(state, paper.id));
  const toggle = useLibraryStore((state) => state.toggle);
  const name = `Save ${nameOfPaper(paper)}`;
  return (
    <Button
      kind="icon"
      data-action="save"
      aria-label={name}
      title={isInLibrary ? 'Remove from your library' : 'Save to your library'}
      aria-pressed={isInLibrary}
      onClick={() => toggle(paper.id)}
    >
      <Icon name="star" isFilled={isInLibrary} />
    </Button>
  );
}
