import { describe, expect, it } from 'vitest';
import { findFactName } from '../../../src/sources/facts/factNames.ts';
import {
  findArxivId,
  findCodeUrl,
  findPublisherDoi,
  parseArxivId,
  parseDoi,
  parseUrl,
} from '../../../src/sources/facts/identifiers.ts';
import { parsePartialDate } from '../../../src/sources/facts/partialDate.ts';
import { formatPlainText } from '../../../src/sources/facts/plainText.ts';
import { formatTexAccents } from '../../../src/sources/facts/texAccents.ts';
import { parseWorkKind } from '../../../src/sources/facts/workKind.ts';

describe('a date', () => {
  it.each([
    ['2024', '2024'],
    ['2024-03', '2024-03'],
    ['2024-03-05T12:00:00Z', '2024-03-05'],
    ['2016/12//', '2016-12'],
    ['2014//', '2014'],
    ['20240305', '2024-03-05'],
    ['2024-03/2024-04', '2024-03'],
    ['7-12 June 2015', '2015-06-07'],
    ['June 27–30, 2016', '2016-06-27'],
    ['2019/2020', '2019'],
    ['2010–2012', '2010'],
    ['2011 Mar-Apr', '2011-03'],
    ['1996 Jul 9', '1996-07-09'],
    ['Mar 8, 2024', '2024-03-08'],
    ['8 March 2024', '2024-03-08'],
    ['Sat, 31 Mar 2007 02:26:18 GMT', '2007-03-31'],
    ['März 2015', '2015-03'],
    ['Spring 2014', '2014'],
    ['12/2013', '2013-12'],
    ['25/12/2013', '2013-12-25'],
    ['05.12.2013', '2013-12-05'],
    ['03/04/2020', '2020'],
    ['2023-02-30', '2023-02'],
    ['c. 1883', '1883'],
    ['1998~', '1998'],
    ['May 30', null],
    ['n.d.', null],
    ['in press', null],
    ['12.5', null],
    ['', null],
  ])('%j is read as %j', (text, date) => {
    expect(parsePartialDate(text)).toBe(date);
  });
});

describe('an identifier', () => {
  it.each([
    ['https://doi.org/10.1038/nature14539', '10.1038/nature14539', ''],
    ['doi: 10.1063/1.1954747.', '10.1063/1.1954747', ''],
    ['10.1638/2009-0160.1.short', '10.1638/2009-0160.1', '.short'],
    ['10.5555/html', '10.5555/html', ''],
    ['(10.1016/S0370-2693(96)01409-8)', '10.1016/S0370-2693(96)01409-8', ''],
    [
      '10.1002/1098-2345%28200011%2952%3A3%3C133%3A%3AAID-AJP2%3E3.0.CO%3B2-%23',
      '10.1002/1098-2345(200011)52:3<133::AID-AJP2>3.0.CO;2-#',
      '',
    ],
  ])('%j holds a DOI', (text, doi, tail) => {
    expect(parseDoi(text)).toEqual({ doi, tail });
  });

  it.each([
    ['https://dl.acm.org/doi/abs/10.1145/3292500?casa_token=x', '10.1145/3292500'],
    ['https://link.springer.com/article/10.1007/s10994-021-1', '10.1007/s10994-021-1'],
    ['https://www.scopus.com/x?eid=2&doi=10.1007%2f978-3&md5=1', '10.1007/978-3'],
    ['https://ieeexplore.ieee.org/document/10.1109', null],
  ])('%j is a publisher’s address with a DOI, or none', (url, doi) => {
    expect(findPublisherDoi(url)).toBe(doi);
  });

  it.each(['10.1', '10.3/', 'n/a', '2010.1234', ''])('%j holds none', (text) => {
    expect(parseDoi(text)).toBeNull();
  });

  it.each([
    ['arXiv:1902.07120v2', '1902.07120'],
    ['2312.00752', '2312.00752'],
    ['hep-th/9608091', 'hep-th/9608091'],
    ['math.GT/0309136v1', 'math/0309136'],
    ['https://arxiv.org/pdf/2303.03982.pdf', '2303.03982'],
    ['http://arxiv.org/abs/astro-ph/0601001v1', 'astro-ph/0601001'],
    ['10.48550/arXiv.2401.00001', '2401.00001'],
    ['https://huggingface.co/papers/2401.00001', '2401.00001'],
    ['2313.00752', null],
    ['s41586-020-2649', null],
  ])('%j is the arXiv id %j', (text, id) => {
    expect(parseArxivId(text)).toBe(id);
  });

  it('is not taken from a number that only looks like one', () => {
    expect(findArxivId('pages 1234.5678 of volume 2401.00001')).toBeNull();
    expect(findArxivId('arXiv preprint arXiv:2401.00001')).toBe('2401.00001');
  });

  it.each([
    ['https://a.org/1;http://dx.doi.org/10.5555/1', 'https://a.org/1'],
    ['https://a.org/1|https://b.org/2', 'https://a.org/1'],
    ['https://a.org/x;v=1?to=http://b.org', 'https://a.org/x;v=1?to=http://b.org'],
    [
      'https://web.archive.org/web/2020/https://a.org/1',
      'https://web.archive.org/web/2020/https://a.org/1',
    ],
    ['//www.sciencedirect.com/a', 'https://www.sciencedirect.com/a'],
    ['www.x.org/a', 'https://www.x.org/a'],
    ['\\url{https://a.org/x_(y)}', 'https://a.org/x_(y)'],
    ['see http://a.org/b.', 'http://a.org/b'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['not an address', null],
  ])('%j is the address %j', (text, url) => {
    expect(parseUrl(text)).toBe(url);
  });

  it('of code ends before the sentence does', () => {
    const text = 'Code is at https://github.com/uw-syfi/Murmur.';
    expect(findCodeUrl(text)).toBe('https://github.com/uw-syfi/Murmur');
  });
});

describe('a text', () => {
  it.each([
    ['<b>Research</b> &ndash; the <i>p</i> -Value', 'Research – the p -Value'],
    ['g<sub>1</sub> of <span class="nocase">E. coli</span>', 'g1 of E. coli'],
    ['<jats:p>One</jats:p><jats:p>two</jats:p>', 'One two'],
    ['a < b and c > d, x<y', 'a < b and c > d, x<y'],
    ['Eﬃciently\n  done\u00ADly', 'Efficiently donely'],
    ['&lt;script&gt;', '<script>'],
  ])('%j is read as %j', (source, text) => {
    expect(formatPlainText(source)).toBe(text);
  });

  it.each([
    ["Andr\\'e", 'André'],
    ['Erd\\H{o}s', 'Erdős'],
    ['{\\"o}', 'ö'],
    ['S{\\o}ren', 'Søren'],
    ['\\v{S}koda', 'Škoda'],
    ['Stra\\ss e', 'Straße'],
    ['$\\alpha$', '$\\alpha$'],
  ])('%j has the letters of %j', (source, text) => {
    expect(formatTexAccents(source)).toBe(text);
  });
});

describe('a word of a file', () => {
  it.each([
    ['journalArticle', 'article'],
    ['JOUR', 'article'],
    ['inproceedings', 'conference paper'],
    ['paper-conference', 'conference paper'],
    ['proceedings', 'book'],
    ['posted-content', 'preprint'],
    ['phdthesis', 'thesis'],
    ['bookSection', 'chapter'],
    ['techreport', 'report'],
    ['webpage', 'web page'],
    ['dataset', 'dataset'],
    ['', null],
    ['xyzzy', null],
  ])('%j is the kind %j', (text, kind) => {
    expect(parseWorkKind(text)).toBe(kind);
  });

  it.each([
    ['Abstract Note', 'abstract'],
    ['AuthorNames-Deduped', 'authors'],
    ['Jahr', 'year'],
    ['Título', 'title'],
    ['Année', 'year'],
    ['标题', 'title'],
    ['Source title', 'venue'],
    ['Cites', null],
  ])('%j names the fact %j', (text, fact) => {
    expect(findFactName(text)?.fact ?? null).toBe(fact);
  });
});
