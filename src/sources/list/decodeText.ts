export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'mixed';

/** What a file is that is not a text. */
export interface BinaryFile {
  readonly isText: false;
  /** What it looks like: “a ZIP archive”. */
  readonly looksLike: string;
}

export interface DecodedText {
  readonly isText: true;
  /** Lines end with one line feed; there is no byte-order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the file says it, by a mark or by being valid; else it is a guess. */
  readonly isCertain: boolean;
}

const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a ZIP archive, or a document of an office program'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a gzip archive'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'a document of an old office program'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a SQLite database'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7z archive'],
];

/** The text of a file: its encoding by its mark, by its zeros, by whether it is valid UTF-8. */
export function decodeText(bytes: Uint8Array): DecodedText | BinaryFile {
  const known = SIGNATURES.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (known) return { isText: false, looksLike: known[1] };
  const marked = findMark(bytes) ?? findZeros(bytes);
  if (marked !== null) return finish(decode(bytes, marked), marked, true);
  const strict = decodeUtf8(bytes);
  if (strict !== null) return finish(strict, 'utf-8', true);
  const lines = splitLines(bytes).map((line) => decodeUtf8(line) ?? decode(line, 'windows-1252'));
  const valid = splitLines(bytes).filter(
    (line) => line.some((byte) => byte > 127) && decodeUtf8(line) !== null,
  );
  return finish(lines.join('\n'), valid.length > 0 ? 'mixed' : 'windows-1252', false);
}

function finish(decoded: string, encoding: Encoding, isCertain: boolean): DecodedText | BinaryFile {
  const text = decoded.replace(/^\uFEFF/u, '').replace(/\r\n?|\u2028|\u2029/gu, '\n');
  const sample = text.slice(0, 20_000);
  const odd = sample.match(/(?![\t\n\f\v])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
  if (odd > 8 && odd > sample.length / 50)
    return { isText: false, looksLike: 'no text (binary data)' };
  return { isText: true, text: text.replaceAll('\u0000', ''), encoding, isCertain };
}

function findMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Of ASCII in UTF-16 every second byte is zero. */
function findZeros(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4_000);
  if (sample.length < 4) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0 && at % 2 === 0) even += 1;
    if (sample[at] === 0 && at % 2 === 1) odd += 1;
  }
  const many = sample.length * 0.3;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : null;
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows has between 128 and 159; some versions of Node decode these bytes as Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'windows-1252') {
    const latin = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    return latin.replace(
      /[\u0080-\u009F]/gu,
      (letter) => WINDOWS[letter.charCodeAt(0) - 128] ?? '',
    );
  }
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function splitLines(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, at));
    start = at + 1;
  }
  lines.push(bytes.subarray(start));
  return lines;
}
