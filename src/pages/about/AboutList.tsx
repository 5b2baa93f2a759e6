import { Suspense, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { countPapers } from '../../corpus/countPapers.ts';
import type { OpenedList } from '../../corpus/openedList.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { PublishButton } from '../../digests/publish/PublishButton.tsx';
import type { DigestContent } from '../../storage/digestDatabase.ts';
import { Button } from '../../ui/Button.tsx';
import { downloadText } from '../../ui/downloadText.ts';
import { later } from '../../ui/later.tsx';
import { PAGES } from '../../url/pages.ts';
import { explorePath } from '../../url/paths.ts';
import styles from './AboutList.module.css';

const ListMerges = later(
  async () => (await import('../../digests/merges/ListMerges.tsx')).ListMerges,
);

interface AboutListProps {
  readonly corpus: Corpus;
  readonly list: OpenedList;
}

/** Where the papers of a list come from, and the report of how it was read. */
export function AboutList({ corpus: { digest, papers }, list }: AboutListProps) {
  // A list that was fetched again names its file again.
  const names = [...new Set(list.files.map(({ name }) => name))];
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Where the papers come from</h2>
      <p>
        “{digest.name}” is a list of <Link to={explorePath()}>{countPapers(papers.length)}</Link>,
        read from {names.length === 0 ? 'a file' : names.join(', ')}
        {list.source === undefined ? null : (
          <>
            , fetched from{' '}
            <a href={list.source} rel="noreferrer">
              {new URL(list.source).host}
            </a>
          </>
        )}
        . Titles, names, dates and abstracts are the file’s; what it does not say is left out.
      </p>
      {list.id === null ? null : (
        <>
          <p>
            It is kept on this device alone.{' '}
            <Link to={PAGES.open.path}>Add papers, rename, save or delete it</Link>.
          </p>
          <p>
            <PublishButton id={list.id} name={digest.name} />
          </p>
          <Report id={list.id} />
        </>
      )}
    </section>
  );
}

/** As it was shown when the list was opened; merges can still be undone. */
function Report({ id }: { readonly id: string }) {
  const [content, setContent] = useState<DigestContent | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import('../../storage/digestDatabase.ts')
      .then(({ readDigest }) => readDigest(id))
      .then((kept) => isCurrent && setContent(kept?.content ?? null))
      // Without the storage the report cannot be shown; the list is on screen already.
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [id]);
  const [wasOpened, setOpened] = useState(false);
  if (content === null) return null;
  const { report, merges } = content;
  return (
    <details onToggle={() => setOpened(true)}>
      <summary className={styles.summary}>Report of how it was read</summary>
      {wasOpened ? (
        <Suspense>
          <ListMerges id={id} merges={merges} report={report} />
        </Suspense>
      ) : null}
      <pre className={styles.report}>{report.slice(0, 20_000)}</pre>
      <Button kind="link" onClick={() => downloadText('collate-report.txt', 'text/plain', report)}>
        Save the report
      </Button>
    </details>
  );
}
