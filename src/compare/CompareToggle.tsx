import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { MAX_COMPARED } from '../url/comparedLimits.ts';
import { useCompareStore } from './compareStore.ts';
import { useIsTrayFull, useToggleInTray } from './useTray.ts';

/** Chooses a paper for comparison, or takes it out of the tray. */
export function CompareToggle({ paper }: { readonly paper: Paper }) {
  const isInTray = useCompareStore(({ paperIds }) => paperIds.includes(paper.id));
  const isFull = useIsTrayFull();
  const toggle = useToggleInTray();
  const isRefused = isFull && !isInTray;
  return (
    <Button
      kind="icon"
      data-action="compare"
      aria-label={`Compare ${nameOfPaper(paper)}`}
      aria-pressed={isInTray}
      aria-disabled={isRefused || undefined}
      title={describeChange(isInTray, isRefused)}
      onClick={() => toggle(paper.id)}
    >
      <Icon name="compare" />
    </Button>
  );
}

function describeChange(isInTray: boolean, isRefused: boolean): string {
  if (isInTray) return 'Take out of the comparison';
  return isRefused
    ? `${MAX_COMPARED} papers fit side by side: take one out first`
    : 'Add to the comparison';
}
