import { explorePath } from '../url/paths.ts';
import { describeError } from './describeError.ts';
import { PlainPage } from './PlainPage.tsx';

/**
 * Shown where a view fails or the corpus cannot be loaded. What the reader owns (saved papers, the
 * compare tray) is in the browser's storage and is not touched; the way on is a reload or the list.
 */
export function ErrorPage({ error }: { error: unknown }) {
  return (
    <PlainPage
      heading="Something went wrong"
      ways={
        <>
          <a href={window.location.href}>Try again</a>
          <a href={`${import.meta.env.BASE_URL.replace(/\/$/u, '')}${explorePath()}`}>
            Go to the list of papers
          </a>
        </>
      }
    >
      <p>{describeError(error, navigator.onLine)}</p>
      <p>
        Your saved papers and the papers set aside for comparison are kept in this browser and are
        not affected.
      </p>
    </PlainPage>
  );
}
