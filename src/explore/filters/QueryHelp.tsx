import { Suspense, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { later } from '../../ui/later.tsx';
import { Popover } from '../../ui/Popover.tsx';

const QueryHelpText = later(async () => (await import('./QueryHelpText.tsx')).QueryHelpText);

/** A button that explains how to search; the explanation is fetched when it is opened. */
export function QueryHelp() {
  const [isOpened, setOpened] = useState(false);
  return (
    <Popover
      kind="icon"
      name="How to search"
      trigger={<Icon name="help" />}
      onOpen={() => setOpened(true)}
    >
      {isOpened ? (
        <Suspense>
          <QueryHelpText />
        </Suspense>
      ) : null}
    </Popover>
  );
}
