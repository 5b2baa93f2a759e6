/** How long a database that another tab or a closing one holds is waited for. */
const LONGEST_WAIT_MS = 5000;

/** The database once it is open; rejects with a `TimeoutError` where another tab holds it for long. */
export async function openInTime<Database extends { close: () => void }>(
  opening: Promise<Database>,
): Promise<Database> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DOMException('Another tab holds the database.', 'TimeoutError'));
      opening.then(
        (database) => database.close(),
        () => undefined,
      );
    }, LONGEST_WAIT_MS);
  });
  try {
    return await Promise.race([opening, late]);
  } finally {
    clearTimeout(timer);
  }
}
