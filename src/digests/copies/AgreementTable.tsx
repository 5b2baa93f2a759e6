import type { FacetAgreement } from '../../curation/compareCopies.ts';
import styles from './AgreementTable.module.css';
import { formatShare } from './copyWords.ts';

/** How far two readers agree in each facet. */
export function AgreementTable({ agreement }: { readonly agreement: readonly FacetAgreement[] }) {
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption}>Agreement in each facet</caption>
        <thead>
          <tr>
            <th scope="col">Facet</th>
            <th scope="col">Same</th>
            <th scope="col">Cohen’s κ</th>
            <th scope="col">Left out</th>
          </tr>
        </thead>
        <tbody>
          {agreement.map(({ label, share, counts, unsettled }) => (
            <tr key={counts.facet}>
              <th scope="row">{label}</th>
              <td>{formatShare(share)}</td>
              <td>{counts.kappa === null ? '–' : counts.kappa.toFixed(2)}</td>
              <td>{unsettled.toLocaleString('en')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        A decision is one value for one paper. κ is what they agree beyond chance: 1 is perfect, 0
        is chance, – is where chance alone would agree. Papers are left out of a facet that one of
        you has not settled or does not have.
      </p>
    </>
  );
}
