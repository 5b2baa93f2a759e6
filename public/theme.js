// A file is written for a path; what follows the question mark is for the script to show.
if (location.search !== '') document.documentElement.dataset.pending = '';

// Runs before the first paint, so that a chosen theme does not flash the other one.
try {
  const { state } = JSON.parse(localStorage.getItem('collate.preferences'));
  if (state.theme === 'light' || state.theme === 'dark') {
    document.documentElement.dataset.theme = state.theme;
  }
  // The written page shows the timeline; where it is hidden nothing may move when the script arrives.
  if (state.isTimelineShown === false) document.documentElement.dataset.timeline = 'hidden';
} catch {
  // Nothing chosen, or storage is closed: the device's theme holds.
}
