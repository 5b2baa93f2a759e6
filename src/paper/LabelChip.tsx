import { findFacetValue } from '../corpus/corpus.ts';
import type { Facet } from '../corpus/schema.ts';
import { Chip } from '../ui/Chip.tsx';
import styles from './LabelChip.module.css';

interface LabelChipProps {
  readonly facet: Facet;
  readonly valueId: string;
  /** Inferred labels have a dashed frame. */
  readonly isInferred?: boolean;
}

/** A label as short as it can be: a chip where the value has a sign of its own, its notation where it has one, else its name. */
export function LabelChip({ facet, valueId, isInferred = false }: LabelChipProps) {
  const value = findFacetValue(facet, valueId);
  const name = value?.label ?? valueId;
  const inferred = isInferred ? <span className="visually-hidden"> (inferred)</span> : null;
  if (value && value.glyph !== null) {
    return (
      <Chip hue={value.hue} glyph={value.glyph} isDashed={isInferred}>
        {name}
        {inferred}
      </Chip>
    );
  }
  const hasNotation = value !== null && value.notation !== null;
  return (
    <span
      className={hasNotation ? styles.notation : styles.plain}
      data-dashed={isInferred || undefined}
    >
      {value?.notation ?? name}
      {inferred}
    </span>
  );
}
