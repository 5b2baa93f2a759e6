import { Link } from 'react-router';
import { findFacetValue } from '../corpus/corpus.ts';
import type { Facet } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { Icon } from '../ui/Icon.tsx';
import { Popover } from '../ui/Popover.tsx';
import { definitionPath } from '../url/definitionPath.ts';
import { explorePath } from '../url/paths.ts';
import styles from './AboutLabel.module.css';
import { listUses } from './labelDefinitions.ts';

interface AboutLabelProps {
  readonly facet: Facet;
  readonly valueId: string;
  readonly name: string;
}

/** What a label means, and the way to all papers that have it. */
export function AboutLabel({ facet, valueId, name }: AboutLabelProps) {
  const { papers, taxonomy } = useCorpus();
  const count = listUses(papers, facet.id, valueId).length;
  const facets = { [facet.id]: { include: [valueId], exclude: [] } };
  return (
    <Popover kind="icon" trigger={<Icon name="help" />} name={`What “${name}” means`}>
      <div className={styles.about}>
        <p>
          <strong>{name}.</strong> {findFacetValue(facet, valueId)?.definition}
        </p>
        <p className={styles.links}>
          <Link to={explorePath({ facets })}>
            {count === 1 ? 'Show the one paper' : `Show the ${count.toLocaleString('en')} papers`}
          </Link>
          <Link to={definitionPath(taxonomy, facet.id, valueId)}>All definitions</Link>
        </p>
      </div>
    </Popover>
  );
}
