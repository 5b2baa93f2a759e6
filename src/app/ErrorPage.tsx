import { Button } from '../ui/Button.tsx';
import { explorePath } from '../url/paths.ts';
import { describeError } from './describeError.ts';
import { PlainPage } from './PlainPage.tsx';

interface ErrorPageProps {
  readonly error: unknown;
  /** Whether the shell is around it: a page could not be fetched, and all else is there. */
  readonly isInShell?: boolean;
}

/**
 * Shown where a view fails, or a page or the corpus cannot be loaded. What the reader owns (saved papers,
 * the compare tray) is in the browser's storage and is not touched; the way on is a reload or the list.
 */
export function ErrorPage({ error, isInShell = false }: ErrorPageProps) {
  return (
    <PlainPage
      heading="Something went wrong"
      isInShell={isInShell}
      ways={
        <>
          {/* A link to an address with a fragment would only scroll. */}
          <Button kind="link" onClick={() => window.location.reload()}>
            Try again
          </Button>
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
