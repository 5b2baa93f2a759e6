/** As `fonts.css` declares it. */
const FACE = 'italic 1em "Source Serif"';

/**
 * Resolves once quotations can be drawn in their own face, or it cannot be had. Drawn in another one
 * first, they would break their lines anew and move what stands below them.
 */
export async function loadQuotationFace(): Promise<void> {
  await document.fonts.load(FACE).catch(() => undefined);
}
