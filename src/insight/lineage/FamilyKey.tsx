import { LabelChip } from '../../paper/LabelChip.tsx';
import styles from './FamilyKey.module.css';
import type { LineageLayout } from './lineageLayout.ts';
import { useFamilies } from './useFamilies.ts';

interface FamilyKeyProps {
  readonly layout: LineageLayout;
}

/** On the page: the families whose colours are in the drawing. What lines mean stands where they are chosen. */
export function FamilyKey({ layout }: FamilyKeyProps) {
  const { facet, families } = useFamilies(layout);
  if (facet === null) return null;
  return (
    <ul className={styles.families} aria-label="Families">
      {families.map(({ id }) => (
        <li key={id}>
          <LabelChip facet={facet} valueId={id} />
        </li>
      ))}
    </ul>
  );
}
