import { describe, expect, it } from 'vitest';
import type { ExportFormatId } from '../../../src/exports/exportFormats.ts';
import { formatExport } from '../../../src/exports/exportFormats.ts';
import type { PaperDraft } from '../../../src/sources/facts/paperDraft.ts';
import { readList } from '../../../src/sources/list/readList.ts';
import { openText } from '../../fixtures/openText.ts';
import { paperWith } from '../../fixtures/paperWith.ts';
import { readText } from '../../fixtures/readText.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

const { papers } = realCorpus;

const readBack = async (format: ExportFormatId) => {
  const bytes = new TextEncoder().encode(formatExport(realCorpus, papers, format));
  const report = await readList([{ name: 'export', bytes }]);
  expect(report.refused).toEqual([]);
  expect(report.merged).toEqual([]);
  return report.papers.map(({ draft }) => draft);
};

/** Citations name a paper as it was published, in the year in which it was. */
const yearOf = ({ venue, date }: { readonly venue: string | null; readonly date: string }) =>
  /\d{4}/u.exec(venue ?? '')?.[0] ?? date.slice(0, 4);

type AuthorList = Pick<PaperDraft, 'authors' | 'authorCount'>;

describe('an export', () => {
  it.each(['bibtex', 'ris', 'csl'] as const)('as %s opens again', async (format) => {
    const drafts = await readBack(format);
    expect(drafts.map(({ title }) => title)).toEqual(
      papers.map(({ title, publishedTitle, venue }) => (venue ? (publishedTitle ?? title) : title)),
    );
    expect(drafts.map(({ authors }) => authors)).toEqual(papers.map(({ authors }) => authors));
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(papers.map(({ arxivId }) => arxivId));
    expect(drafts.map(({ date }) => date?.slice(0, 4))).toEqual(papers.map(yearOf));
  });

  it.each(['bibtex', 'ris', 'csl'] as const)(
    'as %s keeps what kind of work it is',
    async (format) => {
      const kinds = [
        ...(['book', 'chapter', 'thesis', 'report'] as const),
        ...(['dataset', 'software', 'web page'] as const),
      ];
      const works = kinds.map((kind) =>
        paperWith({
          ...{ id: kind.replace(' ', '-'), title: `On herons, a ${kind}`, kind, arxivId: null },
          venue: ['chapter', 'thesis', 'report'].includes(kind) ? 'University of Nest' : null,
        }),
      );
      const corpus = { ...realCorpus, papers: works };
      const bytes = new TextEncoder().encode(formatExport(corpus, works, format));
      const { papers: read } = await readList([{ name: 'export', bytes }]);
      expect(read.map(({ draft }) => draft.kind)).toEqual(kinds);
      expect(read.map(({ draft }) => draft.venue)).toEqual(works.map(({ venue }) => venue));
    },
  );

  it.each(['bibtex', 'ris', 'csl', 'csv'] as const)(
    'as %s keeps who wrote it, and whether others did',
    async (format) => {
      const list = await openText(`
        @article{a, title={On herons}, year={2020},
          author={Wren, Ada and {World Health Organization} and {R\\&D Center for Nests}}}
        @article{b, title={On terns}, year={2021}, author={Finch, Bo and {Gemini Team} and others}}
        @article{c, title={On geese}, year={2022}, author={van Zelst, Sebastiaan J. and others}}`);
      const bytes = new TextEncoder().encode(formatExport(list, list.papers, format));
      const { papers: read } = await readList([{ name: 'export', bytes }]);
      const describeAuthors = ({ authors, authorCount }: AuthorList) =>
        `${authors.join(' + ')} of ${authorCount}`;
      expect(read.map(({ draft }) => describeAuthors(draft))).toEqual([
        'Ada Wren + World Health Organization + R&D Center for Nests of 3',
        'Bo Finch + Gemini Team of null',
        'Sebastiaan J. van Zelst of null',
      ]);
      expect(list.papers.map(describeAuthors)).toEqual(
        read.map(({ draft }) => describeAuthors(draft)),
      );
    },
  );

  it('as BibTeX keeps institutions apart, whatever signs are in their names', async () => {
    const authors = ['Nests and Sons, Inc.', 'Council on Nests, Eggs and Hatching', 'Ada Wren'];
    const paper = paperWith({ authors, authorCount: 3 });
    const text = formatExport({ ...realCorpus, papers: [paper] }, [paper], 'bibtex');
    expect(text).toContain(
      '{{Nests and Sons, Inc.} and {Council on Nests, Eggs and Hatching} and ',
    );
    const [read] = (await readText(text)).papers;
    expect(read?.draft.authors).toEqual(authors);
  });

  it('as a table opens again with each of its facts', async () => {
    const drafts = await readBack('csv');
    for (const fact of ['title', 'authors', 'date', 'arxivId', 'venue', 'codeUrl'] as const) {
      expect(drafts.map((draft) => draft[fact])).toEqual(papers.map((paper) => paper[fact]));
    }
  });

  it('as Markdown opens again with what it shows', async () => {
    const drafts = await readBack('markdown');
    expect(drafts.map(({ arxivId }) => arxivId)).toEqual(papers.map(({ arxivId }) => arxivId));
    expect(drafts.map(({ date }) => date)).toEqual(papers.map(({ date }) => date));
    expect(drafts.map(({ authors }) => authors[0])).toEqual(
      papers.map(({ authors }) => authors[0]),
    );
  });

  it.each(['apa', 'ieee', 'acm'] as const)('as %s references opens again', async (format) => {
    const drafts = await readBack(format);
    const named = papers.map(({ title, publishedTitle, venue }) =>
      venue ? (publishedTitle ?? title) : title,
    );
    const found = named.filter((title) => drafts.some((draft) => draft.title === title));
    expect(named.length - found.length).toBeLessThanOrEqual(2);
  });
});
