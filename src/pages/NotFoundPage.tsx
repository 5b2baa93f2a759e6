import { Link, useLocation } from 'react-router';
import { countPapers } from '../corpus/countPapers.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { formatAuthorsShort, formatDate, hasMoreAuthors } from '../paper/authors.ts';
import { EvidenceText } from '../paper/EvidenceText.tsx';
import { selectNearPapers } from '../paper/nearPapers.ts';
import { explorePath, paperPath } from '../url/paths.ts';
import { MessagePage } from './MessagePage.tsx';
import styles from './NotFoundPage.module.css';

/** For every address that leads nowhere: what was asked for, what may have been meant, how to go on. */
export function NotFoundPage() {
  const corpus = useCorpus();
  const { pathname } = useLocation();
  const name = readLastPart(pathname);
  const near = selectNearPapers(corpus, name);
  const isPaper = pathname.startsWith(paperPath(''));
  return (
    <MessagePage
      heading={isPaper ? `No paper “${name}”` : 'There is no page at this address'}
      ways={
        <>
          <Link to={explorePath()}>All {countPapers(corpus.papers.length)}</Link>
          {name === '' ? null : (
            <Link to={explorePath({ text: name.replaceAll('-', ' ') })}>
              Search for “{name.replaceAll('-', ' ')}”
            </Link>
          )}
        </>
      }
    >
      <title>Not found – Collate</title>
      <meta name="robots" content="noindex" />
      <p>
        {isPaper
          ? `None of the ${countPapers(corpus.papers.length)} has this name in its address.`
          : 'The address may have been cut short or mistyped.'}
      </p>
      {near.length > 0 ? (
        <section aria-labelledby="near-papers">
          <h2 id="near-papers" className={styles.heading}>
            {near.length === 1 ? 'Did you mean this one?' : 'Did you mean one of these?'}
          </h2>
          <ul className={styles.papers}>
            {near.map((paper) => (
              <li key={paper.id} className={styles.paper}>
                <Link to={paperPath(paper.id)} className={styles.link}>
                  <EvidenceText verbatim={paper.title} edits={paper.displayEdits.title} />
                </Link>
                <p className={styles.meta}>
                  {formatAuthorsShort(paper.authors, hasMoreAuthors(paper))} ·{' '}
                  {formatDate(paper.date)}
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </MessagePage>
  );
}

/** The last part of a path, decoded where it can be: "/papers/mambo" → "mambo". */
function readLastPart(pathname: string): string {
  const part = pathname.split('/').findLast((text) => text !== '') ?? '';
  try {
    return decodeURIComponent(part).slice(0, 80);
  } catch {
    return part.slice(0, 80);
  }
}
