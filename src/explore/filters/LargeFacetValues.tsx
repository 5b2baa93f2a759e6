import type { ReactNode } from 'react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Facet } from '../../corpus/schema.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { FacetChoice } from '../../url/exploreQuery.ts';
import type { ShownValue } from './facetValues.ts';
import { selectFirst, selectNamed, sortByCount } from './facetValues.ts';
import styles from './LargeFacetValues.module.css';

/** Values added at a time: a thousand checkboxes would slow down every filter. */
const PART = 100;

interface LargeFacetValuesProps {
  readonly facet: Facet;
  readonly choice: FacetChoice | undefined;
  readonly counts: Readonly<Record<string, number>>;
  readonly renderValue: (value: ShownValue) => ReactNode;
}

/** The most frequent values and those chosen; at a click all of them, in parts, with a search of their names. */
export function LargeFacetValues({ facet, choice, counts, renderValue }: LargeFacetValuesProps) {
  const [isOpen, setOpen] = useState(false);
  const values = useMemo(() => sortByCount(facet.values, counts), [facet, counts]);
  return (
    <>
      {isOpen ? (
        <AllValues facet={facet} values={values} renderValue={renderValue} />
      ) : (
        selectFirst(values, choice).map(renderValue)
      )}
      <Button
        kind="link"
        className={styles.toggle ?? ''}
        id={`filter-${facet.id}-all`}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Show fewer' : `Show all ${values.length.toLocaleString('en')}`}
      </Button>
    </>
  );
}

interface AllValuesProps {
  readonly facet: Facet;
  readonly values: readonly ShownValue[];
  readonly renderValue: (value: ShownValue) => ReactNode;
}

function AllValues({ facet, values, renderValue }: AllValuesProps) {
  const [text, setText] = useState('');
  const [most, setMost] = useState(PART);
  const asked = useDeferredValue(text);
  const named = useMemo(() => selectNamed(values, asked), [values, asked]);
  // Whoever asks for more goes on with the first of them.
  const next = most > PART ? named[most - PART] : undefined;
  const nextId = next && `filter-${facet.id}--${next.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found for other words takes no focus.
  useEffect(() => {
    if (nextId) document.getElementById(nextId)?.focus();
  }, [most]);
  return (
    <>
      <TextField
        // Whoever asks for all values goes on with them.
        autoFocus
        type="search"
        className={styles.search}
        id={`filter-${facet.id}-search`}
        aria-label={`Search ${facet.label}`}
        placeholder={`Search ${values.length.toLocaleString('en')} values`}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMost(PART);
        }}
      />
      {named.slice(0, most).map(renderValue)}
      {named.length === 0 ? <p className={styles.none}>No value has “{asked.trim()}”.</p> : null}
      {named.length > most ? (
        <Button kind="link" className={styles.toggle ?? ''} onClick={() => setMost(most + PART)}>
          Show {Math.min(PART, named.length - most)} more of {named.length.toLocaleString('en')}
        </Button>
      ) : null}
    </>
  );
}
