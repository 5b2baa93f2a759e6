import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../scripts/checks/freePort.ts';
import type { WebKitPlaces } from '../../scripts/checks/otherBrowsers.ts';
import { emptyFolder } from './emptyFolder.ts';
import type { Engine, Profile } from './engine.ts';
import { type Command, openWebKitProfile } from './webkitProfile.ts';

/** A command takes well under a second; a driver that has lost its browser never answers. */
const COMMAND_MS = 30_000;

/** Starting takes a second or two; on a machine that is busy with other things, longer. */
const START_MS = 30_000;

/**
 * WebKit over WebDriver, on a screen that nobody sees. Its home is a folder of its own, since that
 * is where the MiniBrowser looks up the place for files to save.
 */
export async function startWebKit(places: WebKitPlaces): Promise<Engine> {
  const home = mkdtempSync(join(tmpdir(), 'collate-webkit-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  const screen = await startScreen(places.xvfb);
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: undefined,
    XDG_CACHE_HOME: undefined,
    XDG_DATA_HOME: undefined,
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    // What may wait for services of a desktop that is not there.
    NO_AT_BRIDGE: '1',
    GTK_IM_MODULE: 'gtk-im-context-simple',
  };
  let driver = await startDriver(places.driver, env);
  let last: Profile | null = null;
  return {
    downloads,
    openProfile: async (size) => {
      await last?.close();
      emptyFolder(downloads);
      const open = () => openWebKitProfile(driver.command, places.miniBrowser, size);
      last = await open().catch(async () => {
        // On a busy machine the driver now and then begins a session and never answers.
        await end(driver.process);
        driver = await startDriver(places.driver, env);
        return open();
      });
      return last;
    },
    stop: async () => {
      await last?.close();
      await end(driver.process);
      await end(screen.server);
      rmSync(home, { recursive: true });
    },
  };
}

interface Driver {
  readonly process: ChildProcess;
  readonly command: Command;
}

async function startDriver(path: string, env: NodeJS.ProcessEnv): Promise<Driver> {
  const port = await findFreePort();
  const driver = spawn(path, [`--port=${port}`], { env, stdio: 'ignore' });
  endWithProcess(driver);
  const command = createCommand(`http://127.0.0.1:${port}`);
  await waitUntilReady(command);
  return { process: driver, command };
}

function createCommand(root: string): Command {
  return async (method, path, body) => {
    const response = await fetch(`${root}${path}`, {
      method,
      signal: AbortSignal.timeout(COMMAND_MS),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause) => {
      throw new Error(`WebKitWebDriver gave no answer to ${method} ${path}.`, { cause });
    });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`WebKitWebDriver: ${method} ${path}: ${error}: ${message}`);
  };
}

async function waitUntilReady(command: Command): Promise<void> {
  const end = Date.now() + START_MS;
  for (;;) {
    try {
      await command('GET', '/status');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await wait(50);
  }
}

/** A screen in memory, and the name that it chose among those that are free. */
async function startScreen(
  xvfb: string,
): Promise<{ readonly server: ChildProcess; readonly display: string }> {
  const server = spawn(
    xvfb,
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  endWithProcess(server);
  const display = await new Promise<string>((resolve, reject) => {
    let text = '';
    server.stdio[3]?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(`:${text.trim()}`);
    });
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
  });
  return { server, display };
}

/** Nothing stays behind where a run is broken off. */
function endWithProcess(child: ChildProcess): void {
  process.once('exit', () => child.kill());
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  child.kill();
  await ended;
}
