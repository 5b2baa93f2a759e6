/** How long the file's address is kept: some browsers begin to read it only after the press. */
const KEPT_MS = 60_000;

/** Hands a text to the browser as a file to save. Nothing is sent: the file comes from this page. */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
