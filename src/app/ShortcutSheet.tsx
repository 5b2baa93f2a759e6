import { memo } from 'react';
import { usePreferencesStore } from '../storage/preferencesStore.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import styles from './ShortcutSheet.module.css';
import { SHORTCUTS } from './useShortcuts.ts';

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
