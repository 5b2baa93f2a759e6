import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { BoxedNote } from '../../ui/BoxedNote.tsx';
import { shortenAsked } from '../../url/describeIgnored.ts';

/** Says of a link to a place of the page, such as a definition, that there is none of this name. */
export function MissingPlace() {
  const { hash } = useLocation();
  const [missing, setMissing] = useState('');
  useEffect(() => {
    const asked = hash.slice(1);
    setMissing(document.getElementById(asked) === null ? asked : '');
  }, [hash]);
  return missing === '' ? null : (
    <BoxedNote>
      The link leads to “{shortenAsked(missing)}”, which is not on this page. It may have been taken
      out since.
    </BoxedNote>
  );
}
