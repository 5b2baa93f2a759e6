/**
 * The service worker: keeps a whole copy of one version of the site and answers from it.
 * A version is fetched completely, each file checked against its hash, or is not used at all; it
 * becomes active when the reader says so, or when no page of the older one is open any more.
 */
import { files, version } from 'virtual:site-files';
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { createOfflineMessage } from './offlineMessage.ts';
import { createSiteCopies } from './siteCopies.ts';

declare const self: ServiceWorkerGlobalScope;

const root = new URL('.', self.location.href);
const copies = createSiteCopies(version, self.registration.scope, self.caches);
const controller = new PrecacheController({ cacheName: copies.name });
controller.addToCacheList([...files]);

self.addEventListener('install', (event) => {
  const install = async () => {
    await copies.noteFetching();
    await controller.install(event);
    await copies.noteInstalled();
  };
  event.waitUntil(install());
});

/** Whether the reader took this version, in a page that reloads now. */
let isTaken = false;

self.addEventListener('activate', (event) => {
  const activate = async () => {
    const pages = await self.clients.matchAll({ type: 'window' });
    // Where nobody took it, a page may just have been answered from the older version.
    await copies.noteActivated(!isTaken || pages.length > 1);
    // The page of a first visit also works without a network. It asks for its files by their hashes.
    await self.clients.claim();
  };
  event.waitUntil(activate());
});

self.addEventListener('message', ({ data }: ExtendableMessageEvent) => {
  if (data?.type !== 'SKIP_WAITING') return;
  isTaken = true;
  void self.skipWaiting();
});

// What follows the question mark is for the page to read; its file is the same.
registerRoute(
  new PrecacheRoute(controller, {
    ignoreURLParametersMatching: [/^/u],
    urlManipulation: ({ url }) => [new URL(url.pathname.replace(/\/?$/u, '.html'), url)],
  }),
);

// A page of the version before, still open in another tab, asks for a part it had not needed yet.
registerRoute(
  ({ url }) => url.href.startsWith(`${root.href}assets/`),
  async ({ request }) =>
    (await self.caches.match(request.url, { ignoreVary: true })) ?? fetch(request),
);

// Every page of a digest of this device is the same file.
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' && url.pathname.startsWith(`${root.pathname}digests/`),
  async ({ request }) =>
    (await controller.matchPrecache(new URL('digests.html', root).href)) ?? answerUnknown(request),
);

registerRoute(
  ({ request }) => request.mode === 'navigate',
  ({ request }) => answerUnknown(request),
);
setCatchHandler(({ request }) => answerUnknown(request));

/**
 * An address that is not in the copy may be one that a newer version has, so the network is asked
 * first. Without it a page gets the site's own 404, and a file, told by the dot in its name, the
 * news that it is not kept.
 */
async function answerUnknown(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const page = await controller.matchPrecache(new URL('404.html', root).href);
    const isFile = /\.[a-z0-9]+$/iu.test(new URL(request.url).pathname);
    if (isFile || page === undefined) return createOfflineMessage(root.pathname);
    return new Response(page.body, { status: 404, headers: page.headers });
  }
}
