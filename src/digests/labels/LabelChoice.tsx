import type { InputHTMLAttributes } from 'react';
import { useId } from 'react';
import type { Facet } from '../../corpus/schema.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';

/** What the reader has chosen and typed of a label so far. */
export interface LabelDraft {
  /** An id, or `NEW`. */
  readonly facet: string;
  readonly value: string;
  readonly facetName: string;
  readonly valueName: string;
  readonly definition: string;
}

/** What a select gives where the reader wants something that is not in it; no id has a blank. */
export const NEW = ' new';

interface LabelChoiceProps {
  readonly facets: readonly Facet[];
  readonly draft: LabelDraft;
  readonly onChange: (patch: Partial<LabelDraft>) => void;
}

/** Chooses a facet and one of its values, or names those that are missing. */
export function LabelChoice({ facets, draft, onChange }: LabelChoiceProps) {
  const facet = facets.find(({ id }) => id === draft.facet);
  return (
    <>
      <Choice
        name="Facet"
        isFirst
        options={facets}
        chosen={draft.facet}
        onChoose={(id) => {
          const [first] = facets.find((each) => each.id === id)?.values ?? [];
          onChange({ facet: id, value: first?.id ?? NEW });
        }}
      />
      {facet ? (
        <Choice
          name="Value"
          options={facet.values}
          chosen={draft.value}
          onChoose={(value) => onChange({ value })}
        />
      ) : (
        <NamedField
          name="Name of the facet"
          required
          maxLength={60}
          value={draft.facetName}
          onChange={({ target }) => onChange({ facetName: target.value })}
        />
      )}
      {draft.value === NEW ? (
        <>
          <NamedField
            name="Name of the value"
            required
            maxLength={60}
            value={draft.valueName}
            onChange={({ target }) => onChange({ valueName: target.value })}
          />
          <NamedField
            name="What it means, in a sentence"
            maxLength={400}
            value={draft.definition}
            onChange={({ target }) => onChange({ definition: target.value })}
          />
        </>
      ) : null}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The reader begins here. */
  readonly isFirst?: boolean;
}

function Choice({ name, options, chosen, onChoose, isFirst = false }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{name}</label>
      <Select
        id={id}
        // The reader has just asked to choose here.
        autoFocus={isFirst}
        value={chosen}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
        <option value={NEW}>New {name.toLowerCase()}…</option>
      </Select>
    </>
  );
}

interface NamedFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
}

function NamedField({ name, ...props }: NamedFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{name}</label>
      {/* A name of blanks is none. */}
      <TextField id={id} pattern={props.required ? '.*\\S.*' : undefined} {...props} />
    </>
  );
}
