import { describe, expect, it } from 'vitest';
import { formatNginxConfig } from '../../../../scripts/site/nginxConfig.ts';
import { FILE_POLICY, OTHER_HEADERS } from '../../../../scripts/site/siteHeaders.ts';

describe.each(['/', '/collate/'])('the configuration for nginx under %s', (base) => {
  const config = formatNginxConfig({ base, root: '/srv', name: 'example.org', port: '80' });

  it('sends every header of the site', () => {
    for (const [name, value] of Object.entries(OTHER_HEADERS)) {
      expect(config).toContain(`add_header ${name} "${value}" always;`);
    }
    expect(config).toContain('add_header Content-Security-Policy $collate_policy always;');
    // A location with an `add_header` of its own would send none of these.
    expect(
      config
        .split(/^ {2}location /mu)
        .slice(1)
        .join(''),
    ).not.toContain('add_header');
  });

  it('names no hash, which a later build would change, and frames nothing', () => {
    expect(config).not.toContain('sha256-');
    expect(config).toContain(`~^text/html "frame-ancestors 'none'";`);
    expect(config).toContain(`default "${FILE_POLICY}; frame-ancestors 'none'";`);
    expect(FILE_POLICY).toMatch(/default-src 'none'.* script-src 'self';.* style-src 'self';/u);
  });

  it('finds pages without .html, and answers 404 for the rest', () => {
    expect(config).toContain(`location ${base} {\n    try_files $uri $uri.html =404;`);
    expect(config).toContain(`error_page 404 ${base}404.html;`);
  });
});
