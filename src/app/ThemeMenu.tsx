import { useEffect } from 'react';
import { applyTheme } from '../storage/applyTheme.ts';
import type { Theme } from '../storage/preferencesStore.ts';
import { usePreferencesStore } from '../storage/preferencesStore.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useMediaQuery } from '../ui/useMediaQuery.ts';
import styles from './ThemeMenu.module.css';

/** Switches between light and dark; the system's choice holds until the first click. */
export function ThemeMenu() {
  const theme = usePreferencesStore((state) => state.theme);
  const setPreference = usePreferencesStore((state) => state.setPreference);
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  useEffect(() => applyTheme(theme), [theme]);
  const isDark = theme === 'system' ? isSystemDark === true : theme === 'dark';
  const next: Theme = isDark ? 'light' : 'dark';
  return (
    <Button
      kind="icon"
      aria-label={`Use the ${next} theme`}
      onClick={() => setPreference('theme', next)}
    >
      <span className={styles.signs}>
        <span className={styles.moon}>
          <Icon name="moon" />
        </span>
        <span className={styles.sun}>
          <Icon name="sun" />
        </span>
      </span>
    </Button>
  );
}
