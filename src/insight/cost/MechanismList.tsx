import { CurveSwatch } from './CurveSwatch.tsx';
import type { CostTerm, Mechanism } from './costMechanism.ts';
import { ALL_MECHANISMS, COMMON } from './costModel.ts';
import type { CostQuery } from './costQuery.ts';
import { COST_QUANTITIES } from './costQuery.ts';
import type { Source } from './costSources.ts';
import type { CostStatement } from './costStatements.ts';
import { QUANTITY_TEXTS } from './costWords.ts';
import { FormulaText } from './FormulaText.tsx';
import styles from './MechanismList.module.css';
import { StatementList } from './StatementList.tsx';

interface MechanismListProps {
  readonly query: CostQuery;
  readonly statements: readonly CostStatement[];
}

/** Every mechanism's formulas with their sources, and the papers that state such a cost. */
export function MechanismList({ query, statements }: MechanismListProps) {
  return (
    <section className={styles.mechanisms} aria-labelledby="formulas">
      <h2 id="formulas" className={styles.title}>
        Formulas and sources
      </h2>
      <p className={styles.note}>
        Each formula is for one layer and one forward pass, leading terms only; a multiply-add
        counts as two FLOPs. Over <var>L</var> layers all are times <var>L</var>; training is three
        times the forward pass, and memory is in values of <var>b</var> bytes. N is the sequence
        length. Embeddings are left out.
      </p>
      <div className={styles.list}>
        {ALL_MECHANISMS.map((mechanism) => (
          <MechanismEntry
            key={mechanism.id}
            mechanism={mechanism}
            query={query}
            statements={statements.filter(
              ({ mechanismId, quantity }) =>
                mechanismId === mechanism.id && quantity === query.quantity,
            )}
          />
        ))}
        <section className={styles.entry} aria-labelledby="formula-common">
          <h3 id="formula-common" className={styles.name}>
            In common
          </h3>
          <Formulas costs={COMMON} query={query} />
          <p className={styles.note}>
            The projections (4d² weights) and the feed-forward layer (8d²) cost the same in every
            model. They are a curve of their own, or added to every curve; no crossing moves. Their
            memory is that of the weights.
          </p>
          <Sources terms={Object.values(COMMON)} />
        </section>
      </div>
    </section>
  );
}

interface MechanismEntryProps extends MechanismListProps {
  readonly mechanism: Mechanism;
}

function MechanismEntry({ mechanism, query, statements }: MechanismEntryProps) {
  const headingId = `formula-${mechanism.id}`;
  return (
    <section className={styles.entry} aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.name}>
        <CurveSwatch mechanism={mechanism} />
        {mechanism.name}
      </h3>
      <Formulas costs={mechanism.costs} query={query} />
      <p className={styles.note}>{mechanism.assumption}</p>
      <Sources terms={Object.values(mechanism.costs)} />
      {statements.length > 0 ? (
        <>
          <h4 className={styles.papers}>
            Papers that state {QUANTITY_TEXTS[query.quantity].label.toLowerCase()}
          </h4>
          <StatementList statements={statements} />
        </>
      ) : null}
    </section>
  );
}

function Formulas({
  costs,
  query,
}: {
  readonly costs: Mechanism['costs'];
  readonly query: CostQuery;
}) {
  return (
    <dl>
      {COST_QUANTITIES.map((quantity) => (
        <div
          key={quantity}
          className={styles.formula}
          data-current={quantity === query.quantity || undefined}
        >
          <dt>{QUANTITY_TEXTS[quantity].label}</dt>
          <dd>
            <FormulaText formula={costs[quantity].formula} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Sources({ terms }: { readonly terms: readonly CostTerm[] }) {
  const sources = new Map<string, Source>(
    terms.flatMap((term) => term.sources.map((source) => [source.url, source] as const)),
  );
  return (
    <ul className={styles.sources} aria-label="Sources">
      {[...sources.values()].map(({ reference, place, url }) => (
        <li key={url}>
          <a href={url}>{reference}</a>, {place}
        </li>
      ))}
    </ul>
  );
}
