import { describe, expect, it } from 'vitest';
import { surname } from '../../../src/paper/authors.ts';
import { formatContextObject } from '../../../src/paper/coins.ts';
import { readTitle } from '../../../src/paper/paperText.ts';
import { isJournal } from '../../../src/paper/venue.ts';
import { openText } from '../../fixtures/openText.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

/** What Zotero takes each format and genre for. */
const ITEM_TYPES: Readonly<Record<string, string>> = {
  'book/bookitem': 'bookSection',
  'book/proceeding': 'conferencePaper',
  'book/report': 'report',
  ...{ book: 'book', dissertation: 'thesis', dc: 'webpage', journal: 'journalArticle' },
};
/** The keys that it reads a title from, by type; all others have `rft.title`. */
const TITLE_KEYS: Readonly<Record<string, string>> = {
  ...{ journalArticle: 'rft.atitle', conferencePaper: 'rft.atitle', bookSection: 'rft.atitle' },
  ...{ book: 'rft.btitle', report: 'rft.btitle' },
};
/** Where it appeared, and who published it. */
const PLACE_KEYS: Readonly<Record<string, string>> = {
  ...{ journalArticle: 'rft.jtitle', conferencePaper: 'rft.btitle', bookSection: 'rft.btitle' },
  ...{ book: 'rft.pub', report: 'rft.pub', thesis: 'rft.inst', webpage: 'rft.source' },
};

/** What Zotero makes of the keys, as its public `openurl.js` documents by what it does. */
function readAsZotero(title: string) {
  const keys = new URLSearchParams(title);
  const format = keys.get('rft_val_fmt')?.replace('info:ofi/fmt:kev:mtx:', '') ?? '';
  const kind = ITEM_TYPES[`${format}/${keys.get('rft.genre')}`] ?? ITEM_TYPES[format] ?? '';
  const ids = keys.getAll('rft_id');
  return {
    itemType: keys.get('rft.type') ?? kind,
    title: keys.get(TITLE_KEYS[kind] ?? 'rft.title'),
    publicationTitle: keys.get(PLACE_KEYS[kind] ?? ''),
    date: keys.get('rft.date'),
    doi: ids.find((id) => id.startsWith('info:doi/'))?.slice('info:doi/'.length),
    url: ids.find((id) => /^https?:/u.test(id)),
    creators: [...keys.getAll('rft.au'), ...keys.getAll('rft.creator')].map((name) => {
      const [last = '', first] = name.split(/, ?/u);
      return first === undefined ? name.slice(name.lastIndexOf(' ') + 1) : last;
    }),
  };
}

describe('formatContextObject', () => {
  it.each(realCorpus.papers.map((paper) => [paper.id, paper] as const))(
    '%s is read as the item it is',
    (_, paper) => {
      const item = readAsZotero(formatContextObject(paper));
      expect(item).toMatchObject({
        itemType:
          paper.venue === null
            ? 'preprint'
            : isJournal(paper.venue)
              ? 'journalArticle'
              : 'conferencePaper',
        title: readTitle(paper),
        date: paper.date,
        doi: `10.48550/arXiv.${paper.arxivId}`,
        url: `https://arxiv.org/abs/${paper.arxivId}`,
        creators: paper.authors.map(surname),
      });
      expect(item.publicationTitle === null).toBe(paper.venue === null);
    },
  );

  it('names the kind before the title, which only counts for some kinds', () => {
    const keys = [...new URLSearchParams(formatContextObject(realPaper('gam'))).keys()];
    expect(keys.indexOf('rft.atitle')).toBeGreaterThan(keys.indexOf('rft_val_fmt'));
    expect(keys.indexOf('rft.type')).toBeGreaterThan(keys.indexOf('rft.atitle'));
  });

  it.each([
    ['@article{a, title={T}, journal={Nature}}', 'journalArticle', 'Nature'],
    ['@article{a, title={T}, journal={eLife}}', 'journalArticle', 'eLife'],
    ['@article{a, title={T}, journal={Ecology}, year=2015}', 'journalArticle', 'Ecology'],
    ['@article{a, title={T}}', 'journalArticle', null],
    [
      '@inproceedings{a, title={T}, booktitle={Annals of Nests}}',
      'conferencePaper',
      'Annals of Nests',
    ],
    ['@phdthesis{a, title={T}, school={MIT}}', 'thesis', 'MIT'],
    ['@techreport{a, title={T}, institution={NASA}}', 'report', 'NASA'],
    ['@book{a, title={T}, publisher={Springer}}', 'book', null],
    [
      '@incollection{a, title={T}, booktitle={Handbook of Nests}}',
      'bookSection',
      'Handbook of Nests',
    ],
    ['@misc{a, title={T}, eprint={2401.00001}, archiveprefix={arXiv}}', 'preprint', null],
    ['@dataset{a, title={T}}', 'dataset', null],
    ['@software{a, title={T}}', 'computerProgram', null],
    ['@online{a, title={T}, url={https://example.org}}', 'webpage', null],
    ['@misc{a, title={T}}', 'document', null],
    ['title,authors\nT,Ada Wren\nU,Bo Finch\n', 'document', null],
  ])('of %s says what it is and where it appeared', async (text, itemType, publicationTitle) => {
    const [paper] = (await openText(text)).papers;
    if (!paper) throw new Error('The list has a paper.');
    const item = readAsZotero(formatContextObject(paper));
    expect(item).toMatchObject({ itemType, title: 'T', publicationTitle });
  });

  it('names institutions whole and in their place, and all authors or none', async () => {
    const creatorsOf = async (author: string) => {
      const [paper] = (await openText(`@article{a, title={T}, author={${author}}}`)).papers;
      return paper && readAsZotero(formatContextObject(paper)).creators;
    };
    expect(await creatorsOf('Wren, Ada and {World Health Organization} and {Nests, Inc.}')).toEqual(
      [...['Wren', 'World Health Organization', 'Nests Inc.']],
    );
    expect(await creatorsOf('Wren, Ada and others')).toEqual([]);
  });

  it('is made once a paper', () => {
    const paper = { ...realPaper('mamba') };
    const first = formatContextObject(paper);
    Object.assign(paper, { title: 'Another', displayEdits: { title: [], abstract: [] } });
    expect(formatContextObject(paper)).toBe(first);
    expect(formatContextObject({ ...paper })).toContain('Another');
  });
});
