import { describe, expect, it } from 'vitest';
import { readPublication } from '../../../src/corpus/readPublication.ts';
import { readDrafts, readOne } from '../../fixtures/readText.ts';

const BOOK = { publisher: 'Reed Press', edition: '2nd', editors: ['Max Owl', 'Ina Lark'] };

async function readBook(text: string) {
  const draft = await readOne(text);
  return { ...readPublication(draft?.otherIds), editors: draft?.editors };
}

describe('publisher, edition and editors', () => {
  it.each([
    [
      'BibTeX',
      '@book{a, title={Of reeds}, publisher={Reed Press}, edition={2nd}, editor={Owl, Max and Lark, Ina}}',
    ],
    [
      'CSL-JSON',
      '[{"id":"1","type":"book","title":"Of reeds","publisher":"Reed Press","edition":"2nd","editor":[{"family":"Owl","given":"Max"},{"family":"Lark","given":"Ina"}]}]',
    ],
    [
      'RIS',
      'TY  - BOOK\nTI  - Of reeds\nPB  - Reed Press\nET  - 2nd ed.\nED  - Owl, Max\nED  - Lark, Ina\nER  - \n',
    ],
    [
      'RIS of a chapter',
      'TY  - CHAP\nTI  - Of reeds\nT2  - Of all\nPB  - Reed Press\nET  - 2nd\nA2  - Owl, Max\nA2  - Lark, Ina\nER  - \n',
    ],
    [
      'EndNote',
      '%0 Book\n%T Of reeds\n%I Reed Press\n%7 2nd Edition\n%E Owl, Max\n%E Lark, Ina\n%D 2001\n',
    ],
    [
      'EndNote XML',
      '<xml><records><record><ref-type name="Book Section">5</ref-type><contributors><authors><author>Bee, Ann</author></authors><secondary-authors><author>Owl, Max</author><author>Lark, Ina</author></secondary-authors></contributors><titles><title>Of reeds</title></titles><edition>2nd</edition><publisher>Reed Press</publisher></record></records></xml>',
    ],
    [
      'PubMed',
      'PMID- 1\nTI  - Of reeds\nBTI - Of all\nPB  - Reed Press\nEN  - 2nd\nFED - Owl, Max\nFED - Lark, Ina\nDP  - 1997\n',
    ],
    [
      'PubMed XML',
      '<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID><ArticleTitle>Of reeds</ArticleTitle><Book><Publisher><PublisherName>Reed Press</PublisherName></Publisher><BookTitle>Of all</BookTitle><AuthorList Type="editors"><Author><LastName>Owl</LastName><ForeName>Max</ForeName></Author><Author><LastName>Lark</LastName><ForeName>Ina</ForeName></Author></AuthorList><Edition>2nd</Edition></Book></BookDocument></PubmedBookArticle></PubmedArticleSet>',
    ],
    [
      'Zotero',
      '[{"itemType":"book","title":"Of reeds","publisher":"Reed Press","edition":"2nd","creators":[{"creatorType":"editor","firstName":"Max","lastName":"Owl"},{"creatorType":"editor","firstName":"Ina","lastName":"Lark"}]}]',
    ],
    [
      'a table',
      'Title,Authors,Year,Publisher,Edition,Editor\nOf reeds,"Bee, Ann",2019,Reed Press,2nd,"Owl, Max; Lark, Ina"\nOf marshes,"Dee, Cy",2020,,,\n',
    ],
  ])('are read of %s', async (_, text) => {
    expect(await readBook(text)).toEqual(BOOK);
  });

  it('are those of the book where BibTeX’s crossref names it', async () => {
    const [part] = await readDrafts(
      '@incollection{p, title={Of parts}, author={Bee, Ann}, crossref={w}}\n@book{w, title={Of all}, publisher={Reed Press}, edition={Second}, editor={Owl, Max}}',
    );
    expect(readPublication(part?.otherIds)).toEqual({ publisher: 'Reed Press', edition: 'Second' });
    expect(part?.editors).toEqual(['Max Owl']);
  });

  it.each([
    '@manual{r, title={The nest language}, author={{Nest Core Team}}, organization={Reed Press}}',
    '@inproceedings{t, title={Of talks}, booktitle={Nests}, organization={Reed Press}}',
  ])(
    'are under “organization” in manuals, and where Google Scholar writes BibTeX: %s',
    async (text) => {
      expect(readPublication((await readOne(text))?.otherIds).publisher).toBe('Reed Press');
    },
  );

  it('are none of a preprint, nor the venue again, nor a day', async () => {
    const none = { publisher: null, edition: null };
    for (const text of [
      '@misc{a, title={Of reeds}, publisher={arXiv}, eprint={2312.00752}, archiveprefix={arXiv}}',
      'TY  - THES\nTI  - Of reeds\nPB  - University of Reeds\nER  - \n',
      'TY  - JOUR\nTI  - Of reeds\nJO  - Reeds\nET  - 2019/12/20\nER  - \n',
    ]) {
      expect(readPublication((await readOne(text))?.otherIds)).toEqual(none);
    }
  });

  it('keep the surname of an editor as the file tells it apart', async () => {
    const draft = await readOne('@book{a, title={Of reeds}, editor={García Márquez, Gabriel}}');
    expect(draft?.otherIds).toContainEqual({ scheme: 'author', id: 'García Márquez, Gabriel' });
  });
});
