import siteName from 'virtual:site-name';
import { digestBase, readDigestId } from '../url/digestAddress.ts';
import { openCodec } from '../url/openQuery.ts';
import { PAGES } from '../url/pages.ts';
import { dropParameters } from '../url/shownVersion.ts';
import { PlainPage } from './PlainPage.tsx';

const SITE = import.meta.env.BASE_URL;

/**
 * For the address of a digest that this device does not have, or cannot read for a `reason`: why, and
 * how to get it.
 */
export function DigestGonePage({ reason = null }: { readonly reason?: string | null }) {
  const { source } = openCodec.parse(new URLSearchParams(window.location.search));
  const page = source === null ? '' : readPage();
  return (
    <PlainPage
      heading={reason === null ? 'This list is not on this device' : 'This list cannot be read'}
      ways={
        <>
          <a href={`${SITE}${PAGES.open.path.slice(1)}${openCodec.format({ source, page })}`}>
            {source === null ? 'Open a list of papers' : 'Open it from where the link says it is'}
          </a>
          <a href={SITE}>
            {siteName === null ? 'Go to the built-in papers' : `Go to “${siteName}”`}
          </a>
        </>
      }
    >
      <meta name="robots" content="noindex" />
      {reason === null ? null : <p role="alert">{reason}</p>}
      {source === null ? (
        <>
          <p>
            A list that somebody opens in Collate stays on their own device, so a link to it opens
            only there. It may also have been deleted here, or opened in another browser.
          </p>
          <p>
            To see it, ask whoever sent the link for the list itself (“Save as a file”, or the
            BibTeX, RIS or CSV file it was made of) and open that.
          </p>
        </>
      ) : (
        <p>
          Whoever sent the link fetched it from {new URL(source).host}. Once it is open here as
          well, you see the page that the link leads to, without what they changed in the list.
        </p>
      )}
    </PlainPage>
  );
}

/** The page of this address within its list; which version of it was shown is told there. */
function readPage(): string {
  const { pathname, search, hash } = window.location;
  const base = digestBase(SITE, readDigestId(pathname));
  return dropParameters(`${pathname.slice(base.length)}${search}${hash}`, ['src']);
}
