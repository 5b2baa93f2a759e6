import { findFacetValue } from '../corpus/corpus.ts';
import type { Facet, Label } from '../corpus/schema.ts';
import type { ChipFrame } from '../ui/Chip.tsx';
import { Chip } from '../ui/Chip.tsx';
import styles from './LabelChip.module.css';

interface LabelChipProps {
  readonly facet: Facet;
  readonly valueId: string;
  /** Inferred labels have a dashed frame, proposed ones a dotted one, and both say so. */
  readonly basis?: Label['basis'];
}

interface Look {
  readonly frame: ChipFrame | null;
  /** Said behind the name; `null` for what is settled. */
  readonly word: string | null;
  readonly title: string | undefined;
}

const SETTLED: Look = { frame: null, word: null, title: undefined };
const LOOKS: Readonly<Record<Label['basis'], Look>> = {
  stated: SETTLED,
  yours: SETTLED,
  inferred: { frame: 'dashed', word: 'inferred', title: undefined },
  proposed: {
    ...{ frame: 'dotted', word: 'proposed' },
    title: 'Proposed by a rule; nobody has settled it yet',
  },
};

/** A label as short as it can be: a chip where the value has a sign of its own, its notation where it has one, else its name. */
export function LabelChip({ facet, valueId, basis = 'stated' }: LabelChipProps) {
  const value = findFacetValue(facet, valueId);
  const name = value?.label ?? valueId;
  const { frame, word, title } = LOOKS[basis];
  const said = word === null ? null : <span className="visually-hidden"> ({word})</span>;
  if (value && value.glyph !== null) {
    return (
      <Chip hue={value.hue} glyph={value.glyph} frame={frame} title={title}>
        {name}
        {said}
      </Chip>
    );
  }
  const hasNotation = value !== null && value.notation !== null;
  return (
    <span
      className={hasNotation ? styles.notation : styles.plain}
      data-frame={frame ?? undefined}
      title={title}
    >
      {value?.notation ?? name}
      {said}
    </span>
  );
}
