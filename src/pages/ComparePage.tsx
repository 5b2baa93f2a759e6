import { Fragment, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { CompareInvitation } from '../compare/CompareInvitation.tsx';
import { ComparisonExports } from '../compare/ComparisonExports.tsx';
import { listPaperNames, separatorBefore } from '../compare/comparisonSummary.ts';
import { SideBySide } from '../compare/SideBySide.tsx';
import { UnknownPapers } from '../compare/UnknownPapers.tsx';
import { useColumnChanges } from '../compare/useColumnChanges.ts';
import { findPaper } from '../corpus/corpus.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import { compareCodec } from '../url/compareQuery.ts';
import { createParameterReader } from '../url/parameterReader.ts';
import { ids } from '../url/parameters.ts';
import { usePageQuery } from '../url/usePageQuery.ts';
import styles from './ComparePage.module.css';
import { IgnoredNotice } from './IgnoredNotice.tsx';

/** Two to six papers side by side, as the address says. */
export function ComparePage() {
  const corpus = useCorpus();
  const [params] = useSearchParams();
  const address = usePageQuery(compareCodec);
  const { query, choose: change } = address;
  const papers = useMemo(
    () => query.papers.flatMap((id) => findPaper(corpus, id) ?? []),
    [corpus, query.papers],
  );
  const unknownIds = query.papers.filter((id) => !findPaper(corpus, id));
  const changes = useColumnChanges(papers, address);
  const title =
    papers.length >= MIN_COMPARED ? `${listPaperNames(papers)} side by side` : 'Compare';
  const tooMany = countAsked(params) - MAX_COMPARED;
  return (
    <div className={styles.page}>
      <title>{`${title} – Collate`}</title>
      <header className={styles.header}>
        <h1 id="page-title" tabIndex={-1} className={styles.title}>
          {papers.length >= MIN_COMPARED ? <Names papers={papers} /> : title}
        </h1>
        {papers.length >= MIN_COMPARED ? <ComparisonExports papers={papers} query={query} /> : null}
      </header>
      <IgnoredNotice codec={compareCodec} isBox />
      <UnknownPapers
        ids={unknownIds}
        onReplace={(id, next) =>
          change({ papers: query.papers.map((paperId) => (paperId === id ? next : paperId)) })
        }
        onDrop={() => change({ papers: papers.map(({ id }) => id) })}
      />
      {tooMany > 0 ? (
        <p className={styles.notice} role="status">
          {MAX_COMPARED} papers fit side by side; the address names {tooMany} more, which are left
          out.
        </p>
      ) : null}
      {papers.length >= MIN_COMPARED ? (
        <SideBySide papers={papers} query={query} changes={changes} onChange={change} />
      ) : (
        <CompareInvitation papers={papers} changes={changes} />
      )}
    </div>
  );
}

/** The heading of a comparison, in which no short name breaks at its hyphen. `firstPaint.ts` writes the same. */
function Names({ papers }: { papers: readonly Paper[] }) {
  return (
    <>
      {papers.map(({ id, shortName, title }, position) => (
        <Fragment key={id}>
          {separatorBefore(position, papers.length)}
          {shortName === null ? title : <span className="unbroken">{shortName}</span>}
        </Fragment>
      ))}{' '}
      <span className="unbroken">side by side</span>
    </>
  );
}

function countAsked(params: URLSearchParams): number {
  return ids().read(createParameterReader(params), 'papers').length;
}
