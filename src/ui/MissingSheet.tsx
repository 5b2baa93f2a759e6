import { Dialog } from './Dialog.tsx';
import { MissingPart } from './MissingPart.tsx';

interface MissingSheetProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** In place of a dialog whose code could not be fetched. */
export function MissingSheet(props: MissingSheetProps) {
  return (
    <Dialog {...props}>
      <MissingPart />
    </Dialog>
  );
}
