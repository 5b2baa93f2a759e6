import type { Paper } from '../corpus/schema.ts';
import { formatAuthorForPrograms } from './authors.ts';
import { listAddresses, listDois } from './paperLinks.ts';
import { readTitle } from './paperText.ts';
import { parseVenue } from './venue.ts';

/** Made once a paper: rows are rendered again and again. */
const made = new WeakMap<Paper, string>();

/**
 * The paper as an OpenURL ContextObject (ANSI/NISO Z39.88-2004, key-encoded values), the title of a
 * span of class `Z3988`: from it Zotero knows each paper of a list. All authors or none must be
 * named: a reader of these spans takes those it finds for all there are.
 */
export function formatContextObject(paper: Paper): string {
  const known = made.get(paper);
  if (known !== undefined) return known;
  const pairs = [
    ['ctx_ver', 'Z39.88-2004'],
    ...describeKind(paper.venue),
    ['rft.atitle', readTitle(paper)],
    ...paper.authors.map((author) => ['rft.au', formatAuthorForPrograms(author)]),
    ...(paper.date === null ? [] : [['rft.date', paper.date]]),
    ...listDois(paper).map((doi) => ['rft_id', `info:doi/${doi}`]),
    ...listAddresses(paper).map((address) => ['rft_id', address]),
    // Read in order: a title counts only for a kind that has parts.
    ...(paper.venue === null ? [['rft.type', 'preprint']] : []),
  ];
  const text = new URLSearchParams(pairs).toString();
  made.set(paper, text);
  return text;
}

/** The standard puts papers of conferences under "book". */
function describeKind(venue: string | null): string[][] {
  if (venue === null) {
    return [
      ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
      ['rft.genre', 'preprint'],
    ];
  }
  const { isJournal, name, fullName, volume } = parseVenue(venue);
  return isJournal
    ? [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
        ['rft.genre', 'article'],
        ['rft.jtitle', fullName],
        ...(volume === null ? [] : [['rft.volume', volume]]),
      ]
    : [
        ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:book'],
        ['rft.genre', 'proceeding'],
        ['rft.btitle', name],
      ];
}
