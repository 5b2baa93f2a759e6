import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId } from '../facts/identifiers.ts';
import type { InlinePiece } from './inlineMarkdown.ts';
import { findListedCode, findListedKeywords, isCodeAddress } from './listedDetails.ts';
import { isPaperAddress } from './listedLinks.ts';
import { findAuthors } from './listedNames.ts';
import { findDate, findLeadVenue, findVenue } from './listedPlace.ts';
import { cleanTitle, findListedTitle, joinTold } from './listedTitle.ts';
import { readReference } from './writtenReference.ts';

/** What an item of a list says of a paper, markup gone. */
export type ListedPaper = Omit<StatedFacts, 'line'>;

/**
 * The paper that an item names: `[Title](…) (NeurIPS 2023)`, `**Title** Authors. [[paper](…)]`,
 * `Title. *Venue*, 2021. [[pdf]](…)`.
 */
export function readListedPaper(pieces: readonly InlinePiece[]): ListedPaper {
  const { title, at, lead, rest, others } = findListedTitle(pieces);
  const links = pieces.filter(({ kind }) => kind === 'link').map(({ url }) => url ?? '');
  const papers = links.filter((url) => isPaperAddress(url));
  // A reference ends at a bar: behind it is what is nested below the item.
  const reference =
    pieces[at]?.kind === 'link'
      ? null
      : readReference(
          pieces
            .map(({ text }) => text)
            .join('')
            .split(' | ')[0]
            ?.replace(/^\s*\[\d{1,4}\]\s*/u, '') ?? '',
        );
  if (reference !== null)
    return {
      ...reference,
      urls: [...papers, ...(reference.urls ?? []), ...links.filter((url) => !isCodeAddress(url))],
      codeUrl: findListedCode(pieces),
    };
  const own = cleanTitle(title);
  const beside = `${own.behind} ${rest} ${joinTold(others)}`;
  const authors = findAuthors(others, rest);
  const told = authors.names.reduce((text, name) => text.replace(name, ' '), beside);
  const place = findVenue(`${lead} ${told}`) ?? findLeadVenue(lead);
  const first = pieces[at]?.kind === 'link' ? [pieces[at].url] : [];
  return {
    title: own.title,
    authors,
    dates: [findDate(beside), findDate(lead), /(?:19|20)\d\d/u.exec(place ?? '')?.[0]],
    urls: [
      ...first.filter((url) => isPaperAddress(url)),
      ...papers,
      ...first,
      ...links.filter((url) => !isCodeAddress(url)),
    ],
    venues: [place],
    codeUrl: findListedCode(others.length > 0 ? others : pieces),
    keywords: findListedKeywords(pieces),
    kind: papers.some((url) => findArxivId(url) !== null) && place === null ? 'preprint' : null,
  };
}
