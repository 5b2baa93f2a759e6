import { Fragment } from 'react';
import { Link } from 'react-router';
import type { PaperRelation, Work } from '../corpus/findings/relations.ts';
import { RELATION_VERBS } from '../corpus/findings/relations.ts';
import styles from './RelationItem.module.css';
import { RelationWords } from './RelationWords.tsx';

/** Where the name of a work leads, and with which state; `null` where it stands without a link. */
export type WorkLink = (work: Work) => { readonly to: string; readonly state?: unknown } | null;

interface RelationItemProps {
  /** Of one kind, said by one paper in the same words. */
  readonly relations: readonly PaperRelation[];
  readonly linkTo: WorkLink;
}

/** “Hydra extends Mamba”, with the words that say it: an item of a list. */
export function RelationItem({ relations, linkTo }: RelationItemProps) {
  const [first] = relations;
  if (!first) return null;
  return (
    <li>
      <p>
        <WorkName work={first.from} linkTo={linkTo} />{' '}
        <span className={styles.verb}>{RELATION_VERBS[first.kind]}</span>{' '}
        {relations.map(({ id, to }, index) => (
          <Fragment key={id}>
            {index > 0 ? ', ' : null}
            <WorkName work={to} linkTo={linkTo} />
          </Fragment>
        ))}
      </p>
      <RelationWords relations={relations} />
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
        <>
          {' '}
          <span className={styles.outside}>
            (not in this corpus{work.published === null ? '' : `, ${work.published}`})
          </span>
        </>
      ) : null}
    </>
  );
}
