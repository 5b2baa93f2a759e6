import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Corpus } from '../../../src/corpus/schema.ts';
import { describePaperPreview, describeSitePreview } from '../../../src/pages/heads/pagePreview.ts';
import { paintPreview } from '../previews/drawPreview.ts';
import { createPaperContent, createSiteContent } from '../previews/previewContent.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/collate/previews');

/** Draws the picture that is shown beside a link: one for every paper, one for the site. */
export function previews(): Plugin {
  return {
    name: 'collate:previews',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async generateBundle() {
      const corpus = JSON.parse(readFileSync(join(root, 'data/corpus.json'), 'utf8')) as Corpus;
      const tokens = readFileSync(join(root, 'src/ui/tokens.css'), 'utf8');
      const pictures = [
        { ...describeSitePreview(corpus), content: createSiteContent(corpus) },
        ...corpus.papers.map((paper) => ({
          ...describePaperPreview(paper),
          content: createPaperContent(paper, corpus.taxonomy),
        })),
      ];
      for (const { file, content } of pictures) {
        const source = await paintPreview(content, tokens, cache);
        this.emitFile({ type: 'asset', fileName: file, source });
      }
    },
  };
}
