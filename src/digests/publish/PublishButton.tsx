import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PublishDialog } from './PublishDialog.tsx';

interface PublishButtonProps {
  readonly id: string;
  /** What the list is called. */
  readonly name: string;
  readonly kind?: 'link' | 'outline';
}

/** Takes a list of this device to others. */
export function PublishButton({ id, name, kind = 'outline' }: PublishButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} aria-label={`Publish ${name}`} onClick={() => setOpen(true)}>
        Publish
      </Button>
      <PublishDialog id={id} name={name} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
