import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Corpus } from '../../src/corpus/schema.ts';
import { escapeHtml } from '../site/escapeHtml.ts';

/**
 * Serves the simplest site that could do the job: all papers as plain HTML, filtered by hiding
 * list items, searched by `includes` over their text. What it costs is the floor to compare with.
 */
export async function serveStaticList(corpus: Corpus): Promise<{ server: Server; url: string }> {
  const page = gzipSync(createPage(corpus));
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Encoding': 'gzip',
      'Content-Length': page.length,
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { server, url: `http://127.0.0.1:${address.port}/` };
}

function createPage({ papers, taxonomy }: Corpus): string {
  const values = (taxonomy.facets[0]?.values ?? []).map(
    ({ id, label }) => `<label><input type="checkbox" value="${id}">${escapeHtml(label)}</label>`,
  );
  const items = papers.map((paper) => {
    const labels = Object.values(paper.labels).flat();
    const authors = paper.authors.join(', ');
    return `<li data-values="${labels.map(({ value }) => value).join(' ')}"><h3>${escapeHtml(paper.title)}</h3><p>${escapeHtml(authors)}</p><p>${escapeHtml(paper.abstract)}</p></li>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Papers</title>
<input type="search" aria-label="Search"><p>${values.join('')}</p><ul>${items.join('')}</ul>
<script>${SCRIPT}</script></html>`;
}

const SCRIPT = `
const box = document.querySelector('input[type=search]');
const filter = () => {
  const chosen = [...document.querySelectorAll('input:checked')].map((input) => input.value);
  for (const item of document.querySelectorAll('li')) {
    const values = item.dataset.values.split(' ');
    const text = item.textContent.toLowerCase();
    item.hidden = !text.includes(box.value.toLowerCase()) ||
      (chosen.length > 0 && !chosen.some((value) => values.includes(value)));
  }
};
addEventListener('input', filter);
`;
