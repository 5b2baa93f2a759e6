/** How long the file's address is kept: some browsers begin to read it only after the click. */
const KEPT_MS = 60_000;

/** Hands a file to the browser to save. Nothing is sent: the file comes from this page. */
export function downloadFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
