/** Stands where a part of a page would be that cannot be fetched. */
export function MissingPart() {
  return (
    <p role="alert">This part of the page could not be loaded. Reload the page to try again.</p>
  );
}
