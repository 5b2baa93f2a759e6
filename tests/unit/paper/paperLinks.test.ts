import { describe, expect, it } from 'vitest';
import { createIssueHref } from '../../../src/paper/labelReport.ts';
import { selectNearPapers } from '../../../src/paper/nearPapers.ts';
import { createPaperLinks, splitArxivIds } from '../../../src/paper/paperLinks.ts';
import { realCorpus, realPaper } from '../../fixtures/realCorpus.ts';

describe('createPaperLinks', () => {
  it('leads to each place that has the paper', () => {
    expect(createPaperLinks(realPaper('mamba')).map(({ href }) => href)).toEqual([
      'https://arxiv.org/abs/2312.00752',
      'https://arxiv.org/pdf/2312.00752',
      'https://arxiv.org/html/2312.00752',
      'https://huggingface.co/papers/2312.00752',
      'https://api.semanticscholar.org/arXiv:2312.00752',
      'https://github.com/state-spaces/mamba',
    ]);
  });

  it('leads to ar5iv for what arXiv made no HTML of, and to no code where none is known', () => {
    const links = createPaperLinks({ ...realPaper('s4'), codeUrl: null });
    expect(links.map(({ href }) => href)).toContain('https://ar5iv.labs.arxiv.org/html/2111.00396');
    expect(links.map(({ name }) => name)).not.toContain('Code');
  });
});

describe('splitArxivIds', () => {
  it.each([
    ['see arXiv 2312.00752.', ['see ', 'arXiv 2312.00752*', '.']],
    [
      '(arXiv:2111.00396v3, section 2) and 1506.00019',
      ['(', 'arXiv:2111.00396v3*', ', section 2) and ', '1506.00019*'],
    ],
    ['12.5 of 2024.123456789 and nothing else', ['12.5 of 2024.123456789 and nothing else']],
    ['', []],
  ])('cuts %j', (note, expected) => {
    const parts = splitArxivIds(note).map(({ text, href }) => (href === null ? text : `${text}*`));
    expect(parts).toEqual(expected);
  });

  it('links the id alone', () => {
    expect(splitArxivIds('arXiv:2111.00396v3')[0]?.href).toBe('https://arxiv.org/abs/2111.00396');
  });
});

describe('selectNearPapers', () => {
  it.each([
    ['mambo', 'mamba'],
    ['lasp2', 'lasp-2'],
    ['2312.00752', 'mamba'],
    ['delta-product', 'deltaproduct'],
    ['flash-linear-attention', 'tfla'],
    ['Mamba', 'mamba'],
    ['diverse-beam-searhc', 'diverse-beam-search'],
  ])('takes %s to mean %s', (asked, expected) => {
    expect(selectNearPapers(realCorpus, asked)[0]?.id).toBe(expected);
  });

  it('guesses nothing from nonsense', () => {
    expect(selectNearPapers(realCorpus, 'qqqqqqqqqqqq')).toEqual([]);
    expect(selectNearPapers(realCorpus, '%%%')).toEqual([]);
  });
});

describe('createIssueHref', () => {
  it('fills in title and text', () => {
    const href = createIssueHref('https://example.org/issues/new?labels=data', 'A & B', '“x”\n#1');
    const url = new URL(href ?? '');
    expect(url.searchParams.get('labels')).toBe('data');
    expect(url.searchParams.get('title')).toBe('A & B');
    expect(url.searchParams.get('body')).toBe('“x”\n#1');
  });

  it.each(['', 'example.org', 'javascript:alert(1)', 'https://'])(
    'makes no link of %j',
    (setting) => {
      expect(createIssueHref(setting, 'title', 'text')).toBeNull();
    },
  );
});
