import { Button } from '../../ui/Button.tsx';
import { NoticeText } from '../../ui/NoticeText.tsx';
import { readMessage } from '../../ui/readMessage.ts';
import { keepAgain } from '../kept/keepAgain.ts';
import { useListNewsStore } from '../kept/listNewsStore.ts';
import { tellOfLists, useLabelEditorStore } from './labelEditorStore.ts';

/** Says what became of the list that is shown; one that was deleted can be kept as it is here. */
export function NewsNotice() {
  const { says, isDeleted } = useListNewsStore();
  return (
    <NoticeText
      putAwayName="Put away the news of this list"
      onPutAway={() => useListNewsStore.setState({ says: null })}
      action={
        isDeleted ? (
          <Button
            kind="solid"
            onClick={() => {
              // The button goes with what it does.
              document.getElementById('page-title')?.focus({ preventScroll: true });
              void keepShown().then((told) => useListNewsStore.setState({ says: told }));
            }}
          >
            Keep it
          </Button>
        ) : null
      }
    >
      {says}
    </NoticeText>
  );
}

/** Keeps the list that is shown again, with what the reader did to it since; resolves with what came of that. */
async function keepShown(): Promise<string> {
  const { kept, history } = useLabelEditorStore.getState();
  if (kept === null) return '';
  try {
    // Those of a newer version of the site, which this one cannot read, are there as they were kept.
    const says = await keepAgain({ ...kept, edits: [...history.edits, ...kept.edits] });
    await tellOfLists();
    return says;
  } catch (error) {
    return readMessage(error);
  }
}
