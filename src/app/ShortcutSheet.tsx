import { memo } from 'react';
import { usePreferencesStore } from '../storage/preferencesStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './ShortcutSheet.module.css';

/** Single keys, heard by `useShortcuts.ts`. */
const SHORTCUTS = [
  { keys: ['/'], does: 'Go to the search box' },
  { keys: ['j'], does: 'Next paper in the list' },
  { keys: ['k'], does: 'Previous paper in the list' },
  { keys: ['Enter'], does: 'Open the paper; again, go to where it is open' },
  { keys: ['s'], does: 'Save the paper, or take it out of the library' },
  { keys: ['c'], does: 'Add the paper to the comparison, or take it out' },
  { keys: ['Esc'], does: 'Close what is open; clear the search box' },
  { keys: ['g', 'e'], does: 'Go to Explore' },
  { keys: ['g', 'c'], does: 'Go to Compare' },
  { keys: ['g', 'l'], does: 'Go to Library' },
  { keys: ['?'], does: 'Show this list' },
] as const;

interface ShortcutSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The list of shortcuts, and the switch that turns them off. */
export const ShortcutSheet = memo(function ShortcutSheet({ isOpen, onClose }: ShortcutSheetProps) {
  const areOn = usePreferencesStore((state) => state.areShortcutsOn);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={onClose}>
      <dl className={styles.list}>
        {SHORTCUTS.map(({ keys, does }) => (
          <div key={keys.join(' ')} className={styles.item}>
            <dt>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 ? ' then ' : null}
                  <kbd>{key}</kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <Switch isOn={areOn} onChange={(isOn) => setPreference('areShortcutsOn', isOn)}>
        Single-key shortcuts
      </Switch>
    </Dialog>
  );
});
