import { cacheControl, createSecurityHeaders } from './siteHeaders.ts';

/**
 * The headers of a site whose pages have this policy, in the form of Netlify and Cloudflare Pages: a path
 * pattern, then its headers, indented. Where several patterns match, Cloudflare joins the values of one
 * header, so no header stands under two of them; pages keep these hosts' own rule, to be asked for again.
 */
export function formatHeadersFile(base: string, policy: string): string {
  const everywhere = Object.entries(createSecurityHeaders(policy));
  return [
    formatRule(`${base}*`, everywhere),
    formatRule(`${base}assets/*`, [['Cache-Control', cacheControl(`${base}assets/x`)]]),
  ].join('\n');
}

function formatRule(path: string, headers: readonly (readonly [string, string])[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}
