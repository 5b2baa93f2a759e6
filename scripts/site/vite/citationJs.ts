import type { Plugin } from 'vite';

const STUB_ID = '\0collate:no-fetch';

/** Ways to the network that Citation.js imports for inputs that are addresses. */
const FETCHERS = new Set(['node-fetch', 'sync-fetch']);

/**
 * Leaves the fetchers of Citation.js out of the built site: its inputs here are values, the policy allows no
 * other origin, and one of them needs modules of Node to load at all.
 */
export function citationJs(): Plugin {
  return {
    name: 'collate:citation-js',
    enforce: 'pre',
    apply: (_, { isSsrBuild }) => isSsrBuild !== true,
    resolveId: (id) => (FETCHERS.has(id) ? STUB_ID : undefined),
    load: (id) => (id === STUB_ID ? STUB : undefined),
  };
}

const STUB = `
export default function fetchNothing() {
  throw new Error('Nothing is fetched for a citation.');
}
export class Headers {}
fetchNothing.Headers = Headers;
`;
