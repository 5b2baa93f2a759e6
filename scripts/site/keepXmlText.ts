/**
 * The text without characters that no XML document may have (XML 1.0, section 2.2), even escaped:
 * one control character in a title would make a feed unreadable.
 */
export function keepXmlText(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
