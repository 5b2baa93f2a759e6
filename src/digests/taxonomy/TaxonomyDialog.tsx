import { useEffect, useRef, useState } from 'react';
import type { Fault } from '../../curation/fault.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { EditFooter } from '../labels/EditFooter.tsx';
import { DescriptionForm } from './DescriptionForm.tsx';
import { FacetEntry } from './FacetEntry.tsx';
import styles from './TaxonomyDialog.module.css';
import { ADD_FACET_ID, UNDO_ID } from './taxonomyIds.ts';
import { planNewFacet } from './taxonomyPlans.ts';
import { useTaxonomyEditor } from './useTaxonomyEditor.ts';

/** Facets and values of a kept list: their order, names and meanings, and their way to and from a file. */
export function TaxonomyDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useTaxonomyEditor();
  const [isAdding, setAdding] = useState(false);
  const { name, facets, faults, run, save, load } = editor;
  return (
    <Dialog
      title={`Facets of “${name}”`}
      isOpen
      onClose={onClose}
      footer={<EditFooter undoId={UNDO_ID} />}
    >
      <div className={styles.editor}>
        <div className={styles.tools}>
          <Button
            kind="outline"
            id={ADD_FACET_ID}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          >
            Add a facet
          </Button>
          <FileTools onSave={save} onLoad={(file) => void load(file)} />
        </div>
        <FileFaults faults={faults} />
        {isAdding ? (
          <DescriptionForm
            name="Add a facet"
            verb="Add"
            onSubmit={(wanted) => {
              const fault = run(planNewFacet(facets, wanted));
              if (fault === null) setAdding(false);
              return fault;
            }}
            onCancel={() => {
              document.getElementById(ADD_FACET_ID)?.focus();
              setAdding(false);
            }}
          />
        ) : null}
        <ol className={styles.facets} aria-label="Facets">
          {facets.map((facet) => (
            <FacetEntry key={facet.id} facet={facet} editor={editor} />
          ))}
        </ol>
        {facets.length === 0 ? <p>No facets yet. Add one, or load a file that has some.</p> : null}
      </div>
    </Dialog>
  );
}

interface FileToolsProps {
  readonly onSave: () => void;
  readonly onLoad: (file: File) => void;
}

function FileTools({ onSave, onLoad }: FileToolsProps) {
  return (
    <>
      <Button kind="outline" onClick={onSave}>
        Save as a file
      </Button>
      <FileButton name="File of facets" onFile={onLoad}>
        Load a file
      </FileButton>
    </>
  );
}

/** So many faults of one file are enough to begin with. */
const MOST_FAULTS = 12;

function FileFaults({ faults }: { readonly faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.scrollIntoView({ block: 'nearest' });
  }, [faults]);
  if (faults.length === 0) return null;
  const more = faults.length - MOST_FAULTS;
  return (
    <div role="alert" className={styles.fault} ref={box}>
      <p>{faults[0]?.file} was not loaded, and nothing is changed:</p>
      <ul>
        {faults.slice(0, MOST_FAULTS).map(({ field, rule, remedy }) => (
          <li key={`${field} ${rule}`}>
            {field === '' ? 'It' : <strong>{field}</strong>} {rule}. {remedy}
          </li>
        ))}
        {more > 0 ? <li>and {more} more</li> : null}
      </ul>
    </div>
  );
}
