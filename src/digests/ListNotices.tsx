import { useLocation } from 'react-router';
import { useIsTrayShown } from '../compare/useTray.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { FloatingNotice } from '../ui/FloatingNotice.tsx';
import { comparePath } from '../url/paths.ts';
import { useListNewsStore } from './kept/listNewsStore.ts';
import { useLabelEditorStore } from './labels/labelEditorStore.ts';
import { NewsNotice } from './labels/NewsNotice.tsx';
import { useVersionDifference } from './versions/useVersionDifference.ts';
import { VersionNotice } from './versions/VersionNotice.tsx';

/** What there is to say of the list that is shown, one thing at a time: a corner has room for one. */
export function ListNotices() {
  const id = useCorpus().list?.id;
  const isKept = useLabelEditorStore(({ list }) => list !== null && list.id === id);
  const hasNews = useListNewsStore(({ says }) => says !== null);
  const difference = useVersionDifference();
  const isTrayShown = useIsTrayShown();
  const { pathname } = useLocation();
  return (
    <FloatingNotice corner="start" isAboveTray={isTrayShown && pathname !== comparePath()}>
      {isKept && hasNews ? (
        <NewsNotice />
      ) : difference === null ? null : (
        <VersionNotice {...difference} />
      )}
    </FloatingNotice>
  );
}
