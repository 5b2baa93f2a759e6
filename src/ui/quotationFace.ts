/** As `fonts.css` declares it. */
const FACE = 'italic 1em "Source Serif"';

/** On a network that does not answer, words in another face are better than none. */
const LONGEST_WAIT_MS = 500;

/**
 * Resolves once quotations can be rendered in their own face, or it cannot be had in time. A face
 * that comes later wraps their lines again and moves what is below them.
 */
export async function loadQuotationFace(): Promise<void> {
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
  const loaded = document.fonts?.load(FACE).then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([loaded, late]);
}
