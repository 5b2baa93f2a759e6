import { describe, expect, it } from 'vitest';
import { surname } from '../../../src/paper/authors.ts';
import { formatContextObject } from '../../../src/paper/coins.ts';
import { readTitle } from '../../../src/paper/paperText.ts';
import { isJournal } from '../../../src/paper/venue.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

/** What Zotero makes of the keys, as its public `openurl.js` documents by what it does. */
function readAsZotero(title: string) {
  const keys = new URLSearchParams(title);
  const format = keys.get('rft_val_fmt');
  const kind = format?.endsWith(':book') ? 'conferencePaper' : 'journalArticle';
  const ids = keys.getAll('rft_id');
  return {
    itemType: keys.get('rft.type') ?? kind,
    title: keys.get('rft.atitle'),
    publicationTitle: keys.get(kind === 'conferencePaper' ? 'rft.btitle' : 'rft.jtitle'),
    date: keys.get('rft.date'),
    doi: ids.find((id) => id.startsWith('info:doi/'))?.slice('info:doi/'.length),
    url: ids.find((id) => /^https?:/u.test(id)),
    creators: keys.getAll('rft.au').map((name) => {
      const [last = '', first] = name.split(', ');
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

  it('is made once a paper', () => {
    const paper = { ...realPaper('mamba') };
    const first = formatContextObject(paper);
    Object.assign(paper, { title: 'Another', displayEdits: { title: [], abstract: [] } });
    expect(formatContextObject(paper)).toBe(first);
    expect(formatContextObject({ ...paper })).toContain('Another');
  });
});
