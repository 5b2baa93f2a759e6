import { useLocation, useNavigate } from 'react-router';
import { NoticeText } from '../../ui/NoticeText.tsx';
import { digestBase } from '../../url/digestAddress.ts';
import { dropShared } from '../../url/shownVersion.ts';
import { useShownVersionStore } from '../kept/shownVersionStore.ts';
import type { VersionDifference } from './compareVersions.ts';

/** Says how a list differs from what the link that opened it was made with, until it is put away. */
export function VersionNotice({ says, copy }: VersionDifference) {
  const { pathname, search, hash, state } = useLocation();
  const navigate = useNavigate();
  const putAway = () => {
    useShownVersionStore.setState({ version: null });
    // Neither a reload nor a copied address says it again.
    navigate(dropShared(`${pathname}${search}${hash}`), { replace: true, state });
  };
  const here = `${pathname.slice(1)}${search}`;
  return (
    <NoticeText putAwayName="Put away what became of the list" onPutAway={putAway}>
      {says}{' '}
      {copy === null ? null : (
        <a href={`${digestBase(import.meta.env.BASE_URL, copy.id)}${here}`}>Open it</a>
      )}
    </NoticeText>
  );
}
