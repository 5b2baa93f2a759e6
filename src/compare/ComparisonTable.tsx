import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { nameOfPaper } from '../corpus/paperName.ts';
import type { Paper } from '../corpus/schema.ts';
import { ComparisonCell } from './ComparisonCell.tsx';
import styles from './ComparisonTable.module.css';
import type { Comparison } from './comparison.ts';
import type { Row, Section } from './comparisonRow.ts';
import type { SharedTerm } from './distinctiveTerms.ts';
import { useHeadHeight } from './useHeadHeight.ts';

interface ComparisonTableProps {
  readonly comparison: Comparison;
  readonly isEvidenceShown: boolean;
  /** The head of a paper's column: its name, its title, what can be done with it. */
  readonly renderHead: (paper: Paper, column: number) => ReactNode;
  /** On a narrow screen the one column that is shown beside the labels. */
  readonly narrowColumn: number;
}

/** Papers side by side: a column a paper, a line a value, so that what is equal stands level. */
export function ComparisonTable(props: ComparisonTableProps) {
  const { comparison, isEvidenceShown, renderHead, narrowColumn } = props;
  const { papers, sections, sharedTerms } = comparison;
  const head = useHeadHeight();
  return (
    <table className={styles.table} data-papers={papers.length}>
      <caption className="visually-hidden">
        {papers.map(nameOfPaper).join(', ')}: facts, labels and words side by side
      </caption>
      <thead ref={head}>
        <tr>
          <th scope="col" className={styles.corner}>
            <span className="visually-hidden">Compared</span>
          </th>
          {papers.map((paper, column) => (
            <th
              key={paper.id}
              scope="col"
              className={styles.paper}
              data-narrow={column === narrowColumn || undefined}
            >
              {renderHead(paper, column)}
            </th>
          ))}
        </tr>
      </thead>
      {sections.map((section) => (
        <Fragment key={section.id}>
          <SectionRows
            section={section}
            papers={papers}
            baselineId={comparison.baselineId}
            isEvidenceShown={isEvidenceShown}
            narrowColumn={narrowColumn}
          />
          {section.id === 'terms' && sharedTerms.length > 0 ? (
            <SharedTerms terms={sharedTerms} papers={papers} />
          ) : null}
        </Fragment>
      ))}
    </table>
  );
}

interface SectionRowsProps {
  readonly section: Section;
  readonly papers: readonly Paper[];
  readonly baselineId: string | null;
  readonly isEvidenceShown: boolean;
  readonly narrowColumn: number;
}

function SectionRows(props: SectionRowsProps) {
  const { section, papers, baselineId, isEvidenceShown, narrowColumn } = props;
  const baseline = papers.find(({ id }) => id === baselineId);
  return (
    <tbody>
      {section.rows.map((row: Row, line) => (
        <tr key={row.id}>
          {line === 0 ? (
            <th scope="rowgroup" rowSpan={section.rows.length} className={styles.label}>
              <span className={styles.group}>{section.label}</span>
            </th>
          ) : null}
          {row.cells.map((cell, column) => {
            const paper = papers[column];
            return paper ? (
              <td
                key={cell.paperId}
                className={styles.cell}
                data-shared={cell.isShared || undefined}
                data-narrow={column === narrowColumn || undefined}
              >
                <ComparisonCell
                  cell={cell}
                  paper={paper}
                  baselineName={baseline ? nameOfPaper(baseline) : null}
                  isEvidenceShown={isEvidenceShown}
                />
              </td>
            ) : null;
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** What they have in common, across all columns; with names where not all of them do. */
function SharedTerms(props: { terms: readonly SharedTerm[]; papers: readonly Paper[] }) {
  const { terms, papers } = props;
  const nameOfId = (id: string) =>
    papers.filter((paper) => paper.id === id).map(nameOfPaper)[0] ?? id;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" className={styles.label}>
          <span className={styles.group}>In common</span>
        </th>
        <td className={styles.common} colSpan={papers.length} data-narrow>
          {groupByUsers(terms).map(({ paperIds, words }) => (
            <div key={paperIds.join()}>
              <ul className={styles.terms}>
                {words.map((word) => (
                  <li key={word}>{word}</li>
                ))}
              </ul>
              {paperIds.length < papers.length ? (
                <p className={styles.users}>in {LIST.format(paperIds.map(nameOfId))}</p>
              ) : null}
            </div>
          ))}
        </td>
      </tr>
    </tbody>
  );
}

const LIST = new Intl.ListFormat('en-GB');

/** The terms of the same papers together: names may be whole titles. */
function groupByUsers(terms: readonly SharedTerm[]) {
  const groups = new Map<string, { paperIds: readonly string[]; words: string[] }>();
  for (const { term, paperIds } of terms) {
    const group = groups.get(paperIds.join()) ?? { paperIds, words: [] };
    group.words.push(term);
    groups.set(paperIds.join(), group);
  }
  return [...groups.values()];
}
