/**
 * The policy of every page: only this origin, no inline script or style, no plug-in, no frame.
 * `data:` images are the SVG masks of style sheets.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
];

/** For `<meta http-equiv>`, so that the policy holds on any host. */
export const CONTENT_SECURITY_POLICY = DIRECTIVES.join('; ');

/** What a host should send with every answer; `frame-ancestors` has no effect in a `<meta>`. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
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
