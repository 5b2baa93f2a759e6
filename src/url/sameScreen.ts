/** The part of an address that a router keeps. */
interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** Parameters of the explore page that call for other code: a table, a reading pane. */
const SCREENS = ['view', 'paper'] as const;

/**
 * Whether two addresses of the explore page are rendered by the same code, so that nothing has to be
 * fetched: only words, filters or order differ. `base` is where the site lives.
 */
export function isSameScreen(from: Address, to: Address, base: string): boolean {
  const home = base.replace(/\/$/u, '');
  if (![from, to].every(({ pathname }) => pathname.replace(/\/$/u, '') === home)) return false;
  const [before, after] = [new URLSearchParams(from.search), new URLSearchParams(to.search)];
  return SCREENS.every((name) => before.get(name) === after.get(name));
}
