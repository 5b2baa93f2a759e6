import { useEffect, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useIsTrayShown } from '../../compare/useTray.ts';
import { Button } from '../../ui/Button.tsx';
import { FloatingNotice } from '../../ui/FloatingNotice.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { digestBase } from '../../url/digestAddress.ts';
import { comparePath } from '../../url/paths.ts';
import { dropShown } from '../../url/shownVersion.ts';
import { useShownVersionStore } from '../kept/shownVersionStore.ts';
import { useLabelEditorStore } from '../labels/labelEditorStore.ts';
import type { VersionDifference } from './compareVersions.ts';
import { compareVersions } from './compareVersions.ts';

/** Says how a list differs from what the link that opened it was made with, until it is put away. */
export function VersionNotice() {
  const shown = useShownVersionStore((state) => state.version);
  const [difference, setDifference] = useState<VersionDifference | null>(null);
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const { list } = useLabelEditorStore.getState();
    if (list === null || shown === null) return;
    let isCurrent = true;
    compareVersions(list, shown)
      .then((found) => isCurrent && setDifference(found))
      // Without the storage nothing is known of other versions; the list itself is on screen.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [shown]);
  const isTrayShown = useIsTrayShown();
  const putAway = () => {
    useShownVersionStore.setState({ version: null });
    setDifference(null);
    document.getElementById('page-title')?.focus({ preventScroll: true });
    // Neither a reload nor a copied address says it again.
    navigate(dropShown(`${pathname}${search}${hash}`), { replace: true, state });
  };
  const here = `${pathname.slice(1)}${search}`;
  return (
    <FloatingNotice corner="start" isAboveTray={isTrayShown && pathname !== comparePath()}>
      {difference === null ? null : (
        <>
          <p>
            {difference.says}{' '}
            {difference.copy === null ? null : (
              <a href={`${digestBase(import.meta.env.BASE_URL, difference.copy.id)}${here}`}>
                Open it
              </a>
            )}
          </p>
          <Button kind="icon" aria-label="Put away what became of the list" onClick={putAway}>
            <Icon name="close" />
          </Button>
        </>
      )}
    </FloatingNotice>
  );
}
