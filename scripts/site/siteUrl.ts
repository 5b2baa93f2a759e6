/**
 * Where the site will live, as a full address that ends in a slash, from the environment variable
 * `SITE_URL`; `null` where it is not set. `base` is the path that the build is for (`--base`), and
 * must be the path of that address: else every canonical address would be a dead link.
 */
export function readSiteUrl(base: string, given = process.env.SITE_URL): string | null {
  if (given === undefined || given === '') return null;
  if (!URL.canParse(given) || !/^https?:\/\//iu.test(given)) {
    throw new Error(
      `SITE_URL is "${given}"; it must be the full address of the site, such as https://example.org/collate/.`,
    );
  }
  const { origin, pathname } = new URL(given);
  const path = pathname.replace(/\/*$/u, '/');
  if (path !== base) {
    throw new Error(
      `SITE_URL is "${given}", but the build is for the path "${base}". Build with "-- --base ${path}", or end SITE_URL in "${base}".`,
    );
  }
  return `${origin}${path}`;
}
