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

// A comparison is headed by what it compares, as ComparePage will draw it, in the place where it will stand.
function headComparison() {
  const block = document.getElementById('paper-names');
  const heading = document.getElementById('page-title');
  if (block === null || heading === null) return;
  const { short, long } = JSON.parse(block.textContent);
  const asked = (new URLSearchParams(location.search).get('papers') ?? '').split(',');
  const ids = [...new Set(asked.map((id) => id.trim()))]
    .filter((id) => /^[a-z0-9-]{1,80}$/.test(id))
    .slice(0, 6)
    .filter((id) => Object.hasOwn(short, id) || Object.hasOwn(long, id));
  if (ids.length < 2) return;
  const keepWhole = (words) => {
    const span = document.createElement('span');
    span.className = 'unbroken';
    span.textContent = words;
    return span;
  };
  const names = ids.flatMap((id, position) => [
    position === 0 ? '' : position < ids.length - 1 ? ', ' : ' and ',
    Object.hasOwn(short, id) ? keepWhole(short[id]) : long[id],
  ]);
  heading.replaceChildren(...names, ' ', keepWhole('side by side'));
  dataset.pending = 'named';
}

// Then: the script, and the data it reads. What the page says already can be read without them, so they
// wait until it is painted; where nothing of it is to be seen, for nothing but its end.
const parsed = new Promise((resolve) => {
  document.addEventListener('DOMContentLoaded', resolve);
});
const painted = parsed.then(() => {
  if (dataset.pending === '' && match[1] === 'compare') headComparison();
  if (document.hidden || dataset.pending === '') return null;
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
});
painted.then(() => {
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
