/**
 * Runs before first paint, as a classic script within each page. First it applies what this reader
 * has stored, because the prerendered page does not know it; then it begins the application.
 */
import type { Tray } from '../compare/compareStore.ts';
import type { PaperNames } from '../compare/comparisonSummary.ts';
import { PAPER_NAMES_ID, separatorBefore } from '../compare/comparisonSummary.ts';
import type { SavedList } from '../library/libraryStore.ts';
import { applyTheme } from '../storage/applyTheme.ts';
import type { Preferences } from '../storage/preferencesStore.ts';
import { applyRail, applySavedCount, applyTimeline } from '../storage/rootState.ts';
import { COMPARE_KEY, LIBRARY_KEY, PREFERENCES_KEY } from '../storage/storageKeys.ts';
import { createTrust } from '../ui/trustedTypes.ts';
import { MAX_COMPARED, MIN_COMPARED } from '../url/comparedLimits.ts';
import { readDigestId } from '../url/digestAddress.ts';
import { PAGES } from '../url/pages.ts';
import { readId } from '../url/readId.ts';

/** What a store has kept, unchecked; empty where nothing is kept or storage is closed. */
function readKept<State>(key: string): Partial<State> {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '').state ?? {};
  } catch {
    return {};
  }
}

const { theme, isFacetPanelOpen, isTimelineShown } = readKept<Preferences>(PREFERENCES_KEY);
if (theme === 'light' || theme === 'dark') applyTheme(theme);
if (isFacetPanelOpen === false) applyRail(false);
if (isTimelineShown === false) applyTimeline(false);

const digestId = readDigestId(location.pathname);
// One list for all digests: it is the same library on all their pages.
const savedCount = readKept<SavedList>(LIBRARY_KEY).saved?.length ?? 0;
applySavedCount(savedCount);

/** Whether a query or the reader's library changes the page of this address. */
function isOtherPage(pathname: string): boolean {
  // The file of every address in a digest of this device is one without papers.
  if (digestId !== null) return true;
  const path = pathname.toLowerCase().replace(/(?:\.html)?\/?$/u, '');
  const isAt = (page: { readonly path: string }) => path.endsWith(page.path);
  const hasQuery = location.search !== '';
  if (isAt(PAGES.library)) return hasQuery || savedCount > 0;
  if (isAt(PAGES.compare)) {
    return hasQuery || (readKept<Tray>(COMPARE_KEY).paperIds?.length ?? 0) >= MIN_COMPARED;
  }
  const { cost, claims, gaps, lineage, open } = PAGES;
  const isQueried = [cost, claims, gaps, lineage, open].some(isAt);
  return hasQuery && (isQueried || /\/(?:index\.html)?$/iu.test(pathname));
}

// Such a page stays hidden until it is rendered.
const { dataset } = document.documentElement;
if (isOtherPage(location.pathname)) dataset.pending = '';

/** Heads a comparison by what it compares, as ComparePage will, in the place where it will stand. */
function headComparison(): void {
  const block = document.getElementById(PAPER_NAMES_ID);
  const heading = document.getElementById('page-title');
  if (block === null || heading === null) return;
  const { short, long }: PaperNames = JSON.parse(block.textContent);
  const asked = new URLSearchParams(location.search).get('papers') ?? '';
  const ids = [...new Set(asked.split(',').map((text) => readId(text.trim())))]
    .filter((id) => id !== null)
    .slice(0, MAX_COMPARED)
    .filter((id) => Object.hasOwn(short, id) || Object.hasOwn(long, id));
  if (ids.length < MIN_COMPARED) return;
  const names = ids.flatMap((id, position) => [
    separatorBefore(position, ids.length),
    Object.hasOwn(short, id) ? keepWhole(short[id] ?? '') : (long[id] ?? ''),
  ]);
  heading.replaceChildren(...names, ' ', keepWhole('side by side'));
  dataset.pending = 'named';
}

function keepWhole(words: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'unbroken';
  span.textContent = words;
  return span;
}

/** A tab that goes to the background paints nothing. */
const LONGEST_PAINT_MS = 3000;

/** Waits for first paint, or only for the end of the HTML where nothing of the page will be seen. */
async function waitForPaint(): Promise<void> {
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve);
  });
  // Only the page of a comparison has the names.
  if (dataset.pending === '') headComparison();
  if (document.hidden || dataset.pending === '') return;
  await new Promise<void>((resolve) => {
    // The frame is rasterised after its task, so the browser itself says when it is shown.
    new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true });
    setTimeout(resolve, LONGEST_PAINT_MS);
  });
}

/** The script and the data it reads: the page can be read without them, so they come after its paint. */
function begin(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[media="not all"]')) {
    link.media = 'all';
  }
  const entry = document.querySelector<HTMLLinkElement>('link[data-entry]');
  // In development the page names its script itself.
  if (entry === null) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = entry.crossOrigin;
  script.src = createTrust('collate-start').createScriptURL(entry.href);
  document.head.append(script);
}

void waitForPaint().then(begin);
