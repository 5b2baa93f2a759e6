import type { Corpus, Paper } from '../../src/corpus/schema.ts';
import { formatCitationKey } from '../../src/exports/citationKey.ts';
import type { ExportFormatId } from '../../src/exports/exportFormats.ts';
import { formatExport } from '../../src/exports/exportFormats.ts';
import type { RankedQuery } from './searchMeasures.ts';

const FORMATS: readonly ExportFormatId[] = ['apa', 'ieee', 'acm', 'bibtex', 'ris'];

/** Every paper in each form in which it is cited: as this site exports it, and as arXiv stamps its PDF. */
export function createCitationQueries(corpus: Corpus): readonly RankedQuery[] {
  const forms: readonly (readonly [string, (paper: Paper) => string])[] = [
    ...FORMATS.map((id) => [id, (paper: Paper) => formatExport(corpus, [paper], id)] as const),
    ['BibTeX key', formatCitationKey],
    ['arXiv stamp', formatStamp],
  ];
  return forms.flatMap(([kind, format]) =>
    corpus.papers.map((paper) => ({ query: format(paper), kind, expect: [paper.id] })),
  );
}

/** What stands at the left edge of a PDF from arXiv: `arXiv:2312.00752v1 [cs.LG] 1 Dec 2023`. */
function formatStamp({ arxivId, date }: Paper): string {
  const day = new Date(date ?? '').toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return `arXiv:${arxivId}v1 [cs.LG] ${day}`;
}
