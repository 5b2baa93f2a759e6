import { Link } from 'react-router';
import { countPapers } from '../../corpus/countPapers.ts';
import type { PaperRelation, Work } from '../../corpus/findings/relations.ts';
import { groupBySayings, selectRelations } from '../../corpus/findings/relations.ts';
import { arxivUrl } from '../../paper/paperLinks.ts';
import type { WorkLink } from '../../paper/RelationItem.tsx';
import { RelationItem } from '../../paper/RelationItem.tsx';
import { paperPath } from '../../url/paths.ts';
import { KEEP_SCROLL } from './LineageChart.tsx';
import styles from './LineageDetails.module.css';
import type { Lineage } from './lineage.ts';
import { findPath } from './lineage.ts';
import type { LineageQuery } from './lineageQuery.ts';
import { lineagePath } from './lineageQuery.ts';

interface LineageDetailsProps {
  readonly lineage: Lineage;
  readonly query: LineageQuery;
}

/** The words behind what is chosen in the drawing: one name's relations, or the path between two. */
export function LineageDetails({ lineage, query }: LineageDetailsProps) {
  const focus = findNode(lineage, query.focus);
  const to = findNode(lineage, query.to);
  if (query.focus === null) return <Hint lineage={lineage} query={query} />;
  // What is not in the drawing is told above it.
  if (!focus) return null;
  if (query.to === null) return <Relations lineage={lineage} node={focus} query={query} />;
  if (!to) return null;
  return <Path path={findPath(lineage, focus.id, to.id)} from={focus} to={to} query={query} />;
}

function findNode({ nodes }: Lineage, id: string | null): Work | undefined {
  return nodes.find((node) => node.id === id);
}

function Hint({ lineage: { nodes, edges }, query }: LineageDetailsProps) {
  if (edges.length === 0) {
    return (
      <p className={styles.hint}>
        No relation of the chosen kinds is stated
        {query.hasOutside ? '' : ' between two papers of the corpus'}.
      </p>
    );
  }
  const papers = nodes.filter(({ paper }) => paper !== null).length;
  const others = nodes.length - papers;
  const methods = `${others} ${others === 1 ? 'method' : 'methods'} from outside the corpus`;
  return (
    <p className={styles.hint}>
      {countPapers(papers)}
      {others === 0 ? '' : ` and ${methods}`}, joined by {edges.length}{' '}
      {edges.length === 1 ? 'mention' : 'mentions'}. Choose a name to read what it says of others
      and what is said of it, or two names for the way between them.
    </p>
  );
}

interface RelationsProps extends LineageDetailsProps {
  readonly node: Work;
}

function Relations({ lineage, node, query }: RelationsProps) {
  const { names, namedBy } = selectRelations(lineage.edges, node.id);
  return (
    <section className={styles.details} aria-label={`Relations of ${node.name}`}>
      <h3 className={styles.heading}>
        {node.name} <Source node={node} />
      </h3>
      <Sentences title="Papers and methods it names" edges={names} query={query} />
      <Sentences title="Papers that name it" edges={namedBy} query={query} />
    </section>
  );
}

/** The paper's own page, or where a method from outside was published. */
function Source({ node: { paper, arxivId, published } }: { readonly node: Work }) {
  if (paper) {
    return (
      <Link to={paperPath(paper.id)} className={styles.source}>
        Open the paper
      </Link>
    );
  }
  return (
    <span className={styles.source}>
      not in this corpus{published === null ? '' : `, ${published}`}
      {arxivId === null ? null : (
        <>
          {' · '}
          <a href={arxivUrl(arxivId)}>arXiv {arxivId}</a>
        </>
      )}
    </span>
  );
}

interface SentencesProps {
  readonly title: string;
  readonly edges: readonly PaperRelation[];
  readonly query: LineageQuery;
}

function Sentences({ title, edges, query }: SentencesProps) {
  if (edges.length === 0) return null;
  return (
    <div>
      <h4 className={styles.title}>
        {title} <span className={styles.count}>{edges.length}</span>
      </h4>
      <ul className={styles.list}>
        {groupBySayings(edges).map((relations) => (
          <RelationItem key={relations[0]?.id} relations={relations} linkTo={linkFrom(query)} />
        ))}
      </ul>
    </div>
  );
}

interface PathProps {
  readonly path: readonly PaperRelation[] | null;
  readonly from: Work;
  readonly to: Work;
  readonly query: LineageQuery;
}

function Path({ path, from, to, query }: PathProps) {
  if (path === null) {
    return (
      <p className={styles.hint}>
        Nothing joins {from.name} and {to.name} by the kinds of relation chosen.
      </p>
    );
  }
  return (
    <section className={styles.details} aria-label={`From ${from.name} to ${to.name}`}>
      <h3 className={styles.heading}>
        From {from.name} to {to.name}
        <span className={styles.source}>
          {path.length === 1 ? 'one mention' : `${path.length} mentions`}
        </span>
      </h3>
      <ol className={styles.list}>
        {path.map((edge) => (
          <RelationItem key={edge.id} relations={[edge]} linkTo={linkFrom(query)} />
        ))}
      </ol>
    </section>
  );
}

/** A name leads to what is around it, by the same kinds of relation. */
function linkFrom(query: LineageQuery): WorkLink {
  return ({ id }) => ({ to: lineagePath({ ...query, focus: id, to: null }), state: KEEP_SCROLL });
}
