import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { later } from '../ui/later.tsx';
import type { Codec } from '../url/parameters.ts';

const IgnoredText = later(async () => (await import('./IgnoredText.tsx')).IgnoredText);

interface IgnoredNoticeProps<Query> {
  readonly codec: Pick<Codec<Query>, 'read'>;
  /** Whether it is a box among the parts of a page, and not a band of the list. */
  readonly isBox?: boolean;
}

/** Says what of the address is not in the page. Gone with the first choice, which replaces the address. */
export function IgnoredNotice<Query>({ codec, isBox = false }: IgnoredNoticeProps<Query>) {
  const { search } = useLocation();
  const ignored = search === '' ? [] : codec.read(new URLSearchParams(search)).ignored;
  return ignored.length === 0 ? null : (
    <Suspense>
      <IgnoredText ignored={ignored} isBox={isBox} />
    </Suspense>
  );
}
