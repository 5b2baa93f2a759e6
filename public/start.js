// Runs before the first paint. First: in what the page as written is not what this reader will see.
const { dataset, style } = document.documentElement;

function readKept(key) {
  try {
    return JSON.parse(localStorage.getItem(key)).state ?? {};
  } catch {
    // Nothing kept, or storage is closed.
    return {};
  }
}

const preferences = readKept('collate.preferences');
if (preferences.theme === 'light' || preferences.theme === 'dark')
  dataset.theme = preferences.theme;
if (preferences.isFacetPanelOpen === false) dataset.rail = 'closed';
if (preferences.isTimelineShown === false) dataset.timeline = 'hidden';

const savedCount = readKept('collate.library').saved?.length ?? 0;
if (savedCount > 0) {
  dataset.saved = savedCount;
  style.setProperty('--saved', savedCount);
}

// A page that is another for this reader stays hidden until the script has drawn it.
const match = /\/(?:(library|compare|insight\/\w+)(?:\.html)?\/?|index\.html)?$/.exec(
  location.pathname,
);
const isOther = {
  library: savedCount > 0,
  compare: location.search !== '' || readKept('collate.compare').paperIds?.length > 1,
};
if (match && (isOther[match[1]] ?? location.search !== '')) dataset.pending = '';

// Then: the script, and the data it reads. The page as written can be read without them, so they
// wait until it is painted; where it is not to be seen, for nothing but its end.
const isSeen = !document.hidden && !('pending' in dataset);
const painted = new Promise((resolve) => {
  if (isSeen) requestAnimationFrame(() => setTimeout(resolve));
  else resolve();
});
const parsed = new Promise((resolve) => {
  document.addEventListener('DOMContentLoaded', resolve);
});
Promise.all([painted, parsed]).then(() => {
  for (const link of document.querySelectorAll('link[media="not all"]')) link.media = 'all';
  const entry = document.querySelector('link[data-entry]');
  // In development the page names its script itself.
  if (entry === null) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.crossOrigin = entry.crossOrigin;
  script.src = entry.href;
  document.head.append(script);
});
