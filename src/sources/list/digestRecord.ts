import type { PaperDraft } from '../facts/paperDraft.ts';

/** A paper as `npm run digest -- FILE --json` prints it; absent facts are `null`, lists empty. */
export type DigestRecord = Pick<
  PaperDraft,
  | 'title'
  | 'authors'
  | 'date'
  | 'arxivId'
  | 'doi'
  | 'venue'
  | 'abstract'
  | 'codeUrl'
  | 'url'
  | 'kind'
  | 'keywords'
>;

export function createDigestRecord(draft: PaperDraft): DigestRecord {
  const { title, authors, date, arxivId, doi, venue, abstract, codeUrl, url, kind, keywords } =
    draft;
  return { title, authors, date, arxivId, doi, venue, abstract, codeUrl, url, kind, keywords };
}
