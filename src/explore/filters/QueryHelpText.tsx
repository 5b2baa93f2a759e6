import { listKeywordFacets } from '../../corpus/corpus.ts';
import type { Taxonomy } from '../../corpus/schema.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import styles from './QueryHelpText.module.css';

interface ExampleGroup {
  readonly title: string;
  readonly examples: readonly { readonly text: string; readonly means: string }[];
}

/** What can be typed, by example; each example can be tried with a click. */
export function QueryHelpText() {
  const { taxonomy } = useCorpus();
  const { change } = useExploreQuery();
  return (
    <>
      <h2 className={styles.title}>How to search</h2>
      <p className={styles.text}>
        Type words, ask a question, or paste an id, a link, a title, a reference. Slips, spellings
        and abbreviations are forgiven; a line above the list says what was made of them.
      </p>
      <table className={styles.table}>
        {listExamples(taxonomy).map(({ title, examples }) => (
          <tbody key={title}>
            <tr>
              <th scope="rowgroup" colSpan={2} className={styles.group}>
                {title}
              </th>
            </tr>
            {examples.map(({ text, means }) => (
              <tr key={text}>
                <th scope="row">
                  <button type="button" className={styles.example} onClick={() => change({ text })}>
                    {text}
                  </button>
                </th>
                <td>{means}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

function listExamples({ facets }: Taxonomy): readonly ExampleGroup[] {
  return [
    {
      title: 'Words and questions',
      examples: [
        { text: 'linear attention', means: 'All words, anywhere; else most of them' },
        { text: 'why can’t RNNs solve parity?', means: 'Small words count nothing' },
        { text: '"delta rule"', means: 'Exactly these words, side by side' },
        { text: 'video OR image', means: 'Either; also | and parentheses' },
        { text: 'mamba -survey', means: 'Without a word; also NOT' },
      ],
    },
    {
      title: 'People and years',
      examples: [
        { text: 'Gu and Dao 2023', means: 'Both, in the year of preprint or venue' },
        { text: 'author:"Albert Gu"', means: 'By an author' },
        { text: 'year:2023-2025', means: 'Preprints; also 2024.. or before:2020' },
      ],
    },
    {
      title: 'Something pasted',
      examples: [
        { text: 'arXiv:2312.00752', means: 'Ids, DOIs and links; several list several' },
        { text: 'gu2023mamba', means: 'Keys, whole references, BibTeX and RIS' },
      ],
    },
    {
      title: 'Parts and labels',
      examples: [
        { text: 'title:sequence', means: 'In the title; also abstract: and venue:' },
        ...listKeywordFacets(facets).flatMap(({ id, label, values: [value] }) =>
          value ? [{ text: `${id}:${value.id}`, means: `${label}: ${value.label}` }] : [],
        ),
        { text: 'code:yes', means: 'With code' },
      ],
    },
  ];
}
