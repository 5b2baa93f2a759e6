import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import {
  describePaperPreview,
  describeSitePreview,
  listPicturedPapers,
} from '../../../src/pages/heads/pagePreview.ts';
import { paintPreview } from '../previews/drawPreview.ts';
import { createPaperContent, createSiteContent } from '../previews/previewContent.ts';
import { readSiteCorpus } from '../siteData.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = join(root, 'node_modules/.cache/collate/previews');

/** Draws the picture that is shown beside a link: one for the site, one for each of its first papers. */
export function previews(): Plugin {
  return {
    name: 'collate:previews',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
    async generateBundle() {
      const corpus = readSiteCorpus();
      const tokens = readFileSync(join(root, 'src/ui/tokens.css'), 'utf8');
      const pictures = [
        { ...describeSitePreview(corpus), content: createSiteContent(corpus) },
        ...listPicturedPapers(corpus).map((paper) => ({
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
