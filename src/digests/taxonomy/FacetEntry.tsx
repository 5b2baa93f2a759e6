import { useState } from 'react';
import { countThings } from '../../corpus/countPapers.ts';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { DescriptionForm } from './DescriptionForm.tsx';
import styles from './FacetEntry.module.css';
import { TaxonomyEntry } from './TaxonomyEntry.tsx';
import { toolId } from './taxonomyIds.ts';
import { planNewValue } from './taxonomyPlans.ts';
import type { TaxonomyEditor } from './useTaxonomyEditor.ts';

interface FacetEntryProps {
  readonly facet: FacetTwo;
  readonly editor: TaxonomyEditor;
}

/** So many values are shown at first: the keywords of a long list are thousands. */
const FIRST_VALUES = 60;

/** A facet and, where it is unfolded, its values. */
export function FacetEntry({ facet, editor }: FacetEntryProps) {
  const [isOpen, setOpen] = useState(false);
  const { length } = facet.values;
  return (
    <TaxonomyEntry
      place={{ facet, value: null }}
      editor={editor}
      name={
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'down' : 'next'} /> {facet.label}{' '}
          <span className={styles.count}>{countThings(length, 'value', 'values')}</span>
        </Button>
      }
    >
      {isOpen ? <Values facet={facet} editor={editor} /> : null}
    </TaxonomyEntry>
  );
}

function Values({ facet, editor }: FacetEntryProps) {
  const [most, setMost] = useState(FIRST_VALUES);
  const [isAdding, setAdding] = useState(false);
  const adding = toolId('add', facet.id);
  const hidden = facet.values.length - most;
  return (
    <div className={styles.values}>
      <ol className={styles.list} aria-label={`Values of ${facet.label}`}>
        {facet.values.slice(0, most).map((value) => (
          <TaxonomyEntry
            key={value.id}
            place={{ facet, value }}
            editor={editor}
            name={value.label}
          />
        ))}
      </ol>
      <div className={styles.tools}>
        {hidden > 0 ? (
          <Button kind="link" onClick={() => setMost(most + FIRST_VALUES)}>
            Show {Math.min(hidden, FIRST_VALUES)} more of {hidden.toLocaleString('en')}
          </Button>
        ) : null}
        <Button
          kind="link"
          id={adding}
          aria-expanded={isAdding}
          onClick={() => setAdding(!isAdding)}
        >
          Add a value to {facet.label}
        </Button>
      </div>
      {isAdding ? (
        <DescriptionForm
          name={`Add a value to ${facet.label}`}
          verb="Add"
          onSubmit={(wanted) => {
            const fault = editor.run(planNewValue(facet, wanted));
            if (fault === null) {
              setMost(Math.max(most, facet.values.length + 1));
              setAdding(false);
            }
            return fault;
          }}
          onCancel={() => {
            document.getElementById(adding)?.focus();
            setAdding(false);
          }}
        />
      ) : null}
    </div>
  );
}
