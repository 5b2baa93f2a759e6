import { Link } from 'react-router';
import { countPapers, countThings } from '../corpus/countPapers.ts';
import { NOT_STATED } from '../corpus/notStated.ts';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Corpus, Facet, FacetValue, Taxonomy } from '../corpus/schema.ts';
import { definitionAnchor } from '../url/definitionPath.ts';
import { explorePath, paperPath } from '../url/paths.ts';
import styles from './FacetDefinitions.module.css';
import { LabelChip } from './LabelChip.tsx';
import type { ValueUse } from './labelDefinitions.ts';
import { countUnlabelled, tallyValueUses } from './labelDefinitions.ts';

interface FacetDefinitionsProps {
  readonly corpus: Corpus;
  readonly facet: Facet;
  /** Anchor of the definition that the address points to. */
  readonly current: string;
}

const EXAMPLES = 3;

/** Keywords of a file may be thousands, the commonest first. One that a link leads to is there besides. */
const MOST_VALUES = 60;

/** What a facet and each of its values mean, how many papers have them, and which for example. */
export function FacetDefinitions({ corpus, facet, current }: FacetDefinitionsProps) {
  const { taxonomy } = corpus;
  const anchor = definitionAnchor(taxonomy, facet.id);
  const asked = readValueId(taxonomy, facet.id, current);
  const shown = facet.values.filter(({ id }, index) => index < MOST_VALUES || id === asked);
  const hidden = facet.values.length - shown.length;
  return (
    <section className={styles.facet} aria-labelledby={anchor}>
      <h3 id={anchor} className={styles.name} data-current={current === anchor || undefined}>
        {facet.label}
      </h3>
      {facet.definition === '' ? null : <p>{facet.definition}</p>}
      <dl className={styles.values}>
        {tallyValueUses(corpus, { ...facet, values: shown }).map((use) => (
          <ValueDefinition
            key={use.value.id}
            taxonomy={taxonomy}
            facet={facet}
            use={use}
            current={current}
          />
        ))}
        {facet.offersNotStated ? (
          <NotStated
            taxonomy={taxonomy}
            facet={facet}
            count={countUnlabelled(corpus, facet)}
            current={current}
          />
        ) : null}
      </dl>
      {hidden > 0 ? (
        <p>
          {countThings(hidden, 'more value is', 'more values are')} in the filter beside the list.
        </p>
      ) : null}
    </section>
  );
}

/** The value of a facet that has this anchor; `''` for an anchor of anything else. */
function readValueId(taxonomy: Taxonomy, facetId: string, anchor: string): string {
  const ids = ['-', '--'].map((hyphens) => anchor.slice(facetId.length + hyphens.length));
  return ids.find((id) => definitionAnchor(taxonomy, facetId, id) === anchor) ?? '';
}

/** Anchors published before, which stay where the first value stands that they have become. */
function listFormerAnchors(
  taxonomy: Taxonomy,
  { id, values }: Facet,
  { id: valueId, formerly = [] }: FacetValue,
) {
  return formerly
    .filter((old) => values.find((value) => value.formerly?.includes(old))?.id === valueId)
    .map((old) => definitionAnchor(taxonomy, id, old));
}

interface ValueDefinitionProps {
  readonly taxonomy: Taxonomy;
  readonly facet: Facet;
  readonly use: ValueUse;
  readonly current: string;
}

function ValueDefinition(props: ValueDefinitionProps) {
  const {
    taxonomy,
    facet,
    use: { value, papers },
    current,
  } = props;
  const anchor = definitionAnchor(taxonomy, facet.id, value.id);
  return (
    <div id={anchor} className={styles.value} data-current={current === anchor || undefined}>
      <dt className={styles.term}>
        {listFormerAnchors(taxonomy, facet, value).map((id) => (
          <span key={id} id={id} />
        ))}
        {value.glyph !== null || value.notation !== null ? (
          <LabelChip facet={facet} valueId={value.id} />
        ) : null}
        {value.glyph === null ? <span>{value.label}</span> : null}
      </dt>
      <dd className={styles.meaning}>
        {value.definition === '' ? null : <p>{value.definition}</p>}
        <p className={styles.use}>
          <PaperCount
            facetId={facet.id}
            valueId={value.id}
            name={value.label}
            count={papers.length}
          />
          {papers.length > 0 ? (
            <span>
              {' · '}such as{' '}
              {papers.slice(0, EXAMPLES).map((paper, position) => (
                <span key={paper.id}>
                  {position > 0 ? ', ' : null}
                  <Link to={paperPath(paper.id)}>{nameOfPaper(paper)}</Link>
                </span>
              ))}
            </span>
          ) : null}
        </p>
      </dd>
    </div>
  );
}

interface NotStatedProps {
  readonly taxonomy: Taxonomy;
  readonly facet: Facet;
  readonly count: number;
  readonly current: string;
}

function NotStated({ taxonomy, facet, count, current }: NotStatedProps) {
  const anchor = definitionAnchor(taxonomy, facet.id, NOT_STATED);
  return (
    <div id={anchor} className={styles.value} data-current={current === anchor || undefined}>
      <dt className={styles.term}>
        <span>Not stated</span>
      </dt>
      <dd className={styles.meaning}>
        <p>The title and the abstract say none of these. That is not the same as no.</p>
        <p className={styles.use}>
          <PaperCount facetId={facet.id} valueId={NOT_STATED} name="Not stated" count={count} />
        </p>
      </dd>
    </div>
  );
}

interface PaperCountProps {
  readonly facetId: string;
  readonly valueId: string;
  readonly name: string;
  readonly count: number;
}

/** How many papers have a value; the way to them where there are any. */
function PaperCount({ facetId, valueId, name, count }: PaperCountProps) {
  if (count === 0) return <span>no papers</span>;
  const papers = countPapers(count);
  return (
    <Link
      to={explorePath({ facets: { [facetId]: { include: [valueId], exclude: [] } } })}
      aria-label={`Show ${papers}: ${name}`}
    >
      {papers}
    </Link>
  );
}
