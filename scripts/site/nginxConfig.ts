/**
 * `npm run --silent nginx -- [--base /] [--root /var/www/html] [--name example.org] [--port 80]`:
 * prints a configuration for nginx 1.18 or newer, to be included where its other sites are, such
 * as `/etc/nginx/conf.d/collate.conf`. The built site lies in the root, within the folder of the base.
 */
import { pathToFileURL } from 'node:url';
import { readOptions } from './readOptions.ts';
import { cacheControl, FILE_POLICY, FRAME_POLICY, OTHER_HEADERS } from './siteHeaders.ts';

interface NginxOptions {
  readonly base: string;
  readonly root: string;
  readonly name: string;
  readonly port: string;
}

/**
 * Pages without `.html`, one address each, 404 for the rest, and the headers of `siteHeaders.ts`. The
 * policy of a page allows what is inlined by its hash, which the next build may change: it is left
 * to the page itself, so that the configuration outlasts the build it was printed for.
 */
export function formatNginxConfig({ base, root, name, port }: NginxOptions): string {
  const headers = Object.entries(OTHER_HEADERS).map(
    ([header, value]) => `  add_header ${header} "${value}" always;`,
  );
  return `map $uri $collate_cache_control {
  ~^${base}assets/ "${cacheControl('/assets/x')}";
  default "${cacheControl('/')}";
}

# Each page holds its own policy, but for what only a header can say.
map $sent_http_content_type $collate_policy {
  ~^text/html "${FRAME_POLICY}";
  default "${FILE_POLICY}; ${FRAME_POLICY}";
}

server {
  listen ${port};
  server_name ${name};
  root ${root};
  charset utf-8;
  absolute_redirect off;

  # The build lays a compressed copy beside each file.
  gzip_static on;
  gzip_vary on;

  add_header Content-Security-Policy $collate_policy always;
${headers.join('\n')}
  add_header Cache-Control $collate_cache_control;

  # The page at ${base}about is in about.html.
  location ${base} {
    try_files $uri $uri.html =404;
  }
  location = ${base} {
    try_files ${base}index.html =404;
  }

  # Every address in a list of the reader's device is one file, which finds the list there.
  location ^~ ${base}digests/ {
    try_files ${base}digests.html =404;
  }

  # One address a page: neither the name of its file nor a slash at the end.
  location = ${base}index.html {
    return 308 ${base}$is_args$args;
  }
  location ~ ^(?<page>${base}.+?)(?:\\.html|/)$ {
    if (-f $document_root$page.html) {
      return 308 $page$is_args$args;
    }
    return 404;
  }

  error_page 404 ${base}404.html;
  location = ${base}404.html {
    internal;
  }
}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const values = readOptions({
    base: { type: 'string', default: '/' },
    root: { type: 'string', default: '/var/www/html' },
    name: { type: 'string', default: 'example.org' },
    port: { type: 'string', default: '80' },
  });
  process.stdout.write(formatNginxConfig(values));
}
