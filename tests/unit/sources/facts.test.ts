import fc from 'fast-check';
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
import {
  parseIndexedName,
  parseNameList,
  parsePersonName,
} from '../../../src/sources/facts/personName.ts';
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

describe('names', () => {
  it.each([
    ['van Raaij, M. J.', 'M. J. van Raaij'],
    ['Costa, Jr., P. T.', 'P. T. Costa Jr.'],
    ['Roe, R., Jr.', 'R. Roe Jr.'],
    ['Steele III, Guy L.', 'Guy L. Steele III'],
    ['Steele, III, Guy L.', 'Guy L. Steele III'],
    ['Valle-Delgado,J. J. ', 'J. J. Valle-Delgado'],
    ['OpenAI', 'OpenAI'],
    ['王, 小明', '王小明'],
    ['山田, 太郎', '山田太郎'],
    ['김, 철수', '김철수'],
    ['王, Xiaoming', 'Xiaoming 王'],
    ['Council on A, B, C and D', 'Council on A, B, C and D'],
  ])('%j is one name', (text, name) => {
    expect(parsePersonName(text)).toBe(name);
  });

  it('of PubMed has its suffix behind the given names', () => {
    expect(parseIndexedName('de la Cruz, Juan Jr')).toBe('Juan de la Cruz Jr');
    expect(parseIndexedName('Smith, John 3rd')).toBe('John Smith 3rd');
    expect(parseIndexedName('van Raaij, M J')).toBe('M. J. van Raaij');
  });

  it('of a list have their initials in front, however short the families are', () => {
    const family = fc.constantFrom('Gu', 'van der Berg', 'Ó Briain', 'Lee-Kim', 'Petrov', 'Li');
    const initials = fc.stringMatching(/^[A-Z]{1,2}$/u);
    const persons = fc.uniqueArray(fc.tuple(family, initials), { selector: String });
    fc.assert(
      fc.property(persons, (some) => {
        const names = [['Zhu', 'N'] as const, ...some, ['Dao', 'T'] as const];
        const text = names.map((name) => name.join(' ')).join(', ');
        const expected = names.map(([name, letters]) => `${letters.split('').join('. ')}. ${name}`);
        expect(parseNameList(text).names).toEqual(expected);
      }),
    );
  });

  it.each([
    ['Lin, M.; Lucas, Henry C.', ['M. Lin', 'Henry C. Lucas']],
    ['A. Gu and T. Dao', ['A. Gu', 'T. Dao']],
    ['Gu, Albert and Dao, Tri', ['Albert Gu', 'Tri Dao']],
    ['KC McGoogan, J Salmona', ['KC McGoogan', 'J Salmona']],
    ['Smith J., Lee K.-H.', ['J. Smith', 'K.-H. Lee']],
    ['Smith, J., Lee, K. P.', ['J. Smith', 'K. P. Lee']],
    ['Smith, John (123); Lee, Kim (456)', ['John Smith', 'Kim Lee']],
    ['Smith, John', ['John Smith']],
    ['LeCun, Bengio and Hinton', ['LeCun', 'Bengio', 'Hinton']],
    ['Zhu N, Gao GF; A Group of Researchers.', ['N. Zhu', 'G. F. Gao', 'A Group of Researchers']],
    ['[No author name available]', []],
    ['Tri Dao, Daniel Y. Fu, & Christopher Ré', ['Tri Dao', 'Daniel Y. Fu', 'Christopher Ré']],
    ['Smith JP', ['J. P. Smith']],
    ['Dao T, Gu A', ['T. Dao', 'A. Gu']],
    ['Petrov IV, Ness IM, Gu A', ['I. V. Petrov', 'I. M. Ness', 'A. Gu']],
    ['Smith J III, Bee K Jr', ['J. Smith III', 'K. Bee Jr']],
    ['John Smith III; Ann Bee', ['John Smith III', 'Ann Bee']],
    ['Ann Bee, John Smith IV', ['Ann Bee', 'John Smith IV']],
    ['Steele III, Guy Lewis', ['Guy Lewis Steele III']],
    ['Steele III, Guy L; Bee, Ann', ['Guy L Steele III', 'Ann Bee']],
    ['Guy L. Steele III, Ann Bee, and Bob Cee', ['Guy L. Steele III', 'Ann Bee', 'Bob Cee']],
    ['Guy L. Steele III', ['Guy L. Steele III']],
    ['Guy L. Steele, Jr., Ann Bee', ['Guy L. Steele Jr.', 'Ann Bee']],
    ['Steele, Guy L., Jr.', ['Guy L. Steele Jr.']],
    ['Steele, G. L., Jr., and Sussman, G. J.', ['G. L. Steele Jr.', 'G. J. Sussman']],
    ['Steele, Jr., G. L., Sussman, G. J.', ['G. L. Steele Jr.', 'G. J. Sussman']],
    ['Meta AI', ['Meta AI']],
    ['Mistral AI; Albert Jiang', ['Mistral AI', 'Albert Jiang']],
    ['Albert Jiang, Mistral AI', ['Albert Jiang', 'Mistral AI']],
    ['OpenAI, Mistral AI', ['OpenAI', 'Mistral AI']],
    ['Siemens AG; Bee, Ann', ['Siemens AG', 'Ann Bee']],
    ['Jiang A; Mistral AI', ['A. Jiang', 'Mistral AI']],
    ['Ivanov AI, Petrov S, Bee K', ['A. I. Ivanov', 'S. Petrov', 'K. Bee']],
    ['Gao GF; Bees for All Research Group', ['G. F. Gao', 'Bees for All Research Group']],
  ])('%j are %j', (text, names) => {
    expect(parseNameList(text)).toEqual({ names, isCut: false });
  });

  it.each([
    'A. Gu, T. Dao, ...',
    'A. Gu, T. Dao...',
    'A. Gu; T. Dao; et al.',
    'A. Gu and T. Dao and others',
    'A. Gu, T. Dao et al.',
    'Gu A, Dao T et al.',
    'Gu, A., Dao, T. et al.',
  ])('%j are two, and the list is cut', (text) => {
    expect(parseNameList(text)).toEqual({ names: ['A. Gu', 'T. Dao'], isCut: true });
  });

  it.each([
    'Vaswani, A., Gomez, A. N., ... and Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., …, & Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., … Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., . . . Polosukhin, I.',
    'Vaswani, A., Gomez, A. N., Polosukhin, I., et al.',
    'Vaswani, A., Gomez, A. N., Polosukhin, I. et al.',
  ])('%j are three with initials, and the list is cut', (text) => {
    const names = ['A. Vaswani', 'A. N. Gomez', 'I. Polosukhin'];
    expect(parseNameList(text)).toEqual({ names, isCut: true });
  });

  it.each(['Gu, Albert et al.', 'Gu, Albert, et al.'])('%j is one, and the list is cut', (text) => {
    expect(parseNameList(text)).toEqual({ names: ['Albert Gu'], isCut: true });
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
