import type { Corpus } from '../../corpus/schema.ts';
import { readTitle } from '../../paper/paperText.ts';
import { SITE_LIMITS } from '../../url/pages.ts';
import { corpusBibtexPath, corpusJsonPath, paperPath } from '../../url/paths.ts';

/**
 * schema.org's description of the list of papers, and of the labels as a data set; of a long list
 * the first papers are named. Addresses must be full ones and are left out where the site's own (ending
 * in a slash) is not known.
 */
export function createCollectionData(
  corpus: Corpus,
  description: string,
  siteUrl: string | null,
): Record<string, unknown> {
  const { papers, taxonomy, digest, list } = corpus;
  const labels = taxonomy.facets.map(({ label }) => label);
  const site = siteUrl === null ? {} : { url: siteUrl };
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name: list === undefined ? 'Collate' : digest.name,
    description,
    ...site,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: papers.length,
      itemListElement: papers.slice(0, SITE_LIMITS.long).map((paper, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: readTitle(paper),
        ...(siteUrl === null ? {} : { url: new URL(paperPath(paper.id).slice(1), siteUrl).href }),
      })),
    },
    about: {
      '@type': 'Dataset',
      ...describeDataset(corpus),
      ...site,
      // Who made a list that somebody brought is not known.
      ...(list === undefined
        ? { creator: { '@type': 'Organization', name: 'Collate', ...site } }
        : {}),
      ...(digest.savedOn === null ? {} : { dateModified: digest.savedOn }),
      isAccessibleForFree: true,
      ...(siteUrl === null ? {} : { distribution: listFiles(siteUrl) }),
      ...(labels.length === 0 ? {} : { variableMeasured: labels }),
    },
  };
}

function describeDataset({ papers, taxonomy, list, digest }: Corpus): Record<string, string> {
  const facets = taxonomy.facets.map(({ label }) => label.toLowerCase()).join(', ');
  if (list !== undefined) {
    return {
      name: digest.name,
      description: `Bibliography of ${papers.length === 1 ? 'one work' : `${papers.length} works`}.${facets === '' ? '' : ` Facets: ${facets}.`}`,
    };
  }
  return {
    name: `Labels of ${papers.length} papers, each with the words that prove it`,
    description: `Bibliography and labels of ${papers.length} research papers. Facets: ${facets}. Each label is an exact quotation of the paper’s title or abstract, or is marked as inferred, with its reason.`,
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
