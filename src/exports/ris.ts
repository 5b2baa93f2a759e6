import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { splitPages } from '../corpus/readNumbers.ts';
import type { CslItem } from './cslItem.ts';
import { isOthers } from './cslItem.ts';

type Tags = Readonly<Record<string, string | readonly string[]>>;

/** As EndNote asks for it where not all authors are known: the comma makes it a name. */
const UNNAMED = 'et al.,';

/**
 * The RIS file of some papers. Citation.js maps the fields to tags; the lines are ours, since it breaks
 * every value after 70 characters, within words, and cuts ids to 20 characters, which no reader
 * can undo. A preprint is `UNPB`, as RIS has no type for it.
 */
export function formatRis(items: readonly CslItem[]): string {
  const mapped = new Cite(items).format('ris', { format: 'object' }) as readonly Tags[];
  return items.map((item, index) => formatRecord(item, mapped[index] ?? {})).join('\r\n');
}

function formatRecord(item: CslItem, { TY: type, ID: _, ...mapped }: Tags): string {
  const pages = splitPages(item.page ?? '');
  const year = String(item.issued?.['date-parts'][0][0] ?? '');
  const tags: Tags = {
    ...mapped,
    ...(isOthers(item.author.at(-1))
      ? { AU: [...[mapped.AU ?? []].flat().slice(0, -1), UNNAMED] }
      : {}),
    ID: item.id,
    // Readers of conference papers differ in which of these they look at.
    ...(year === '' ? {} : { PY: year }),
    ...(pages === null ? {} : { SP: pages[0], EP: pages[1] }),
    ...(item['container-title'] === undefined ? {} : { T2: item['container-title'] }),
    ...(item.publisher === undefined ? {} : { PB: item.publisher }),
    ...(item.archive === undefined ? {} : { DB: item.archive }),
    ...(item.archive_location === undefined ? {} : { AN: item.archive_location }),
  };
  const lines = Object.entries(tags).flatMap(([tag, value]) =>
    [value].flat().map((text) => formatLine(tag, text)),
  );
  return [
    formatLine('TY', item.type === 'article' ? 'UNPB' : String(type)),
    ...lines,
    formatLine('ER', ''),
    '',
  ].join('\r\n');
}

/** One line a value: a line break would begin what no reader expects. */
function formatLine(tag: string, text: string): string {
  return `${tag}  - ${text.replace(/\s+/gu, ' ').trim()}`;
}
