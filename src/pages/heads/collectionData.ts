import type { Corpus } from '../../corpus/schema.ts';
import { readTitle } from '../../paper/paperText.ts';
import { corpusBibtexPath, corpusJsonPath, paperPath } from '../../url/paths.ts';

/**
 * schema.org's description of the list of all papers, and of the labels as a data set. Addresses
 * must be full ones and are left out where the site's own (ending in a slash) is not known.
 */
export function createCollectionData(
  { papers, taxonomy, digest }: Corpus,
  description: string,
  siteUrl: string | null,
): Record<string, unknown> {
  const labels = taxonomy.facets.map(({ label }) => label);
  const site = siteUrl === null ? {} : { url: siteUrl };
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: 'Collate',
    description,
    ...site,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers.length,
      itemListElement: papers.map((paper, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: readTitle(paper),
        ...(siteUrl === null ? {} : { url: new URL(paperPath(paper.id).slice(1), siteUrl).href }),
      })),
    },
    about: {
      '@type': 'Dataset',
      name: `Labels of ${papers.length} papers, each with the words that prove it`,
      description: `Bibliography and labels of ${papers.length} research papers. Facets: ${taxonomy.facets
        .map(({ label }) => label.toLowerCase())
        .join(
          ', ',
        )}. Each label is an exact quotation of the paper’s title or abstract, or is marked as inferred, with its reason.`,
      ...site,
      creator: { '@type': 'Organization', name: 'Collate', ...site },
      ...(digest.savedOn === null ? {} : { dateModified: digest.savedOn }),
      isAccessibleForFree: true,
      ...(siteUrl === null ? {} : { distribution: listFiles(siteUrl) }),
      ...(labels.length === 0 ? {} : { variableMeasured: labels }),
    },
  };
}

function listFiles(siteUrl: string): readonly Record<string, string>[] {
  const files = [
    [corpusJsonPath, 'application/json'],
    [corpusBibtexPath, 'application/x-bibtex'],
  ] as const;
  return files.map(([path, encodingFormat]) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: new URL(path.slice(1), siteUrl).href,
  }));
}
