import { Dialog } from '../../ui/Dialog.tsx';
import { PublishChoices } from './PublishChoices.tsx';

interface PublishDialogProps {
  readonly id: string;
  /** What the list is called. */
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The forms in which a list of this device goes to others. */
export function PublishDialog({ id, name, isOpen, onClose }: PublishDialogProps) {
  return (
    <Dialog title={`Publish “${name}”`} isOpen={isOpen} onClose={onClose}>
      <PublishChoices id={id} />
    </Dialog>
  );
}
