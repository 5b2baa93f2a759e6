import { memo } from 'react';
import { CompareToggle } from '../compare/CompareToggle.tsx';
import type { Paper } from '../corpus/schema.ts';
import { SaveButton } from '../library/SaveButton.tsx';

/** The buttons of a paper in a list. */
export const RowActions = memo(function RowActions({ paper }: { readonly paper: Paper }) {
  return (
    <>
      <SaveButton paper={paper} />
      <CompareToggle paper={paper} />
    </>
  );
});
