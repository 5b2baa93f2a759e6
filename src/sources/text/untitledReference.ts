import type { StatedFacts } from '../facts/createRead.ts';
import { findArxivId, parseDoi } from '../facts/identifiers.ts';
import type { Doubt } from '../facts/paperDraft.ts';
import { parseNameList } from '../facts/personName.ts';
import { readPlaceNumbers } from './placeNumbers.ts';
import { FULL_NAMES } from './writtenReference.ts';

const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)`;
const JOURNAL = String.raw`(?<venue>\p{Lu}[\p{L}.&:’' -]{1,80}?)`;
const PAGE = String.raw`[A-Z]{0,2}\d+[\d–-]*`;
const TEAM = String.raw`[\p{L}\d -]{2,60} [Cc]ollaborations?`;

/** `S. Weinberg, Phys. Rev. Lett. 19, 1264 (1967)`, `L. Randall et al., JHEP 0712 (2007) 042`. */
const PHYSICS = new RegExp(
  String.raw`^(?<names>${FULL_NAMES}\.?)(?:,? [[(](?<team>${TEAM})[\])])?, (?<place>${JOURNAL},? (?<volume>[A-Z]?\d{1,4}[A-Z]?)(?:,? (?<page>${PAGE}),? \(${YEAR}\)|,? \(${YEAR.replace('year', 'then')}\),? (?<behind>${PAGE})))(?![\d(])`,
  'u',
);
/** `Abbott, B. P., Abbott, R., et al. 2016, Physical Review Letters, 116, 061102`. */
const ASTRONOMY = new RegExp(
  String.raw`^(?<names>\p{Lu}[^\d“”"]{2,2000}?)(?<=\p{L}\.|\p{L}),? ${YEAR}[a-z]?, (?<place>${JOURNAL}, (?<volume>[A-Z]?\d{1,4}[A-Z]?), (?<page>${PAGE}))(?![\d(])`,
  'u',
);

const LEADING_TEAM = new RegExp(`^(${TEAM}), `, 'u');
/** Another work behind the first: `; V. Berezinskii, Sov. Phys. JETP 32, 493 (1971)`. */
const OTHERS = /^[^\p{L}]*; .*\((?:1[5-9]|20)\d\d\)/u;

/**
 * A reference as physicists and astronomers write one, who leave out the title. `null` for other texts. It
 * is shown under its arXiv id or DOI, by which another record may have the title, else under its place.
 */
export function readUntitledReference(text: string): Omit<StatedFacts, 'line'> | null {
  const physics = PHYSICS.exec(text.slice(0, 4_000));
  const match = physics ?? ASTRONOMY.exec(text.slice(0, 4_000));
  if (match?.groups === undefined) return null;
  const { names = '', team, place = '', venue, volume, page, behind, year, then } = match.groups;
  // A team that stands before its members.
  const [lead = '', first] = LEADING_TEAM.exec(names) ?? [];
  const authors = parseNameList(names.slice(lead.length));
  const named = nameUntitled(text, physics ? place : `${place} (${year})`);
  return {
    ...named,
    doubts: [
      ...(named.doubts ?? []),
      ...(OTHERS.test(text.slice(match[0].length)) ? [SEVERAL] : []),
    ],
    authors: {
      ...authors,
      names: [first, ...authors.names, team].filter((name) => name !== undefined),
    },
    venues: [venue],
    volume,
    pages: page ?? behind ?? readPlaceNumbers(place).pages,
    dates: [year ?? then],
    kind: 'article',
  };
}

/** What a work is shown under whose reference has no title. */
export function nameUntitled(text: string, place: string): Pick<StatedFacts, 'title' | 'doubts'> {
  const arxiv = findArxivId(text);
  const id = arxiv === null ? parseDoi(text)?.doi : `arXiv:${arxiv}`;
  // That an id stands for a title is said for all formats.
  return id === undefined ? { title: place, doubts: [UNTITLED] } : { title: id };
}

const SEVERAL: Doubt = {
  reason: 'it names several works, of which the first is read',
  remedy: 'Add the others as entries of their own.',
};
const UNTITLED: Doubt = {
  reason: 'it has no title and is shown under its place',
  remedy: 'Add the title.',
};
