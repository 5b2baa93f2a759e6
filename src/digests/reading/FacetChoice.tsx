import { countPapers } from '../../corpus/countPapers.ts';
import { MOST_FACETS } from '../../sources/list/fileFacets.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './FacetChoice.module.css';
import type { OfferedFacet } from './listSummary.ts';

interface FacetChoiceProps {
  readonly facets: readonly OfferedFacet[];
  /** Ids in the reader's order; `null` until the reader chooses. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which facts and columns of the file become filters, and in which order. */
export function FacetChoice({ facets, chosen, onChange }: FacetChoiceProps) {
  if (facets.length === 0) return null;
  const ids =
    chosen ?? facets.flatMap(({ id, isOffered }) => (isOffered ? [id] : [])).slice(0, MOST_FACETS);
  const ordered = [
    ...ids.flatMap((id) => facets.find((facet) => facet.id === id) ?? []),
    ...facets.filter(({ id }) => !ids.includes(id)),
  ];
  const raise = (id: string) => {
    const at = ids.indexOf(id);
    onChange(ids.toSpliced(at, 1).toSpliced(at - 1, 0, id));
  };
  return (
    <details className={styles.choice}>
      <summary>Filters from the file ({ids.length})</summary>
      <p className={styles.hint}>Up to {MOST_FACETS}, in this order beside the list.</p>
      <ul className={styles.facets}>
        {ordered.map(({ id, label, papers, values }) => {
          const place = ids.indexOf(id);
          const isChosen = place >= 0;
          return (
            <li key={id} className={styles.facet}>
              <label className={styles.label}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={!isChosen && ids.length >= MOST_FACETS}
                  onChange={() =>
                    onChange(isChosen ? ids.filter((other) => other !== id) : [...ids, id])
                  }
                />
                {label}
              </label>
              <span className={styles.hint}>
                {values.toLocaleString('en')} {values === 1 ? 'value' : 'values'} in{' '}
                {countPapers(papers)}
              </span>
              {place > 0 ? (
                <Button kind="icon" aria-label={`Move ${label} up`} onClick={() => raise(id)}>
                  <Icon name="up" />
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
