import { listKeywordFacets } from '../../corpus/corpus.ts';
import { useCorpus } from '../../corpus/useCorpus.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Popover } from '../../ui/Popover.tsx';
import { useExploreQuery } from '../../url/useExploreQuery.ts';
import styles from './QueryHelp.module.css';

/** The query language by example; each example can be tried with a click. */
export function QueryHelp() {
  const { taxonomy } = useCorpus();
  const { change } = useExploreQuery();
  const facetExamples = listKeywordFacets(taxonomy.facets).flatMap(({ id, label, values }) => {
    const value = values[0];
    return value ? [{ text: `${id}:${value.id}`, means: `${label}: ${value.label}` }] : [];
  });
  const examples = [
    { text: 'linear attention', means: 'Both words, anywhere in the paper' },
    { text: '"delta rule"', means: 'These words, in this order' },
    { text: 'mamba -survey', means: 'Without a word' },
    { text: 'author:gu', means: 'By an author' },
    { text: 'title:sequence', means: 'In the title' },
    ...facetExamples,
    { text: 'year:2024..', means: 'From 2024 on; also 2023..2024 or 2025' },
    { text: 'code:yes', means: 'With code' },
  ];
  return (
    <Popover kind="icon" name="How to search" trigger={<Icon name="help" />}>
      <h2 className={styles.title}>How to search</h2>
      <p className={styles.text}>
        Titles, abstracts, authors, venues, arXiv ids and labels are searched. One typo is forgiven.
      </p>
      <table className={styles.table}>
        <tbody>
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
      </table>
    </Popover>
  );
}
