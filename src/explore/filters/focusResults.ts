/** Element id of the count of results, which stays whatever is listed. */
export const RESULTS_COUNT_ID = 'results-count';

/** For buttons that go with what they do: focus stays with the results. */
export function focusResults(): void {
  document.getElementById(RESULTS_COUNT_ID)?.focus({ preventScroll: true });
}
