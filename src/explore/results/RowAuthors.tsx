import { Fragment, memo, useState } from 'react';
import type { Paper } from '../../corpus/schema.ts';
import { formatRest, hasMoreAuthors, shortName } from '../../paper/authors.ts';
import { EvidenceText } from '../../paper/EvidenceText.tsx';
import type { AuthorMatch } from '../../search/memory/hitMatches.ts';
import styles from './RowAuthors.module.css';

interface RowAuthorsProps {
  readonly paper: Paper;
  readonly matches: readonly AuthorMatch[];
}

/** How many surnames are shown before the rest is a number. */
const FIRST = 2;

/** The first authors, those that were searched for in full, and all of them at a click. */
export const RowAuthors = memo(function RowAuthors({ paper, matches }: RowAuthorsProps) {
  const { authors } = paper;
  const [isLong, setLong] = useState(false);
  const isMatched = (position: number) => matches.some(({ author }) => author === position);
  const positions = authors
    .map((_, position) => position)
    .filter((position) => isLong || position < FIRST || isMatched(position));
  const names = positions.map((position, place) => (
    <Fragment key={position}>
      {place === 0 ? '' : ', '}
      {isLong || isMatched(position) ? (
        <EvidenceText
          verbatim={authors[position] ?? ''}
          edits={[]}
          spans={matches.filter(({ author }) => author === position)}
        />
      ) : (
        shortName(authors[position] ?? '')
      )}
    </Fragment>
  ));
  const rest = formatRest(authors.length - positions.length, hasMoreAuthors(paper));
  if (isLong || authors.length <= FIRST) {
    return (
      <span>
        {names}
        {rest}
      </span>
    );
  }
  const shown = positions.map((position) => {
    const author = authors[position] ?? '';
    return isMatched(position) ? author : shortName(author);
  });
  return (
    <button
      type="button"
      className={styles.authors}
      aria-label={`${shown.join(', ')}${rest}: show all authors`}
      onClick={() => setLong(true)}
    >
      {names}
      {rest}
    </button>
  );
});
