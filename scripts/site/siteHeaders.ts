import { POLICY_NAMES } from '../../src/ui/trustedTypes.ts';
import type { InlineSources } from './inlineSources.ts';

const META = 'http-equiv="Content-Security-Policy"';

/** What a page may ask: this site alone. */
const OWN_REQUESTS = "connect-src 'self'";

/** What the page that opens lists may ask: a list that a link names, once the reader agrees. */
export const ANY_REQUESTS = "connect-src 'self' https:";

/**
 * The policy of every page: only this origin, no plug-in, no frame, and of scripts and styles in the
 * page itself only those that the build put there. `data:` images are the SVG masks of style
 * sheets, `data:` fonts the faces of the list's first screen.
 */
export function formatPolicy(
  { scripts, styles }: InlineSources,
  connect: string = OWN_REQUESTS,
): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    ["style-src 'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self' data:",
    connect,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    // Nothing becomes markup or script but by the rules of `src/ui/trustedTypes.ts`.
    "require-trusted-types-for 'script'",
    `trusted-types ${POLICY_NAMES.join(' ')}`,
  ].join('; ');
}

/** The policy of what holds no script or style of its own, which is all but the pages. */
export const FILE_POLICY = formatPolicy({ scripts: [], styles: [] });

/** What is said in a header alone: it has no effect in a `<meta>`. */
export const FRAME_POLICY = "frame-ancestors 'none'";

/** The page with its policy in a `<meta>`, so that it holds on any host. */
export function writePolicy(html: string, policy: string): string {
  return html.replace('<meta charset="utf-8" />', `$&\n    <meta ${META} content="${policy}" />`);
}

/** The policy in a built page. Sites built by earlier versions, which are measured beside this one, escape its quotes. */
export function readPolicy(html: string): string {
  const policy = new RegExp(`<meta ${META} content="([^"]+)"`, 'u').exec(html)?.[1];
  if (policy === undefined) throw new Error('The page has no Content-Security-Policy.');
  return policy.replaceAll('&#39;', "'");
}

/**
 * What a host should send with every answer, for a site whose pages have this policy. Hosts send one
 * header for all pages, and what it forbids no page can allow: requests are left to the pages.
 */
export function createSecurityHeaders(policy: string): Readonly<Record<string, string>> {
  const shared = policy.replace(OWN_REQUESTS, ANY_REQUESTS);
  return { 'Content-Security-Policy': `${shared}; ${FRAME_POLICY}`, ...OTHER_HEADERS };
}

export const OTHER_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
} as const;

/**
 * Hashed files never change; everything else is asked for again, and mostly answered with 304.
 * That matters most for `service-worker.js`: a stale one would hide a new version.
 */
export function cacheControl(pathname: string): string {
  return pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
