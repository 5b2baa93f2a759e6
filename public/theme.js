// Runs before the first paint: says in what the page as written is not what this reader will see.
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

// What the script will read may come beside it, but not before the page is to be seen.
requestAnimationFrame(() => {
  setTimeout(() => {
    for (const link of document.querySelectorAll('link[media="not all"]'))
      if (performance.getEntriesByName(link.href).length === 0) link.media = 'all';
  });
});
