import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSER_FOLDER, withEnvironment } from '../../scripts/browser.ts';
import { RENDERER_FOLDER } from '../../scripts/vite/prerender.ts';

describe('the packaged browser', () => {
  it('lies where no build empties the folder', () => {
    expect(relative(RENDERER_FOLDER, BROWSER_FOLDER)).toMatch(/^\.\./u);
    expect(relative(BROWSER_FOLDER, RENDERER_FOLDER)).toMatch(/^\.\./u);
  });

  it('leaves the temporary folder of the process as it was', async () => {
    const before = tmpdir();
    let during = '';
    await withEnvironment({ TMPDIR: '/elsewhere' }, async () => {
      during = tmpdir();
    });
    expect(during).toBe('/elsewhere');
    expect(tmpdir()).toBe(before);
  });

  it('leaves it so after a failure, too', async () => {
    const before = { ...process.env };
    const failing = withEnvironment({ TMPDIR: '/elsewhere', COLLATE_NEW: '1' }, () =>
      Promise.reject(new Error('no room')),
    );
    await expect(failing).rejects.toThrow('no room');
    expect({ ...process.env }).toEqual(before);
  });
});
