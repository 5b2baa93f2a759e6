// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it } from 'vitest';
import agreement from '../../data/agreement.json';
import { CorpusContext } from '../../src/corpus/useCorpus.ts';
import { READ_FACETS } from '../../src/curation/readFacets.ts';
import { AboutPage } from '../../src/pages/about/AboutPage.tsx';
import { definitionAnchor } from '../../src/url/definitionPath.ts';
import { createFacet, stated } from '../fixtures/drawnCorpus.ts';
import { realCorpus, realPaper } from '../fixtures/realCorpus.ts';

function open(address = '/about', corpus = realCorpus) {
  const router = createMemoryRouter(
    [
      { path: '/about', Component: AboutPage },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <CorpusContext value={corpus}>
      <RouterProvider router={router} />
    </CorpusContext>,
  );
  return { router, user: userEvent.setup() };
}

afterEach(cleanup);

describe('the about page', () => {
  it('defines every value of every facet at its anchor', () => {
    open();
    for (const facet of realCorpus.taxonomy.facets) {
      expect(
        document.getElementById(definitionAnchor(realCorpus.taxonomy, facet.id))?.textContent,
      ).toBe(facet.label);
      for (const value of facet.values) {
        const definition = document.getElementById(
          definitionAnchor(realCorpus.taxonomy, facet.id, value.id),
        );
        expect(definition?.textContent).toContain(value.definition);
      }
    }
  });

  it('writes thousands of papers as the list does, and one more value as one', async () => {
    const values = Array.from({ length: 61 }, (_, index) => `value-${index}`);
    const papers = Array.from({ length: 1200 }, (_, index) => ({
      ...realPaper('mamba'),
      ...{ id: `paper-${index}`, labels: { keywords: [stated('value-0')] } },
    }));
    const taxonomy = { facets: [createFacet('keywords', values, false)], synonyms: [] };
    const { router } = open('/about', { ...realCorpus, taxonomy, papers });
    expect(screen.getByRole('link', { name: 'Show 1,200 papers: VALUE-0' })).toBeTruthy();
    expect(screen.getByText('1 more value is in the filter beside the list.')).toBeTruthy();
    // Each label leads to its definition.
    await act(async () => router.navigate('/about#keywords-value-60'));
    expect(document.getElementById('keywords-value-60')?.textContent).toContain('VALUE-60');
    expect(screen.queryByText(/more value/u)).toBeNull();
    expect(screen.queryByText(/^The link leads to/u)).toBeNull();
  });

  it('counts the papers of a value and leads to them', async () => {
    const count = realCorpus.papers.filter((paper) =>
      paper.labels.family?.some(({ value }) => value === 'ssm'),
    ).length;
    const { router, user } = open();
    const definition = document.getElementById(
      definitionAnchor(realCorpus.taxonomy, 'family', 'ssm'),
    );
    if (!definition) throw new Error('The family ssm is not defined.');
    const link = within(definition).getByRole('link', {
      name: `Show ${count} papers: State space model`,
    });
    await user.click(link);
    expect(router.state.location.search).toBe('?family=ssm');
  });

  it('has a contents list whose links lead somewhere', () => {
    open();
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    for (const link of within(contents).getAllByRole('link')) {
      const anchor = (link.getAttribute('href') ?? '').split('#')[1] ?? '';
      expect(document.getElementById(anchor)).not.toBeNull();
    }
  });

  it('uses each id once, also where a facet is called as a section is', () => {
    const [first, ...others] = realCorpus.taxonomy.facets;
    if (!first) throw new Error('The corpus has a facet.');
    const sections = ['labels', 'privacy', 'offline', 'keyboard', 'papers', 'limits', 'labelling'];
    const facets = [...sections.map((id) => ({ ...first, id })), ...others];
    open('/about', { ...realCorpus, taxonomy: { ...realCorpus.taxonomy, facets } });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const contents = screen.getByRole('navigation', { name: 'On this page' });
    const targets = within(contents)
      .getAllByRole('link')
      .map((link) => (link.getAttribute('href') ?? '').split('#')[1] ?? '');
    expect(targets).toEqual([...new Set(targets)]);
    expect(targets.every((id) => ids.includes(id))).toBe(true);
  });

  it('marks the definition that the address points to', () => {
    open('/about#family-ssm');
    const current = [...document.querySelectorAll('[data-current]')].map(({ id }) => id);
    expect(current).toEqual(['family-ssm']);
  });

  it('says of a link to a definition that it does not have that there is none', async () => {
    const { router } = open('/about#family-foo');
    const said = () => screen.queryByText(/^The link leads to/u)?.textContent;
    expect(said()).toBe(
      'The link leads to “family-foo”, which is not on this page. It may have been taken out since.',
    );
    await act(async () => router.navigate('/about#family-ssm'));
    expect(said()).toBeUndefined();
    await act(async () => router.navigate('/about'));
    expect(said()).toBeUndefined();
  });

  it('shows how far the two rounds agree, as it was computed with the corpus', () => {
    open();
    const table = screen.getByRole('table', { name: /^How far the two rounds agreed/u });
    const rows = within(table)
      .getAllByRole('row')
      .map((row) => [...row.querySelectorAll('th, td')].map(({ textContent }) => textContent));
    expect(rows.slice(1)).toEqual(
      agreement.labels.map(({ facet, decisions, kappa, jaccard }) => [
        realCorpus.taxonomy.facets.find(({ id }) => id === facet)?.label,
        `${decisions}`,
        kappa?.toFixed(2),
        jaccard.toFixed(2),
      ]),
    );
    // By the facets that the rounds were made by, not those that came later.
    expect(rows).toHaveLength(READ_FACETS.length + 1);
  });

  it('shows no agreement for another corpus, which others have labelled', () => {
    open('/about', { ...realCorpus, contentHash: '0'.repeat(64) });
    expect(screen.queryByRole('table', { name: /agreed/u })).toBeNull();
  });

  it('tells how many labels are stated and inferred', () => {
    const labels = realCorpus.papers.flatMap((paper) => Object.values(paper.labels).flat());
    const stated = labels.filter(({ basis }) => basis === 'stated').length;
    open();
    const section = screen.getByRole('region', { name: 'How the labels were made' });
    expect(section.textContent).toContain(`${stated} labels are stated`);
  });
});
