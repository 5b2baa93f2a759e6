/** What a crawl found: every address of the site that was asked for, and those that failed. */
export interface Crawl {
  readonly reached: ReadonlySet<string>;
  /** Each as `address, from where: why`. */
  readonly dead: readonly string[];
}

interface CrawlOptions {
  /** Where the site is served, such as `http://127.0.0.1:4273/collate/`. */
  readonly url: string;
  /** The full address that it was built for, which stands for `url` in its files. */
  readonly siteUrl: string | null;
  /** Addresses to begin with, within the site. */
  readonly start: readonly string[];
}

interface Found {
  readonly address: string;
  readonly from: string;
}

/**
 * Follows everything that a site says of itself: links, scripts, styles, images, preloads, what
 * scripts import and styles show, the manifest, feeds, sitemap. An address is dead if it is not
 * answered with 200 at once, or if its fragment names no element of its page. What lies on another
 * host is left alone.
 */
export async function crawlSite({ url, siteUrl, start }: CrawlOptions): Promise<Crawl> {
  const pages = new Map<string, Answer>();
  const dead: string[] = [];
  const queue: Found[] = start.map((path) => ({ address: `${url}${path}`, from: 'the start' }));
  const seen = new Set(queue.map(({ address }) => address));
  for (let found = queue.shift(); found !== undefined; found = queue.shift()) {
    const { address, from } = found;
    const { href, hash } = withoutHash(address);
    const isNew = !pages.has(href);
    const answer = pages.get(href) ?? (await ask(href));
    pages.set(href, answer);
    const fault = findFault(answer, hash);
    if (fault !== null) dead.push(`${address}, from ${from}: ${fault}`);
    const addresses = isNew ? listAddresses(answer.text, href, answer.type) : [];
    for (const next of addresses) {
      const local = siteUrl === null ? next : next.replace(siteUrl, url);
      if (!isWithin(local, url) || seen.has(local)) continue;
      seen.add(local);
      queue.push({ address: local, from: href });
    }
  }
  return { reached: new Set(pages.keys()), dead };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function ask(href: string): Promise<Answer> {
  const answer = await fetch(href, { redirect: 'manual' });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text: await answer.text() };
}

function findFault({ status, text }: Answer, hash: string): string | null {
  if (status !== 200) return `status ${status}`;
  return hash === '' || text.includes(` id="${hash}"`) ? null : 'no element has this id';
}

/** On the same host; a path outside the site's folder is no stranger but a mistake. */
function isWithin(address: string, url: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(url).origin;
}

function withoutHash(address: string): { href: string; hash: string } {
  const target = new URL(address);
  const hash = decodeURIComponent(target.hash.slice(1));
  target.hash = '';
  return { href: target.href, hash };
}

function listAddresses(text: string, from: string, type: string): string[] {
  if (type.startsWith('text/html')) return listOfPage(text, from);
  if (type.startsWith('text/css')) return resolveAll(match(text, /url\(["']?([^"')]+)/gu), from);
  if (/javascript/u.test(type)) return listOfScript(text, from);
  if (/json|manifest/u.test(type)) return listOfJson(text, from);
  if (/xml|text\/plain/u.test(type)) {
    return match(
      text,
      /(?:href="|template="|<loc>|Sitemap: |<(?:id|icon|Image[^>]*)>)([^"<\s{]+)/gu,
    );
  }
  return [];
}

function listOfPage(html: string, from: string): string[] {
  const data = match(html, /<script type="application\/ld\+json">(.*?)<\/script>/gsu);
  const markup = html.replaceAll(/<script type="application\/ld\+json">.*?<\/script>/gsu, '');
  return [
    ...resolveAll(match(markup, /\s(?:href|src|action|poster)="([^"]*)"/gu), from),
    ...match(markup, /\s(?:srcset|imagesrcset)="([^"]*)"/gu).flatMap((set) =>
      resolveAll(
        set.split(',').map((part) => part.trim().split(/\s/u)[0] ?? ''),
        from,
      ),
    ),
    // Previews and citations give their addresses in full.
    ...match(markup, /\scontent="(https?:[^"]*)"/gu),
    ...data.flatMap((json) => match(json, /"(https?:[^"]+)"/gu)),
  ].map((address) => address.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"));
}

/** Chunks that a script imports, or loads when a page is opened; and the data it fetches. */
function listOfScript(script: string, from: string): string[] {
  const base = from.slice(0, from.indexOf('/assets/') + 1);
  return [
    ...resolveAll(match(script, /["'`](\.\/[\w.-]+\.(?:js|css|json))["'`]/gu), from),
    ...resolveAll(match(script, /["'`](assets\/[\w.-]+)["'`]/gu), base),
    ...resolveAll(match(script, /["'`](\/(?:[\w-]+\/)*assets\/[\w.-]+)["'`]/gu), from),
  ];
}

/** Full addresses in any JSON; of a manifest, what it names as well. */
function listOfJson(json: string, from: string): string[] {
  return [
    ...match(json, /"(https?:[^"\\\s]+)"/gu),
    ...(from.endsWith('.webmanifest')
      ? resolveAll(match(json, /"(?:src|start_url|scope)":\s*"([^"]+)"/gu), from)
      : []),
  ];
}

function match(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((found) => found[1] ?? '');
}

function resolveAll(addresses: readonly string[], from: string): string[] {
  return addresses.flatMap((address) => {
    const decoded = address.replaceAll('&amp;', '&');
    return URL.canParse(decoded, from) ? [new URL(decoded, from).href] : [];
  });
}
