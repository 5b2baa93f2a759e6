import { describe, expect, it } from 'vitest';
import { formatHeadersFile } from '../../../../scripts/site/headersFile.ts';
import {
  cacheControl,
  createSecurityHeaders,
  formatPolicy,
} from '../../../../scripts/site/siteHeaders.ts';

/** As many hashes as a site could have. */
const policy = formatPolicy({
  scripts: [`'sha256-${'a'.repeat(43)}='`],
  styles: Array.from({ length: 12 }, (_, index) => `'sha256-${`${index}`.padStart(43, 'b')}='`),
});

/** Reads a `_headers` file as its hosts do: pattern → headers. */
function parseHeadersFile(text: string): Map<string, Map<string, string>> {
  const rules = new Map<string, Map<string, string>>();
  let headers = new Map<string, string>();
  for (const line of text.split('\n').filter((it) => it.trim() !== '' && !it.startsWith('#'))) {
    if (/^\s/u.test(line)) {
      const [name = '', ...value] = line.trim().split(':');
      headers.set(name.toLowerCase(), value.join(':').trim());
    } else {
      headers = new Map();
      rules.set(line.trim(), headers);
    }
  }
  return rules;
}

describe.each(['/', '/collate/'])('the _headers file under %s', (base) => {
  const rules = parseHeadersFile(formatHeadersFile(base, policy));

  it('sends every header of the site with every answer', () => {
    const expected = Object.entries(createSecurityHeaders(policy)).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    expect([...(rules.get(`${base}*`) ?? [])]).toEqual(expected);
    expect(expected.map(([name]) => name)).toEqual(
      expect.arrayContaining([
        'content-security-policy',
        'x-content-type-options',
        'referrer-policy',
        'permissions-policy',
      ]),
    );
  });

  it('lets hashed files be kept for ever', () => {
    expect(rules.get(`${base}assets/*`)?.get('cache-control')).toBe(cacheControl('/assets/x'));
    expect(cacheControl('/assets/x')).toContain('immutable');
  });

  it('names no header twice, and keeps within what the hosts read', () => {
    const names = [...rules.values()].flatMap((headers) => [...headers.keys()]);
    expect(new Set(names).size).toBe(names.length);
    // Cloudflare Pages: 2,000 characters a line, 100 rules.
    for (const line of formatHeadersFile(base, policy).split('\n')) {
      expect(line.length).toBeLessThanOrEqual(2000);
    }
  });
});
