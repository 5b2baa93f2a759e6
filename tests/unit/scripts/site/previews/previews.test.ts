import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { drawPreview } from '../../../../../scripts/site/previews/drawPreview.ts';
import {
  createPaperContent,
  createSiteContent,
  type PreviewContent,
  shortenAuthors,
  splitName,
} from '../../../../../scripts/site/previews/previewContent.ts';
import {
  estimateLabelWidth,
  takeFitting,
} from '../../../../../scripts/site/previews/previewLayout.ts';
import { describePaperPreview } from '../../../../../src/pages/heads/pagePreview.ts';
import { realCorpus, realPaper } from '../../../../fixtures/realCorpus.ts';

const { taxonomy } = realCorpus;
const tokens = readFileSync(new URL('../../../../../src/ui/tokens.css', import.meta.url), 'utf8');

describe('what a preview says', () => {
  it.each([
    ['Mamba: Linear-Time Modeling', 'Mamba', 'Mamba', 'Linear-Time Modeling'],
    [
      'Parallelizing Linear Transformers',
      'DeltaNet',
      'DeltaNet',
      'Parallelizing Linear Transformers',
    ],
    ['Universal Transformers', 'Universal Transformer', null, 'Universal Transformers'],
    ['Modeling with LightNet', 'LightNet', null, 'Modeling with LightNet'],
    ['S4ND: a title', 'S4', null, 'S4ND: a title'],
    ['A Survey', null, null, 'A Survey'],
  ])('%s (%s)', (title, shortName, name, rest) => {
    expect(splitName(title, shortName)).toEqual({ name, title: rest });
  });

  it('names as many authors as fit, and says how many more there are', () => {
    expect(shortenAuthors(['A. Gu', 'T. Dao'], 40)).toBe('A. Gu, T. Dao');
    expect(shortenAuthors(['A. Gu', 'T. Dao', 'C. Ré', 'K. Goel'], 24)).toBe(
      'A. Gu, T. Dao and 2 more',
    );
    expect(shortenAuthors(['A very long name', 'B'], 5)).toBe('A very long name and 1 more');
  });

  it('says where its list names not all authors, in the picture and in the words for it', () => {
    const draw = (authors: readonly string[], authorCount: number | null) => {
      const paper = { ...realPaper('mamba'), authors: [...authors], authorCount };
      const { byline } = createPaperContent(paper, taxonomy);
      // A name is not broken between two lines.
      return [byline.replaceAll('\u00a0', ' '), describePaperPreview(paper).alt];
    };
    expect(draw(['X. Y. Zed'], null)).toEqual([
      'X. Y. Zed et al.',
      expect.stringMatching(/”, X\. Y\. Zed and others$/u),
    ]);
    const many = Array.from({ length: 40 }, (_, index) => `Author Number ${index}`);
    expect(draw(many, 99)[0]).toMatch(/\d et al\.$/u);
    expect(draw(['Ada Wren', 'Bo Finch'], 2)[0]).toBe('Ada Wren, Bo Finch');
  });

  it('says family, complexity, venue and day', () => {
    expect(createPaperContent(realPaper('mamba'), taxonomy)).toMatchObject({
      facts: ['COLM 2024', '1 Dec 2023'],
      name: 'Mamba',
      chips: [{ label: 'State space model', hue: 248, glyph: 'wave' }],
      notations: ['O(N)', 'O(1)'],
    });
  });
});

describe('how a preview is drawn', () => {
  it.each(realCorpus.papers.map((paper) => [paper.id, paper] as const))(
    '%s fits whole',
    async (_, paper) => {
      const { svg, isCut } = await drawPreview(createPaperContent(paper, taxonomy), tokens);
      expect(isCut).toBe(false);
      expect(svg).toContain('width="1200" height="630"');
    },
  );

  it('the picture of the site fits whole', async () => {
    expect((await drawPreview(createSiteContent(realCorpus), tokens)).isCut).toBe(false);
  });

  it('a title without end is cut, and told so', async () => {
    const content: PreviewContent = {
      ...createPaperContent(realPaper('mamba'), taxonomy),
      title: 'Sequence '.repeat(60),
      byline: shortenAuthors(
        Array.from({ length: 60 }, (_, i) => `Author Number${i}`),
        118,
      ),
    };
    const { isCut, svg } = await drawPreview(content, tokens);
    expect(isCut).toBe(true);
    expect(svg.length).toBeGreaterThan(1000);
  });

  it('families in words are of a width that a picture has', () => {
    for (const paper of realCorpus.papers) {
      const { chips, notations } = createPaperContent(paper, taxonomy);
      expect(estimateLabelWidth(chips, notations)).toBeLessThan(1072);
    }
  });

  it('every character is in one of the fonts', async () => {
    // A missing character is drawn as the empty box of the first font: another path than any letter.
    const draw = async (title: string) => {
      const content = { ...createPaperContent(realPaper('lasp-2'), taxonomy), name: null, title };
      return (await drawPreview(content, tokens)).svg;
    };
    const missing = await draw('\uE000');
    const letters = new Set(
      realCorpus.papers.flatMap(({ title, authors, venue, shortName }) => [
        ...`${title}${authors.join('')}${venue ?? ''}${shortName ?? ''}`,
      ]),
    );
    for (const letter of letters) {
      if (letter.trim() !== '') expect(await draw(letter), letter).not.toBe(missing);
    }
  });
});

describe('a preview of a list that somebody brought', () => {
  const values = ['birds', 'long keyword of many letters', 'another long keyword of many letters'];
  const facet = {
    ...{ id: 'keywords', label: 'Keywords', definition: '', offersNotStated: true },
    values: values.map((label, index) => ({
      ...{ id: `k${index}`, label, definition: '', notation: null, hue: null, glyph: null },
    })),
  };
  const paper = {
    ...realPaper('mamba'),
    ...{ shortName: null, title: 'x'.repeat(50_000), authors: [], venue: null, date: null },
    displayEdits: { title: [], abstract: [] },
    labels: {
      keywords: values.map((_, index) => ({
        ...{ value: `k${index}`, basis: 'stated' as const, quotes: [], note: null },
      })),
    },
  };
  const content = createPaperContent(paper, { facets: [facet, facet], synonyms: [] });

  it('says what there is, as far as there is room', () => {
    expect(content.facts).toEqual([]);
    expect(content.byline).toBe('');
    expect(content.sign).toBeNull();
    expect(content.notations).toEqual([]);
    expect(content.title.length).toBeLessThanOrEqual(400);
  });

  it('shows the first words that fit, whole, instead of empty boxes', () => {
    const many = [...content.chips, ...content.chips, ...content.chips];
    const shown = takeFitting(many, []);
    expect(shown.length).toBeGreaterThan(1);
    expect(estimateLabelWidth(shown, [])).toBeLessThanOrEqual(1072);
    expect(estimateLabelWidth(many.slice(0, shown.length + 1), [])).toBeGreaterThan(1072);
  });

  it('is drawn', async () => {
    expect((await drawPreview(content, tokens)).svg).toContain('width="1200" height="630"');
  });

  it('of the site has the name of the list', () => {
    const list = { id: null, files: [] };
    const digest = { name: 'Birds', savedOn: null };
    const site = createSiteContent({ ...realCorpus, digest, list, papers: [paper] });
    expect([site.name, site.title]).toEqual([
      'Birds',
      'Search, filter and compare one paper, side by side.',
    ]);
  });
});
