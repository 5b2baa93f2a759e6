import { Link } from 'react-router';
import type { PaperRelation, Work } from '../corpus/findings/relations.ts';
import { RELATION_VERBS } from '../corpus/findings/relations.ts';
import styles from './RelationItem.module.css';
import { RelationWords } from './RelationWords.tsx';

/** Where the name of a work leads, and with which state; `null` where it stands without a link. */
export type WorkLink = (work: Work) => { readonly to: string; readonly state?: unknown } | null;

interface RelationItemProps {
  readonly relation: PaperRelation;
  readonly linkTo: WorkLink;
}

/** “Hydra extends Mamba”, with the words that say it: an item of a list. */
export function RelationItem({ relation, linkTo }: RelationItemProps) {
  return (
    <li>
      <p>
        <WorkName work={relation.from} linkTo={linkTo} />{' '}
        <span className={styles.soft}>{RELATION_VERBS[relation.kind]}</span>{' '}
        <WorkName work={relation.to} linkTo={linkTo} />
      </p>
      <RelationWords relation={relation} />
    </li>
  );
}

interface WorkNameProps extends Pick<RelationItemProps, 'linkTo'> {
  readonly work: Work;
}

/** The name of a work, and of one from outside that it is not here. */
function WorkName({ work, linkTo }: WorkNameProps) {
  const link = linkTo(work);
  return (
    <>
      {link ? (
        <Link {...link} className={styles.name}>
          {work.name}
        </Link>
      ) : (
        <span className={styles.name}>{work.name}</span>
      )}
      {work.paper === null ? (
        <span className={styles.outside}>
          {' '}
          not in this corpus{work.published === null ? '' : `, ${work.published}`}
        </span>
      ) : null}
    </>
  );
}
