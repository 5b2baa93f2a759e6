/**
 * `tsx scripts/site/serve.ts [--port 4173] [--base /] [--folder dist]`: serves the built site on the
 * loopback interface and prints its address. Taken ports are passed over, unless `--strict-port`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sirv from 'sirv';
import { tidyPathname } from '../../src/url/pathForms.ts';
import { readOptions, readWhole } from './readOptions.ts';
import { cacheControl, createSecurityHeaders, readPolicy } from './siteHeaders.ts';

const HOST = '127.0.0.1';
const defaultFolder = fileURLToPath(new URL('../../dist', import.meta.url));

interface ServeOptions {
  readonly port: number;
  readonly isPortStrict?: boolean;
  readonly base?: string;
  readonly folder?: string;
  /** Brotli is off where sizes are compared with those of sites that send gzip. */
  readonly hasBrotli?: boolean;
}

/** Starts a server of the built site and returns it with its address, such as `http://127.0.0.1:4173/`. */
export async function serveSite(options: ServeOptions): Promise<{ server: Server; url: string }> {
  const { base = '/', folder = defaultFolder, hasBrotli = true } = options;
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no built site. Run "npm run build" first.`);
  }
  const server = createServer(createHandler(folder, base, hasBrotli));
  const port = await listen(server, options.port, options.isPortStrict ?? false);
  return { server, url: `http://${HOST}:${port}${base}` };
}

function createHandler(folder: string, base: string, hasBrotli: boolean) {
  const serveFile = sirv(folder, {
    etag: true,
    gzip: true,
    brotli: hasBrotli,
    setHeaders: (response, pathname) => {
      response.setHeader('Cache-Control', cacheControl(pathname));
      // No list of media types knows it; without one, browsers refuse to guess.
      if (pathname.endsWith('.bib')) {
        response.setHeader('Content-Type', 'application/x-bibtex; charset=utf-8');
      }
    },
  });
  const policy = readPolicy(readFileSync(join(folder, 'index.html'), 'utf8'));
  const headers = Object.entries(createSecurityHeaders(policy));
  return (request: IncomingMessage, response: ServerResponse): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    const pathname = parsePathname(request.url ?? '/');
    if (pathname === null || !`${pathname}/`.startsWith(base)) {
      response.writeHead(pathname === null ? 400 : 404).end();
      return;
    }
    if (pathname.startsWith(`${base}digests/`) && !isFileName(pathname)) {
      request.url = '/digests.html';
      serveFile(request, response);
      return;
    }
    const tidy = `${pathname}/` === base ? base : tidyPathname(pathname, base);
    if (tidy !== pathname && isPage(folder, tidy.slice(base.length))) {
      const query = (request.url ?? '').slice(pathname.length);
      response.writeHead(308, { Location: `${tidy}${query}`, 'Cache-Control': 'no-cache' }).end();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    serveFile(request, response, () =>
      sendNotFound(folder, `/${pathname.slice(base.length)}`, response),
    );
  };
}

/** Whether the build wrote a page for this path, such as `papers/mamba`. */
function isPage(folder: string, path: string): boolean {
  if (path === '') return true;
  return /^[\w-]+(?:\/[\w-]+)*$/u.test(path) && existsSync(join(folder, `${path}.html`));
}

/** A name with an extension is that of a file; that of a page is `.html`, and an arXiv id has none. */
function isFileName(pathname: string): boolean {
  return /\.(?!html$)[a-z][a-z0-9]*$/iu.test(pathname);
}

/** An address without a file gets the page that says so; the script then draws what it can of it. */
function sendNotFound(folder: string, pathname: string, response: ServerResponse): void {
  if (isFileName(pathname)) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.writeHead(404, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': cacheControl(pathname),
  });
  response.end(readFileSync(join(folder, '404.html')));
}

/** The path as sent, still encoded; `null` where the request names no valid address. */
function parsePathname(address: string): string | null {
  try {
    const { pathname } = new URL(address, `http://${HOST}`);
    decodeURI(pathname);
    return pathname;
  } catch {
    return null;
  }
}

async function listen(server: Server, first: number, isStrict: boolean): Promise<number> {
  for (let port = first; ; port += 1) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, HOST, () => {
          server.off('error', reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === 'object' && address !== null ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!isTaken || isStrict || port >= first + 50) throw error;
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const values = readOptions({
    port: { type: 'string', default: '4173' },
    'strict-port': { type: 'boolean', default: false },
    base: { type: 'string', default: '/' },
    folder: { type: 'string', default: defaultFolder },
  });
  const { url } = await serveSite({
    port: readWhole('port', values.port, 0, 65_535),
    isPortStrict: values['strict-port'],
    base: `/${values.base}/`.replaceAll(/\/+/gu, '/'),
    folder: resolve(values.folder),
  });
  console.log(`Collate is at ${url}  (Ctrl-C ends it)`);
}
