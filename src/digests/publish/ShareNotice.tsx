import { Button } from '../../ui/Button.tsx';
import { NoticeText } from '../../ui/NoticeText.tsx';
import { useSharedLinkStore } from '../../url/sharedLinkStore.ts';
import type { Keeping } from '../kept/sharedLink.ts';
import { describeSharedLink } from '../kept/sharedLink.ts';

interface ShareNoticeProps {
  readonly name: string;
  readonly keeping: Keeping;
  /** The address that the list was fetched from; `null` where there is none. */
  readonly source: string | null;
  readonly onPublish: () => void;
}

/** Says that a link to a list of this device was shared that others cannot open, and what they can. */
export function ShareNotice({ name, keeping, source, onPublish }: ShareNoticeProps) {
  return (
    <NoticeText
      putAwayName="Put away where the link opens"
      onPutAway={() => useSharedLinkStore.setState({ path: null })}
      action={
        keeping === 'kept' ? (
          <Button kind="outline" onClick={onPublish}>
            Publish
          </Button>
        ) : null
      }
    >
      {describeSharedLink(name, keeping, source)}
    </NoticeText>
  );
}
