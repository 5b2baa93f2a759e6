import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to launch a Chromium: what Playwright's `launchOptions` take. */
export interface BrowserLaunch {
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Record<string, string>;
}

/** A Chromium by what it is, for those who measure in more than one. */
export interface NamedBrowser {
  readonly name: string;
  /** `null` where this machine has none. */
  readonly launch: BrowserLaunch | null;
}

/** Where the packaged Chromium is unpacked, once for each version. */
export const BROWSER_FOLDER = fileURLToPath(
  new URL('../../node_modules/.cache/collate/browser', import.meta.url),
);

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const COMMANDS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'chrome',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
  join(process.env.LOCALAPPDATA ?? '', 'Google\\Chrome\\Application\\chrome.exe'),
];

/** What the choice of a browser depends on. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** The path in `COLLATE_CHROMIUM`, if there is one. */
  readonly named: string | undefined;
  /** The path of a Chrome or Chromium that is installed. */
  readonly installed: string | null;
}

/**
 * A Chromium for tests and measurements: the one named by `COLLATE_CHROMIUM`; else on Linux on x64
 * the one that `npm ci` brought, which needs no fonts or libraries of the system, and is therefore
 * the same on all of them; elsewhere one that is installed.
 */
export async function findBrowser(): Promise<BrowserLaunch> {
  const executablePath = chooseBrowser({
    platform: process.platform,
    arch: process.arch,
    named: process.env.COLLATE_CHROMIUM,
    installed: findInstalled(),
  });
  return executablePath === null
    ? unpackBrowser()
    : { executablePath, args: ARGS, env: environment() };
}

/** The path of the browser to launch; `null` stands for the packaged one. */
export function chooseBrowser({ platform, arch, named, installed }: Machine): string | null {
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(
      `COLLATE_CHROMIUM names "${named}", which does not exist. Correct or unset it.`,
    );
  }
  if (platform === 'linux' && arch === 'x64') return null;
  if (installed !== null) return installed;
  throw new Error(
    'No Chrome or Chromium was found. Install one, or name its path in COLLATE_CHROMIUM.',
  );
}

/**
 * What `npm ci` brought, a headless shell without a compositor of its own, and what readers use: a
 * Chrome or Chromium that is installed, or named by `COLLATE_CHROMIUM`.
 */
export async function listBrowsers(): Promise<readonly NamedBrowser[]> {
  const isPackaged = process.platform === 'linux' && process.arch === 'x64';
  const named = process.env.COLLATE_CHROMIUM ?? '';
  const installed = named === '' ? findInstalled() : named;
  return [
    { name: 'Packaged headless shell', launch: isPackaged ? await unpackBrowser() : null },
    {
      name: 'Installed Chrome or Chromium',
      launch:
        installed === null ? null : { executablePath: installed, args: ARGS, env: environment() },
    },
  ];
}

function findInstalled(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = folders.flatMap((folder) => COMMANDS.map((command) => join(folder, command)));
  return [...onPath, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/**
 * Unpacks the packaged Chromium once, under `node_modules/.cache`, into a folder named by its
 * version. It appears there by a rename, so that two processes at once cannot see half of it.
 */
async function unpackBrowser(): Promise<BrowserLaunch> {
  const require = createRequire(import.meta.url);
  const manifest = join(require.resolve('@sparticuz/chromium'), '../../../package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const place = join(BROWSER_FOLDER, `chromium-${version}`);
  if (!existsSync(place)) await unpackInto(place);
  return {
    executablePath: join(place, 'chromium'),
    args: [...ARGS, '--font-render-hinting=none'],
    env: {
      ...environment(),
      FONTCONFIG_FILE: join(place, 'fonts/fonts.conf'),
      LD_LIBRARY_PATH: join(place, 'al2023/lib'),
    },
  };
}

async function unpackInto(place: string): Promise<void> {
  const partial = `${place}-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only where it believes
  // itself on Lambda. Both are read from the environment.
  await withEnvironment({ TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  });
  writeFileSync(join(partial, 'fonts/fonts.conf'), fontConfiguration(place));
  try {
    renameSync(partial, place);
  } catch (error) {
    // Another process was first; its copy is the same.
    if (!existsSync(place)) throw error;
    rmSync(partial, { recursive: true });
  }
}

/**
 * Does `work` with some variables set, and puts each back. One by one: another object in the place
 * of `process.env` would leave the process itself, and so `os.tmpdir()`, with what was set.
 */
export async function withEnvironment(
  variables: Readonly<Record<string, string>>,
  work: () => Promise<void>,
): Promise<void> {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  try {
    await work();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

/** Only the packaged fallback font, so that pages look the same on every machine. */
function fontConfiguration(place: string): string {
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `  <dir>${place}/fonts</dir>`,
    `  <cachedir>${place}/fonts-cache</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
