import { useHref } from 'react-router';
import { useLaterFindings } from '../corpus/findings/useFindings.ts';
import type { Paper } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { formatCsv } from '../exports/csv.ts';
import { ExportButton } from '../exports/ExportButton.tsx';
import { useTermIndex } from '../paper/useTermIndex.ts';
import { CopyButton } from '../ui/CopyButton.tsx';
import { ShareButton } from '../ui/ShareButton.tsx';
import type { CompareQuery } from '../url/compareQuery.ts';
import { explorePath } from '../url/paths.ts';
import { shareAddress } from '../url/shareAddress.ts';
import { noteShared } from '../url/sharedLinkStore.ts';
import { dropShared } from '../url/shownVersion.ts';
import styles from './ComparisonExports.module.css';
import { createComparison } from './comparison.ts';
import { createTextTable } from './comparisonText.ts';
import { formatLatex, formatMarkdown } from './tableFormats.ts';

interface ComparisonExportsProps {
  readonly papers: readonly Paper[];
  readonly query: CompareQuery;
}

/** The comparison as it is seen, taken elsewhere: as a table of text, or as a link. */
export function ComparisonExports({ papers, query }: ComparisonExportsProps) {
  const corpus = useCorpus();
  const index = useTermIndex();
  const { findings } = useLaterFindings();
  const base = useHref(explorePath());
  const createTable = () => {
    const comparison = createComparison(corpus, papers, {
      baselineId: query.baseline,
      isDifferencesOnly: query.isDifferencesOnly,
      findings,
      index,
    });
    const siteUrl = new URL(base, window.location.href).href.replace(/\/$/u, '');
    return createTextTable(corpus, comparison, {
      isEvidenceShown: query.isEvidenceShown,
      siteUrl,
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of a toolbar are not a form group.
    <div className={styles.exports} role="group" aria-label="Copy and share">
      <span className={styles.copy}>Copy the table as</span>
      <CopyButton label="Markdown" createText={() => formatMarkdown(createTable())} />
      <CopyButton label="LaTeX" createText={() => formatLatex(createTable())} />
      <CopyButton label="CSV" createText={() => formatCsv(createTable())} />
      <ExportButton
        verb="Cite"
        label="Cite the papers"
        papers={papers}
        subject={papers.map(({ id }) => id).join(' ')}
      />
      <ShareButton
        onShare={noteShared}
        createAddress={() => shareAddress(dropShared(window.location.href), corpus)}
      />
    </div>
  );
}
