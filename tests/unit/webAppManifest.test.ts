import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

describe('the web app manifest', () => {
  const folderOfPublic = new URL('../../public/', import.meta.url);
  const manifest = JSON.parse(
    readFileSync(new URL('manifest.webmanifest', folderOfPublic), 'utf8'),
  ) as {
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
    start_url: string;
    scope: string;
  };

  it('names icons that are there, in the size that it says', () => {
    for (const { src, sizes } of manifest.icons) {
      const png = readFileSync(new URL(src, folderOfPublic));
      // Width and height stand in the first chunk of a PNG.
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, src).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes, purpose }) => [sizes, purpose ?? 'any'])).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ]);
  });

  it('has addresses relative to itself alone, so that any base will do', () => {
    const addresses = [
      manifest.start_url,
      manifest.scope,
      ...manifest.shortcuts.map(({ url }) => url),
    ];
    for (const address of addresses) expect(address).toMatch(/^\.\//u);
  });
});
