import { Link, useHref } from 'react-router';
import { countPapers } from '../../corpus/countPapers.ts';
import type { Corpus } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { KEY_STYLE } from '../../exports/citationKey.ts';
import { formatDate } from '../../paper/authors.ts';
import { FacetDefinitions } from '../../paper/FacetDefinitions.tsx';
import { definitionAnchor } from '../../url/definitionPath.ts';
import { isLongList, PAGES } from '../../url/pages.ts';
import { corpusBibtexPath, corpusJsonPath, explorePath } from '../../url/paths.ts';
import { useAskedPlace } from '../../url/useAskedPlace.ts';
import { AboutLabelling } from './AboutLabelling.tsx';
import { AboutList } from './AboutList.tsx';
import styles from './AboutPage.module.css';
import { MissingPlace } from './MissingPlace.tsx';
import { OFFLINE_COPY_MB } from './offlineCopy.ts';

/** Where the papers come from, what every label means, how the labels were made, and what the site keeps. */
export function AboutPage() {
  const corpus = useCorpus();
  const { list } = corpus;
  const asked = useAskedPlace();
  return (
    <div className={styles.page}>
      <title>About – Collate</title>
      <h1 id="page-title" tabIndex={-1} className={styles.title}>
        About
      </h1>
      <Contents corpus={corpus} />
      <div className={styles.text}>
        <MissingPlace asked={asked} />
        {list === undefined ? (
          <Papers corpus={corpus} />
        ) : (
          <AboutList corpus={corpus} list={list} />
        )}
        <section aria-labelledby="labels">
          <h2 id="labels">What the labels mean</h2>
          <p>
            {list === undefined
              ? 'A label describes what a paper itself proposes, modifies, trains, parallelises, analyses or surveys. What it only compares against gets no label. A paper may have several.'
              : 'The filters beside the list are what its file says of each paper, or what a taxonomy in it defines.'}
          </p>
          {corpus.taxonomy.facets.map((facet) => (
            <FacetDefinitions key={facet.id} corpus={corpus} facet={facet} current={asked} />
          ))}
        </section>
        {list === undefined ? (
          <>
            <AboutLabelling corpus={corpus} />
            <Limits />
          </>
        ) : null}
        <Privacy />
        {list?.isAlone ? <Alone /> : <Offline corpus={corpus} />}
        <Keyboard />
      </div>
    </div>
  );
}

/** Of the built-in digest; a list that somebody opened was labelled by nobody. */
const SECTIONS = [
  ['papers', 'Where the papers come from'],
  ['labels', 'What the labels mean'],
  ['labelling', 'How the labels were made'],
  ['limits', 'Limits'],
  ['privacy', 'Privacy'],
  ['offline', 'Without a network'],
  ['keyboard', 'Keyboard'],
] as const;

function Contents({ corpus }: { readonly corpus: Corpus }) {
  const sections =
    corpus.list === undefined
      ? SECTIONS
      : SECTIONS.filter(([id]) => id !== 'labelling' && id !== 'limits');
  return (
    <nav className={styles.contents} aria-label="On this page">
      <ul className={styles.entries}>
        {sections.map(([id, title]) => (
          <li key={id}>
            <Link to={`#${id}`}>{title}</Link>
            {id === 'labels' ? (
              <ul className={styles.entries}>
                {corpus.taxonomy.facets.map((facet) => (
                  <li key={facet.id}>
                    <Link to={`#${definitionAnchor(corpus.taxonomy, facet.id)}`}>
                      {facet.label}
                    </Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Papers({ corpus: { digest, papers } }: { readonly corpus: Corpus }) {
  const venues = papers.filter(({ venue }) => venue !== null).length;
  const codes = papers.filter(({ codeUrl }) => codeUrl !== null).length;
  const days = papers.flatMap(({ date }) => date ?? []).sort();
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Where the papers come from</h2>
      <p>
        Collate shows one digest, the {digest.name} page as it was saved on{' '}
        {formatDate(digest.savedOn)}: <Link to={explorePath()}>{countPapers(papers.length)}</Link>
        {days.length > 0 ? (
          <>
            , from {formatDate(days[0] ?? '')} to {formatDate(days.at(-1) ?? '')}
          </>
        ) : null}
        . Titles, abstracts, dates and comment counts are the digest’s, and the abstracts are kept
        as they were published. Formulas and what is left of their markup are shown in readable
        form; the words are never changed.
      </p>
      <p>
        Authors, arXiv ids, venues and code were looked up in public listings. A venue was found for{' '}
        {venues} of the papers, code for {codes}. Where none was found, none is shown, which does
        not mean that there is none.
      </p>
      <p>
        A list of your own can be searched, filtered and compared in the same way:{' '}
        <Link to={PAGES.open.path}>open a list of papers</Link>.
      </p>
      <p>
        All of it is here to take: the data with every label as{' '}
        <a href={useHref(corpusJsonPath)}>corpus.json</a>, the references as{' '}
        <a href={useHref(corpusBibtexPath)}>corpus.bib</a>, and each paper’s own as files that its
        page links. Citation keys are made of the {KEY_STYLE}: <code>gu2023mamba</code>.
      </p>
    </section>
  );
}

function Limits() {
  return (
    <section aria-labelledby="limits">
      <h2 id="limits">Limits</h2>
      <ul>
        <li>
          The labels rest on titles and abstracts. What a paper shows only in its body is not here.
        </li>
        <li>
          “Not stated” means that the abstract does not say so. It never means that the paper cannot
          do it.
        </li>
        <li>A quotation proves that a paper says something, not that it is so.</li>
        <li>
          The digest is one selection of one field, on one day. Counts describe it, and not the
          field.
        </li>
      </ul>
      <p>If a label is wrong, the paper’s page has “Report a wrong label” below its labels.</p>
    </section>
  );
}

function Privacy() {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">Privacy</h2>
      <p>
        Searching, filtering and comparing happen in this browser. No request leaves for another
        site, unless you agree to fetch a list that a link names, and there are no cookies and no
        counting of visits. Saved papers and notes, lists that you open, the papers chosen for
        comparison and preferences stay in this browser’s storage until you clear it. Links to arXiv
        and other sites send nothing about you beyond what opening a page sends.
      </p>
    </section>
  );
}

function Offline({ corpus: { list, papers } }: { readonly corpus: Corpus }) {
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">Without a network</h2>
      <p>
        After a first visit every page, search and comparison works without a network, and the site
        can be installed like an application. For that the browser keeps a copy of the whole site
        {list === undefined
          ? `, at most ${OFFLINE_COPY_MB} MB`
          : isLongList(papers)
            ? ', but for the pages of single papers, which it makes of the list’s data'
            : ''}
        . A new version is fetched beside it and used only when it is complete and you say so, or
        when you next open the site; the older copy is then deleted. There are never more than four
        copies, and mostly there is one. Feeds, preview pictures and files for download are not
        kept.
      </p>
    </section>
  );
}

/** In place of the copy that a site keeps: the file is all there is. */
function Alone() {
  return (
    <section aria-labelledby="offline">
      <h2 id="offline">Without a network</h2>
      <p>
        Papers, search and comparison are all in this one file. It asks for nothing over a network,
        and what is behind the # of its address says what is shown, so that a copied link opens
        exactly that, in the same file at the same place.
      </p>
    </section>
  );
}

function Keyboard() {
  return (
    <section aria-labelledby="keyboard">
      <h2 id="keyboard">Keyboard</h2>
      <p>
        Everything can be reached by keyboard. <kbd>/</kbd> goes to the search box and <kbd>?</kbd>{' '}
        lists all shortcuts, and can switch them off. On a paper’s page the marked words lead to
        their label, and each quotation leads back to where it stands.
      </p>
    </section>
  );
}
