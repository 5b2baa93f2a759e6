import type { Paper } from '../../corpus/schema.ts';
import { readTitle } from '../../paper/paperText.ts';
import type { Snapshot } from './libraryRecord.ts';

/** What is kept of a paper, to show it where its digest is not at hand. */
export function createSnapshot(paper: Paper, digestName: string): Snapshot {
  const { shortName, authors, date, venue, arxivId, doi = null, url = null } = paper;
  const { kind = null, authorCount, publishedTitle, otherIds = [], editors = [] } = paper;
  return {
    title: readTitle(paper),
    ...{ shortName, authors: [...authors], date, venue, arxivId, doi, url, digestName },
    ...{ kind, authorCount, publishedTitle },
    ...(otherIds.length === 0
      ? {}
      : { otherIds: otherIds.map(({ scheme, id }) => ({ scheme, id })) }),
    ...(editors.length === 0 ? {} : { editors: [...editors] }),
  };
}

/** A paper made of a snapshot, for those who need one: without abstract and labels. */
export function createPaperOf(id: string, snapshot: Snapshot): Paper {
  const { title, shortName, authors, date, venue, arxivId, doi, url } = snapshot;
  const {
    kind = null,
    authorCount = authors.length,
    publishedTitle = null,
    otherIds = [],
    editors = [],
  } = snapshot;
  return {
    ...{ id, title, shortName, authors: [...authors], date, venue, arxivId, doi, url },
    ...{ kind, authorCount, publishedTitle, otherIds, editors },
    shortNameQuote: null,
    aliases: [],
    abstract: '',
    displayEdits: { title: [], abstract: [] },
    comments: null,
    codeUrl: null,
    labels: {},
    mentions: [],
  };
}
