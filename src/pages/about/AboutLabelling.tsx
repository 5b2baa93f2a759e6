import type { Corpus } from '../../corpus/schema.ts';
import type { Reading } from '../../curation/agreement.ts';
import { createAgreement } from '../../curation/agreement.ts';
import { READ_FACETS } from '../../curation/readFacets.ts';
import { tallyLabels } from '../../paper/labelDefinitions.ts';
import styles from './AboutLabelling.module.css';

// The two readings stand beside the corpus; a corpus without them has no figures to show.
const readings = import.meta.glob<Reading>('../../../data/readings/{first,second}.json', {
  eager: true,
  import: 'default',
});
/** How the labels were made and how far the two readings agree. */
export function AboutLabelling({ corpus }: { readonly corpus: Corpus }) {
  const { stated, inferred, quotes } = tallyLabels(corpus);
  return (
    <section aria-labelledby="labelling">
      <h2 id="labelling">How the labels were made</h2>
      <p>
        Every paper was labelled twice from its title and abstract, by the definitions above, both
        times by the makers of this site, the second time without looking at the first. Each
        difference was then settled by the definitions.
      </p>
      <p>
        {stated} labels are stated: the title or the abstract says so, and {quotes} quotations prove
        them. Each quotation is an exact slice of the text, checked whenever the site is built.{' '}
        {inferred === 1 ? 'One label is' : `${inferred} labels are`} inferred from published
        knowledge; these stand in a dashed frame with the reason, and “stated only” leaves them out.
      </p>
      <Agreement />
    </section>
  );
}

function Agreement() {
  const first = readings['../../../data/readings/first.json'];
  const second = readings['../../../data/readings/second.json'];
  if (!first || !second) return null;
  const rows = createAgreement(first, second, READ_FACETS);
  return (
    <table className={styles.agreement}>
      <caption>
        How far the two readings agreed before anything was settled. Cohen’s κ is the agreement
        beyond chance over all decisions, one a value and paper; the Jaccard index is the share of
        values that both readings gave, averaged over the papers. 1 is perfect.
      </caption>
      <thead>
        <tr>
          <th scope="col">Facet</th>
          <th scope="col">Decisions</th>
          <th scope="col">Cohen’s κ</th>
          <th scope="col">Jaccard</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ facet, decisions, kappa, jaccard }) => (
          <tr key={facet.id}>
            <th scope="row">{facet.label}</th>
            <td>{decisions}</td>
            <td>{kappa === null ? 'not defined' : kappa.toFixed(2)}</td>
            <td>{jaccard.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
