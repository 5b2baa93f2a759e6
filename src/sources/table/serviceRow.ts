import type { StatedFacts } from '../facts/createRead.ts';
import { parseNameList } from '../facts/personName.ts';
import type { StatedNumbers } from '../facts/workNumbers.ts';
import { parseMedlineSource } from '../facts/workNumbers.ts';
import type { TableColumn } from './tableColumns.ts';

/** What a service puts into a cell that its name does not say. */
export type ServiceFacts = Partial<
  Pick<StatedFacts, 'authors' | 'dates' | 'doi' | 'venues' | 'abstract' | 'urls' | 'kind'> &
    StatedNumbers
>;

/** What the columns of a table that Collate exported begin with. */
const OWN_COLUMNS = 'Id,Key,Name';

/** The facts that only somebody who knows the service finds; empty for other tables. */
export function readServiceRow(
  columns: readonly TableColumn[],
  cells: readonly string[],
): ServiceFacts {
  const cell = (name: string) => {
    const index = columns.find((column) => column.name === name)?.index;
    return index === undefined ? null : (cells[index]?.trim() ?? '');
  };
  const [names, details, short] = ['Description', 'Details', 'ShortDetails'].map(cell);
  if (names != null && details != null && short != null)
    return readPubmedRow(names, details, short, cell('EntrezUID') ?? '');
  if (
    columns
      .slice(0, 3)
      .map(({ name }) => name)
      .join() === OWN_COLUMNS
  )
    return { citationKeys: [cell('Key')] };
  const [title, glued] = ['Item Title', 'Authors'].map(cell);
  if (title != null && glued != null) return { authors: parseGluedNames(glued) };
  // PubMed's tables of today have all numbers in one cell.
  const [citation, source] = ['Citation', 'Source'].map(cell);
  if (citation != null && cell('PMID') !== null) return parseMedlineSource(citation);
  return source == null ? {} : readEmbaseSource(source);
}

/** PubMed's tables as they were until 2019: names are “Description”, all else is “Details”. */
function readPubmedRow(names: string, details: string, short: string, id: string): ServiceFacts {
  const date =
    /(?<!\d)(?:19|20)\d\d(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?(?!\d)/u.exec(details);
  const journal = short.replace(/\.?\s*(?:(?:19|20)\d\d.*)?$/u, '');
  return {
    authors: parseNameList(names),
    dates: [date?.[0]],
    doi: /\bdoi:\s*(\S+)/iu.exec(details)?.[1],
    venues: [journal === '' ? null : journal],
    abstract: null,
    urls: [id === '' ? null : `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
    kind: journal === '' ? null : 'article',
    ...parseMedlineSource(details),
  };
}

/** Beginnings of a name behind which a capital stands: `McBee`, `LeCun`. */
const WITHIN_NAME = 'Mc|Mac|De|Del|Di|Du|La|Le|Van|Von|Fitz';

/** SpringerLink puts nothing between names: `Ann BeeCy F. McDee` → Ann Bee, Cy F. McDee. */
function parseGluedNames(text: string) {
  const between = new RegExp(`(?<=\\p{Ll})(?<!\\b(?:${WITHIN_NAME}))(?=\\p{Lu})`, 'gu');
  return parseNameList(text.replace(between, ';'));
}

/** Embase: `Cancer (2004) 102:4 (253-258). Date of Publication: 25 Aug 2004`. */
function readEmbaseSource(source: string): ServiceFacts {
  const [, journal, year, date] =
    /^(.{2,300}?) \(((?:19|20)\d\d)\) .*?(?:Date of Publication: (.{4,40}))?$/u.exec(source) ?? [];
  const [, volume, issue, pages] =
    /\) ([\w-]{1,20})(?:[:(]([\w-]{1,20})\)?)? \(([^()]{1,40})\)/u.exec(source) ?? [];
  return journal === undefined
    ? {}
    : { venues: [journal], dates: [date, year], ...{ volume, issue, pages } };
}
