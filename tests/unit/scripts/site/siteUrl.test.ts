import { describe, expect, it } from 'vitest';
import { readSiteUrl } from '../../../../scripts/site/siteUrl.ts';

describe('the address of the site', () => {
  it.each([
    ['https://example.org/', '/', 'https://example.org/'],
    ['https://example.org', '/', 'https://example.org/'],
    ['https://example.org/collate', '/collate/', 'https://example.org/collate/'],
    ['http://example.org:8080/collate/?x#y', '/collate/', 'http://example.org:8080/collate/'],
  ])('"%s" with the base "%s" is %s', (given, base, url) => {
    expect(readSiteUrl(base, given)).toBe(url);
  });

  it('is unknown where nothing is said', () => {
    expect(readSiteUrl('/', '')).toBeNull();
  });

  it.each(['example.org', '/collate/', 'ftp://example.org/', 'https://'])(
    'is no full address: "%s"',
    (given) => {
      expect(() => readSiteUrl('/', given)).toThrow(/full address/u);
    },
  );

  it('must agree with where links lead', () => {
    expect(() => readSiteUrl('/', 'https://example.org/collate/')).toThrow('--base /collate/');
  });
});
