import { useId, useState } from 'react';
import type { Facet, Paper } from '../../corpus/schema.ts';
import { findWords } from '../../curation/editor/findWords.ts';
import type { QuotedWords } from '../../curation/editor/labelEdit.ts';
import type { NewLabel } from '../../curation/editor/newLabel.ts';
import { Button } from '../../ui/Button.tsx';
import { FormFault } from '../../ui/FormFault.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './AddLabelForm.module.css';
import type { LabelDraft } from './LabelChoice.tsx';
import { LabelChoice, NEW } from './LabelChoice.tsx';
import { useSelectedWords } from './useSelectedWords.ts';

interface AddLabelFormProps {
  readonly paper: Paper;
  readonly facets: readonly Facet[];
  readonly onAdd: (label: NewLabel, name: string) => void;
  readonly onCancel: () => void;
}

/** Chooses or makes a facet and a value, with words of the title or abstract that prove it. */
export function AddLabelForm({ paper, facets, onAdd, onCancel }: AddLabelFormProps) {
  const id = useId();
  const [draft, setDraft] = useState<LabelDraft>({
    facet: facets[0]?.id ?? NEW,
    value: facets[0]?.values[0]?.id ?? NEW,
    ...{ facetName: '', valueName: '', definition: '' },
  });
  const [words, setWords] = useState('');
  const [selected, setSelected] = useState<QuotedWords | null>(null);
  const [fault, setFault] = useState('');
  useSelectedWords(paper, (quote) => {
    setSelected(quote);
    setWords(quote.words);
    setFault('');
  });
  const submit = () => {
    const quote = findWords(paper, words, selected);
    if (words.trim() !== '' && quote === null) {
      setFault(
        'These words are neither in the title nor in the abstract. Select them there, or copy them.',
      );
      return;
    }
    onAdd({ paper: paper.id, ...readChoices(draft), quote }, nameOf(draft, facets));
  };
  return (
    <form
      className={styles.form}
      aria-label="Add a label"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <LabelChoice
        facets={facets}
        draft={draft}
        onChange={(patch) => setDraft((before) => ({ ...before, ...patch }))}
      />
      <label htmlFor={`${id}words`}>Words that prove it</label>
      <TextField
        id={`${id}words`}
        aria-describedby={`${id}hint ${id}fault`}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setFault('');
        }}
      />
      <p id={`${id}hint`} className={styles.hint}>
        Select them in the title or the abstract, or type them.
      </p>
      <FormFault id={`${id}fault`}>{fault}</FormFault>
      <p className={styles.buttons}>
        <Button kind="solid" type="submit">
          Add the label
        </Button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  );
}

function readChoices(draft: LabelDraft): Pick<NewLabel, 'facet' | 'value'> {
  const { facet, value, facetName, valueName, definition } = draft;
  return {
    facet:
      facet === NEW
        ? { kind: 'new', label: facetName, definition: '' }
        : { kind: 'known', id: facet },
    value:
      value === NEW ? { kind: 'new', label: valueName, definition } : { kind: 'known', id: value },
  };
}

function nameOf({ facet, value, valueName }: LabelDraft, facets: readonly Facet[]): string {
  if (value === NEW) return valueName.trim();
  const { values } = facets.find(({ id }) => id === facet) ?? { values: [] };
  return values.find(({ id }) => id === value)?.label ?? value;
}
