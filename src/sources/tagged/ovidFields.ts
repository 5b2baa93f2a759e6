/** What Ovid calls its fields, where it writes their names: the tags that it has for them. */
const FIELD_TAGS: Readonly<Record<string, string>> = {
  title: 'TI',
  'original title': 'TT',
  author: 'AU',
  authors: 'AU',
  'authors full name': 'FA',
  'author full names': 'FA',
  source: 'SO',
  'journal name': 'JN',
  'book title': 'BT',
  abstract: 'AB',
  'author keywords': 'KW',
  'keyword heading': 'KW',
  'key words': 'KW',
  'subject headings': 'MH',
  'mesh subject headings': 'MH',
  doi: 'DO',
  'doi number': 'DO',
  'digital object identifier': 'DO',
  'publication date': 'DP',
  'date of publication': 'DP',
  'year of publication': 'YR',
  year: 'YR',
  'publication type': 'PT',
  'document type': 'DT',
  publisher: 'PB',
  status: 'ZS',
};

const RECORD = /^\s*<\d{1,6}\.?\s?>\s*$/u;
const FIELD = /^(?:[A-Z]{2}|[A-Z][A-Za-z/]+(?: [A-Za-z/()]+){0,4})$/u;

/** Whether a text has records of Ovid: `<1. >`, and below it fields. */
export function isOvid(head: string): boolean {
  return (
    /^\s*<\d{1,6}\.?\s?>\s*$/mu.test(head) &&
    (/^\s?VN\s{1,3}- Ovid/mu.test(head) ||
      (/^(?:Title|TI\s{1,3}-)/mu.test(head) && /^(?:Source|SO\s{1,3}-)/mu.test(head)))
  );
}

/** Names of fields as tags, so that both forms are one: `Title` and below it `  Of reeds` → `TI  - ` … */
export function tagOvidFields(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (RECORD.test(line)) return 'ZZ  - record';
      if (!FIELD.test(line.trimEnd())) return line;
      // A field that is not known also ends the one before it.
      return `${FIELD_TAGS[line.trim().toLowerCase()] ?? 'ZY'}  - `;
    })
    .join('\n');
}
