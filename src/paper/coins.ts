import type { Paper } from '../corpus/schema.ts';
import type { WorkKind } from '../corpus/workKind.ts';
import { listAuthorsForPrograms } from './authors.ts';
import { listAddresses, listDois } from './paperLinks.ts';
import { readTitle } from './paperText.ts';
import { readVenue, readWorkKind } from './venue.ts';

/** Made once a paper: rows are rendered again and again. */
const made = new WeakMap<Paper, string>();

/**
 * The paper as an OpenURL ContextObject (ANSI/NISO Z39.88-2004, key-encoded values), the title of a
 * span of class `Z3988`: from it Zotero knows each paper of a list. Where it names no author, Zotero
 * looks the paper up.
 */
export function formatContextObject(paper: Paper): string {
  const known = made.get(paper);
  if (known !== undefined) return known;
  const [format, genre, title, place, type] = FORMS[readWorkKind(paper)];
  const venue = readVenue(paper);
  const pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${format}`],
    ...(genre ? [['rft.genre', genre]] : []),
    ...(venue === null ? [] : [[`rft.${place}`, venue.isJournal ? venue.fullName : venue.name]]),
    ...(venue?.volume ? [['rft.volume', venue.volume]] : []),
    [`rft.${title}`, readTitle(paper)],
    ...listAuthorsForPrograms(paper).map((name) => [
      format === 'dc' ? 'rft.creator' : 'rft.au',
      name,
    ]),
    ...(paper.date === null ? [] : [['rft.date', paper.date]]),
    ...listDois(paper).map((doi) => ['rft_id', `info:doi/${doi}`]),
    ...listAddresses(paper).map((address) => ['rft_id', address]),
    // Read in order: a title counts only for a kind that has parts.
    ...(type ? [['rft.type', type]] : []),
  ];
  const text = new URLSearchParams(pairs).toString();
  made.set(paper, text);
  return text;
}

/** The format of a kind, its genre there, what title and venue are called, and its name where the format has others. */
type Form = readonly [format: string, genre: string, title: string, venue: string, type?: string];

/** The standard puts papers of conferences under "book". */
const FORMS: Readonly<Record<WorkKind, Form>> = {
  article: ['journal', 'article', 'atitle', 'jtitle'],
  'conference paper': ['book', 'proceeding', 'atitle', 'btitle'],
  preprint: ['journal', 'preprint', 'atitle', 'jtitle', 'preprint'],
  book: ['book', 'book', 'btitle', 'pub'],
  chapter: ['book', 'bookitem', 'atitle', 'btitle'],
  report: ['book', 'report', 'btitle', 'pub'],
  thesis: ['dissertation', '', 'title', 'inst'],
  dataset: ['dc', '', 'title', 'source', 'dataset'],
  software: ['dc', '', 'title', 'source', 'computerProgram'],
  'web page': ['dc', '', 'title', 'source', 'webpage'],
  other: ['dc', '', 'title', 'source', 'document'],
};
