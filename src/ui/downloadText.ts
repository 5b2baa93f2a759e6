/** How long the file's address is kept: some browsers begin to read it only after the click. */
const KEPT_MS = 60_000;

/** By which a spreadsheet knows that a file is UTF-8: without it Excel shows “PÃ¶ppel” for “Pöppel”. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Hands a text to the browser as a file to save. Nothing is sent: the file comes from this page. CSV
 * begins with a byte-order mark; in other formats it would be read as a part of the text.
 */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const content = mediaType === 'text/csv' ? BYTE_ORDER_MARK + text : text;
  const address = URL.createObjectURL(new Blob([content], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
