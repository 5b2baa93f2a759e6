import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { formatBibtex } from '../../../src/exports/bibtex.ts';
import { createCslItems } from '../../../src/exports/cslItem.ts';
import { formatMarkdownList } from '../../../src/exports/markdownList.ts';
import { itemWith, paperWith } from '../../fixtures/paperWith.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';

/** How BibTeX itself finds the end of a value: a backslash changes nothing. */
function isClosed(value: string): boolean {
  let depth = 0;
  for (const sign of value.slice(0, -1)) {
    depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
    if (depth <= 0) return false;
  }
  return depth === 1 && value.endsWith('}');
}

interface Node {
  readonly type: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function listNodes(node: Node): readonly Node[] {
  return [node, ...(node.children ?? []).flatMap(listNodes)];
}

describe('whatever stands in a list', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'\\{}()[]<>%_|"ab \n') });

  it('ends no value of BibTeX', () => {
    fc.assert(
      fc.property(signs, signs, (words, end) => {
        const otherIds = ['volume', 'issue', 'pages'].map((scheme) => ({ scheme, id: words }));
        const patch = { title: `x${words}`, authors: [`A ${words}b`], arxivId: null, otherIds };
        const item = itemWith({ ...patch, url: `https://example.org/${end}` });
        const text = formatBibtex([item], { annotations: new Map([[item.id, `n${words}`]]) });
        const values = [
          ...text.matchAll(/^ {2}[A-Za-z]+ *= (\{.*?),(?=\n {2}[A-Za-z]+ *=|\n\}\n)/gmsu),
        ];
        expect(values.length).toBeGreaterThanOrEqual(4);
        for (const [, value = ''] of values) expect(isClosed(value), value).toBe(true);
      }),
    );
  });

  it('ends no link of Markdown', () => {
    fc.assert(
      fc.property(signs, (end) => {
        const url = `https://example.org/${end.replaceAll(/[\\\n%]/gu, '')}`;
        const patch = { arxivId: null, url };
        const tree = fromMarkdown(formatMarkdownList([itemWith(patch)], [paperWith(patch)]));
        const links = listNodes(tree).filter(({ type }) => type === 'link');
        expect(links).toHaveLength(1);
        const [link] = links;
        expect(decodeURIComponent(link?.url ?? '')).toBe(url);
      }),
    );
  });

  it('is said to be in English only where it is', () => {
    const paper = paperWith({});
    const [own] = createCslItems(realCorpus, [paper]);
    const list = { id: 'k3', files: [] };
    const [other] = createCslItems({ ...realCorpus, list }, [paper]);
    expect([own?.language, other?.language]).toEqual(['en', undefined]);
  });
});
