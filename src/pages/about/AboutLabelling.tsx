import agreement from 'virtual:agreement';
import { findFacet } from '../../corpus/corpus.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { tallyLabels } from '../../paper/labelDefinitions.ts';
import styles from './AboutLabelling.module.css';

/** How the labels were made and how far the two rounds agree. */
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
        knowledge; these have a dashed frame and a reason, and “stated only” leaves them out.
      </p>
      <Agreement corpus={corpus} />
    </section>
  );
}

function Agreement({ corpus }: { readonly corpus: Corpus }) {
  // Another corpus was labelled by others, in another way.
  if (agreement.corpusHash !== corpus.contentHash) return null;
  return (
    <table className={styles.agreement}>
      <caption>
        How far the two rounds agreed before anything was settled. Cohen’s κ is the agreement beyond
        chance over all decisions, one a value and paper; the Jaccard index is the share of values
        that both rounds gave, averaged over the papers. 1 is perfect.
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
        {agreement.labels.map(({ facet, decisions, kappa, jaccard }) => (
          <tr key={facet}>
            <th scope="row">{findFacet(corpus.taxonomy, facet)?.label ?? facet}</th>
            <td>{decisions}</td>
            <td>{kappa === null ? 'not defined' : kappa.toFixed(2)}</td>
            <td>{jaccard.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
