/** A line of a saved page, without the marks of the program that saved it. */
export interface PageLine {
  readonly line: number;
  readonly text: string;
  /** Of a heading its level; else 0. */
  readonly level: number;
  /** Addresses that the line linked to. */
  readonly links: readonly string[];
}

const NUMBERED_LINK = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\[(\d+)\]/gu;
/** Pandoc adds the classes of a link: `{.line-clamp-3}`. */
const MARKDOWN_LINK = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\((\S*?)\)(?:\{[.#][^{}]{0,500}\})?/gu;
/** `[6]Mamba`, as Lynx writes a link. */
const LEADING_NUMBER = /\[(\d{1,5})\](?=\S)/gu;
/** `Mamba <https://…>`. */
const ANGLED_ADDRESS = /\s?<(https?:\/\/[^<>\s]{1,2000})>/giu;
/** `  32. https://…` or `[32]: https://…` at the end of a page. */
const REFERENCE = /^\s*\[?(\d{1,5})(?:\]:|\.|\])\s+(https?:\/\/\S+)\s*$/u;

/**
 * A page as text browsers and converters write it: `### [Mamba][32]` → a heading “Mamba” with the
 * 32nd address of the list at the page's end. Lines that hold only brackets become blank.
 */
export function readPageLines(text: string): readonly PageLine[] {
  const sources = text.split('\n');
  const addresses = new Map<string, string>();
  for (const source of sources) {
    const [, number, address] = REFERENCE.exec(source.slice(0, 2_000)) ?? [];
    if (number !== undefined && address !== undefined) addresses.set(number, address);
  }
  return sources.map((source, index) => {
    const line = index + 1;
    if (source.length > 100_000 || REFERENCE.test(source))
      return { line, text: '', level: 0, links: [] };
    return { line, ...cleanLine(source, addresses) };
  });
}

function cleanLine(source: string, addresses: ReadonlyMap<string, string>): Omit<PageLine, 'line'> {
  const links: string[] = [];
  const bare = source
    .replace(MARKDOWN_LINK, (_, text: string, address: string) => {
      links.push(address.replace(/^(?=\/papers\/)/u, 'https://huggingface.co'));
      return removeImage(text);
    })
    // The end of a link that began lines above.
    .replace(/\]\((https?:[^\s()]*)\)$/u, (_, address: string) => {
      links.push(address);
      return '';
    })
    .replace(NUMBERED_LINK, (_, text: string, number: string) => {
      const address = addresses.get(number);
      if (address !== undefined) links.push(address);
      return removeImage(text);
    })
    .replace(LEADING_NUMBER, (mark, number: string) => {
      const address = addresses.get(number);
      if (address !== undefined) links.push(address);
      return address === undefined ? mark : '';
    })
    .replace(ANGLED_ADDRESS, (_, address: string) => {
      links.push(address);
      return '';
    });
  const closing = /^\s*\]\[(\d+)\]\s*$/u.exec(bare)?.[1];
  const address = closing === undefined ? undefined : addresses.get(closing);
  if (address !== undefined) links.push(address);
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/u.exec(bare);
  const text = (heading?.[2] ?? bare)
    .replace(/^\s*(?:[•*·-]\s+)?(?=\d[\d,]* authors?\s*$)/u, '')
    .replace(/^[[\]*•\s-]+$/u, '')
    .replace(/^\s*[[\]]\s*(?:\[\d+\])?\s*$|^\s*\]\(\S*\)\s*$/u, '')
    .replace(/\[\s*(\d+)\s*\]\s*$/u, ' $1')
    .trim();
  return { text, level: heading?.[1]?.length ?? 0, links };
}

/** `[logo] Microsoft` → `Microsoft`. */
function removeImage(text: string): string {
  return text.replace(/\[[^[\]]*\]/gu, '').trim();
}
