import { downloadFile } from './downloadFile.ts';

/** By which a spreadsheet knows that a file is UTF-8: without it Excel shows “PÃ¶ppel” for “Pöppel”. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Hands a text to the browser as a file to save. CSV begins with a byte-order mark; in other formats
 * it would be read as a part of the text.
 */
export function downloadText(fileName: string, mediaType: string, text: string): void {
  const content = mediaType === 'text/csv' ? BYTE_ORDER_MARK + text : text;
  downloadFile(fileName, new Blob([content], { type: `${mediaType};charset=utf-8` }));
}
