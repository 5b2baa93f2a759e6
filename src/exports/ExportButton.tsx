import type { ComponentType } from 'react';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { ExportSubject } from './exportSubject.ts';

interface ExportButtonProps extends ExportSubject {
  /** What the button says, if not the verb alone. */
  readonly label?: string;
}

type Opened = ComponentType<ExportSubject & { readonly onClose: () => void }>;

/**
 * Opens the ways to take papers elsewhere. All that needs code is in the dialog, which is fetched when it is
 * first asked for; a click that fails can be repeated.
 */
export function ExportButton({ label, ...subject }: ExportButtonProps) {
  const [state, setState] = useState<Opened | 'closed' | 'failed'>('closed');
  const open = () =>
    import('./ExportDialog.tsx').then(
      ({ ExportDialog }) => setState(() => ExportDialog),
      () => setState('failed'),
    );
  const Opened = typeof state === 'string' ? null : state;
  return (
    <>
      <Button aria-haspopup="dialog" disabled={subject.papers.length === 0} onClick={open}>
        {label ?? subject.verb}
      </Button>
      {state === 'failed' ? <span role="alert">Not loaded. Try again.</span> : null}
      {Opened ? <Opened {...subject} onClose={() => setState('closed')} /> : null}
    </>
  );
}
