import { Suspense, useState } from 'react';
import { useLocation } from 'react-router';
import { useIsTrayShown } from '../compare/useTray.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { FloatingNotice } from '../ui/FloatingNotice.tsx';
import { later } from '../ui/later.tsx';
import { comparePath } from '../url/paths.ts';
import { useSharedLinkStore } from '../url/sharedLinkStore.ts';
import { useListNewsStore } from './kept/listNewsStore.ts';
import { useFactsOfSaved } from './kept/useFactsOfSaved.ts';
import { useLabelEditorStore } from './labels/labelEditorStore.ts';
import { NewsNotice } from './labels/NewsNotice.tsx';
import { ShareNotice } from './publish/ShareNotice.tsx';
import { useVersionDifference } from './versions/useVersionDifference.ts';
import { VersionNotice } from './versions/VersionNotice.tsx';

const PublishDialog = later(
  async () => (await import('./publish/PublishDialog.tsx')).PublishDialog,
);

/** What there is to say of the list that is shown, one thing at a time: a corner has room for one. */
export function ListNotices() {
  const { list, digest } = useCorpus();
  const { pathname } = useLocation();
  const isTrayShown = useIsTrayShown();
  const isKept = useLabelEditorStore((state) => state.list !== null && state.list.id === list?.id);
  useFactsOfSaved(isKept);
  const { says, isDeleted } = useListNewsStore();
  const difference = useVersionDifference();
  // Of a page that was left for another one nothing more is said.
  const isShared = useSharedLinkStore(({ path }) => path === window.location.pathname);
  const [isPublishing, setPublishing] = useState(false);
  const selectNotice = () => {
    if (isShared) {
      const keeping = isKept ? (isDeleted ? 'deleted' : 'kept') : 'refused';
      const publish = () => setPublishing(true);
      const source = list?.source ?? null;
      return (
        <ShareNotice name={digest.name} keeping={keeping} source={source} onPublish={publish} />
      );
    }
    if (isKept && says !== null) return <NewsNotice />;
    return difference === null ? null : <VersionNotice {...difference} />;
  };
  return (
    <>
      <FloatingNotice corner="start" isAboveTray={isTrayShown && pathname !== comparePath()}>
        {selectNotice()}
      </FloatingNotice>
      {isPublishing && list?.id ? (
        <Suspense>
          <PublishDialog
            id={list.id}
            name={digest.name}
            isOpen
            onClose={() => setPublishing(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
