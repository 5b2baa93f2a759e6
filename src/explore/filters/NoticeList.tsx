import type { Selection } from '../../search/selectPapers.ts';
import { Button } from '../../ui/Button.tsx';
import { listSearchNotices } from './listSearchNotices.ts';
import { NoticeLine } from './NoticeLine.tsx';

interface NoticeListProps {
  readonly selection: Selection;
  readonly place: string | undefined;
  readonly onSearch: ((text: string) => void) | undefined;
}

/** The lines above the list. */
export function NoticeList({ selection, place, onSearch }: NoticeListProps) {
  return listSearchNotices(selection, place).map(({ text, action, link }) => (
    <NoticeLine key={text}>
      {text}{' '}
      {action && onSearch ? (
        <Button kind="link" onClick={() => onSearch(action.text)}>
          {action.label}
        </Button>
      ) : null}
      {link ? <a href={link.href}>{link.label}</a> : null}
    </NoticeLine>
  ));
}
