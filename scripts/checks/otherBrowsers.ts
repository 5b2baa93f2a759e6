import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What it takes to drive WebKit: its WebDriver, the browser, and the screen that it is shown on. */
export interface WebKitPlaces {
  readonly driver: string;
  readonly miniBrowser: string;
  readonly xvfb: string;
}

const FIREFOXES = ['firefox-esr', 'firefox'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Mozilla Firefox\\firefox.exe'),
];

/** Where libraries of WebKitGTK lie, each with its browser; the newest interface comes first. */
const LIBRARY_FOLDERS = ['/usr/lib', '/usr/libexec', '/usr/lib64', '/usr/local/libexec'];
const MINI_BROWSERS = [
  'webkitgtk-6.0/MiniBrowser',
  'webkit2gtk-4.1/MiniBrowser',
  'webkit2gtk-4.0/MiniBrowser',
];

/** The Firefox named by `COLLATE_FIREFOX`, else one that is installed; `null` where there is none. */
export function findFirefox(): string | null {
  const named = process.env.COLLATE_FIREFOX;
  if (named === undefined || named === '') {
    return findCommand(FIREFOXES) ?? FIREFOX_PLACES.find((path) => existsSync(path)) ?? null;
  }
  if (existsSync(named)) return named;
  throw new Error(`COLLATE_FIREFOX names "${named}", which does not exist. Correct or unset it.`);
}

/** WebKit as Debian packages it, or what of it is missing, as words. */
export function findWebKit(): WebKitPlaces | { readonly missing: string } {
  const driver = findCommand(['WebKitWebDriver']);
  const miniBrowser = findMiniBrowser();
  const xvfb = findCommand(['Xvfb']);
  if (driver !== null && miniBrowser !== null && xvfb !== null) {
    return { driver, miniBrowser, xvfb };
  }
  const parts = [
    ...(driver === null ? ['WebKitWebDriver'] : []),
    ...(miniBrowser === null ? ['MiniBrowser'] : []),
    ...(xvfb === null ? ['Xvfb'] : []),
  ];
  return { missing: parts.join(' and ') };
}

/** Each browser that the tests of all browsers leave out here, and how to have it; empty if none. */
export function describeMissingBrowsers(): readonly string[] {
  const webkit = findWebKit();
  return [
    ...(findFirefox() === null
      ? ['Firefox (install firefox-esr, or name its path in COLLATE_FIREFOX)']
      : []),
    ...('missing' in webkit
      ? [`WebKit (install webkit2gtk-driver and xvfb: there is no ${webkit.missing})`]
      : []),
  ];
}

/** The first of these commands that a folder of the search path holds. */
function findCommand(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Debian puts the browser into a folder named by the machine, such as `x86_64-linux-gnu`. */
function findMiniBrowser(): string | null {
  const folders = LIBRARY_FOLDERS.flatMap((folder) => [
    folder,
    ...(existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.includes('-linux-'))
          .map((name) => join(folder, name))
      : []),
  ]);
  const paths = MINI_BROWSERS.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}
