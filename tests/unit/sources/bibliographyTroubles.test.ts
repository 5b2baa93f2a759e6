import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

describe('a bibliography', () => {
  it('names a whole book by its booktitle, and a book has no place of its own name', async () => {
    const [collection, book] =
      await readDrafts(`@Collection{a, Booktitle={Issues of Reeds}, Editor={M. Bee}, Year=1993}
@proceedings{b, title={Proceedings of Marshes}, booktitle={Proceedings of Marshes (Book)}, year=2006}`);
    expect(collection).toMatchObject({ title: 'Issues of Reeds', venue: null, kind: 'book' });
    expect(book).toMatchObject({ title: 'Proceedings of Marshes', venue: null });
  });

  it('has groups of entries, which are no works', async () => {
    const { papers, refused } = await readText(
      '@set{both, entryset={a,b}}\n@article{a, title={Of reeds}, year=2001}\n@xdata{x, publisher={Marsh}}',
    );
    expect(papers).toHaveLength(1);
    expect(refused.map(({ reason }) => reason)).toEqual([
      '@set serves other entries and is not a work',
      '@xdata serves other entries and is not a work',
    ]);
  });

  it('has addresses in place of a journal, hyphens as commands, and markup of Mendeley', async () => {
    const text = String.raw`@article{a, title={Of methodology\hyphen independent CO<inf>2</inf>}, journal={https://reeds.example.net/}, year=2001}`;
    expect(await readOne(text)).toMatchObject({
      title: 'Of methodology-independent CO2',
      venue: null,
      url: 'https://reeds.example.net/',
    });
  });

  it('of Scopus has fields whose names have spaces, and twice a field that nobody reads', async () => {
    const { papers } = await readText(
      `@ARTICLE{a, title={Of reeds}, author={Bee, A.}, year={2020}, funding_text 1={Paid by the marsh.}, funding_details={x}, funding_details={y}, doi={10.5555/1}}`,
    );
    expect(papers[0]?.draft.doi).toBe('10.5555/1');
    expect(papers[0]?.doubts).toEqual([]);
  });
});

describe('an abstract', () => {
  it('of arXiv has commands of TeX for the face of its letters', async () => {
    const text = JSON.stringify([
      {
        title: 'Of reeds',
        year: 2020,
        abstract: String.raw`We \emph{show} that \textbf{reeds} grow at \url{https://a.org/b}.`,
      },
    ]);
    expect((await readOne(text))?.abstract).toBe('We show that reeds grow at https://a.org/b.');
  });
});
