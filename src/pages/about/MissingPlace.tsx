import { useEffect, useState } from 'react';
import { BoxedNote } from '../../ui/BoxedNote.tsx';
import { shortenAsked } from '../../url/describeIgnored.ts';

interface MissingPlaceProps {
  /** The id that the address asks for. */
  readonly asked: string;
}

/** Says of a link to a place of the page, such as a definition, that there is none of this name. */
export function MissingPlace({ asked }: MissingPlaceProps) {
  const [missing, setMissing] = useState('');
  useEffect(() => {
    setMissing(document.getElementById(asked) === null ? asked : '');
  }, [asked]);
  return missing === '' ? null : (
    <BoxedNote>
      The link leads to “{shortenAsked(missing)}”, which is not on this page. It may have been taken
      out since.
    </BoxedNote>
  );
}
