import { tmpdir } from 'node:os';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  BROWSER_FOLDER,
  chooseBrowser,
  withEnvironment,
} from '../../../../scripts/checks/browser.ts';
import { RENDERER_FOLDER } from '../../../../scripts/site/vite/prerender.ts';

describe('the browser of a machine', () => {
  const linux = { platform: 'linux', arch: 'x64', named: undefined, installed: null };
  const here = process.execPath;

  it.each([
    ['on Linux on x64', linux, null],
    ['on Linux on x64 with one installed', { ...linux, installed: '/usr/bin/chromium' }, null],
    [
      'on Linux on ARM',
      { ...linux, arch: 'arm64', installed: '/usr/bin/chromium' },
      '/usr/bin/chromium',
    ],
    ['on macOS', { ...linux, platform: 'darwin', installed: '/Chrome' }, '/Chrome'],
    ['on any, where one is named', { ...linux, installed: '/Chrome', named: here }, here],
    ['on Linux on x64, where the name is empty', { ...linux, named: '' }, null],
  ])('%s', (_, machine, expected) => {
    expect(chooseBrowser(machine)).toBe(expected);
  });

  it('is asked for where there is none', () => {
    expect(() => chooseBrowser({ ...linux, platform: 'win32' })).toThrow('Install one');
  });

  it('is no other than the one that is named', () => {
    const machine = { ...linux, installed: '/Chrome', named: '/no/such/chromium' };
    expect(() => chooseBrowser(machine)).toThrow('"/no/such/chromium", which does not exist');
  });
});

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
