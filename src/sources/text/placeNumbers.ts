import type { StatedNumbers } from '../facts/workNumbers.ts';
import { completePages } from '../facts/workNumbers.ts';

const YEAR = String.raw`(?:1[5-9]|20)\d\d(?!\d)`;
/** No year, and nothing that goes on a number: `9.8`, `1735-1780`. */
const VOLUME = String.raw`(?<![\p{L}\d.–-])(?<volume>(?!${YEAR})[A-Z]?\d{1,4}[A-Z]?)`;
const ISSUE = String.raw`(?<issue>(?!${YEAR}\))\d{1,4}(?:[–/-]\d{1,4})?|Suppl\.? ?\d*)`;
const PAGE = String.raw`[A-Za-z]{0,2}\d+(?:\.e\d+)?`;
const RANGE = String.raw`(?<pages>${PAGE}[–-]+${PAGE})(?![\d–-])`;
const PAGES = String.raw`(?:pp?\. ?)?(?<pages>${PAGE}(?:[–-]+${PAGE})?)(?![\d–-])`;
const DATE = String.raw`\((?:[^()]{2,20} )?${YEAR}\)`;

/** How styles write where a work is in its journal, the most certain first. */
const FORMS = [
  // `9(8), 1735–1780`, `9(8):1735–1780`, `521(7553), 436–444 (2015)`, `27 (3): 379–423`
  String.raw`${VOLUME} ?\(${ISSUE}\)[:,] ?${PAGES}`,
  // `9.8 (1997): 1735-1780`
  String.raw`${VOLUME}\.${ISSUE} ${DATE}(?:: ${PAGES})?`,
  // `9, no. 8 (1997): 1735–1780`
  String.raw`${VOLUME}, no\. ${ISSUE}(?: ${DATE})?(?:[:,] ${PAGES})?`,
  // `9, 8 (1997), 1735–1780`
  `${VOLUME}, ${ISSUE} ${DATE}, ${PAGES}`,
  // `1997, 9, 1735–1780`
  String.raw`${YEAR}, ${VOLUME}(?:\(${ISSUE}\))?, ${PAGES}`,
  // `9 (1997): 1735–1780`, `9 (1997), 1735–1780`
  `${VOLUME} ${DATE}[:,] ${PAGES}`,
  // `19, 1264 (1967)`
  `${VOLUME}, ${PAGES} ${DATE}`,
  // `9:1735–1780`
  `${VOLUME}: ?${RANGE}`,
  // `Neural Computation, 9, 1735–1780`
  `(?<=, )${VOLUME}, ${RANGE}`,
  // `30 (2017)`
  `${VOLUME} ${DATE}`,
].map((form) => new RegExp(form, 'u'));

/** `vol. 9, no. 8, pp. 1735–1780`, in any order. */
const WORDS = {
  volume: /\bvol(?:\.|ume)\s?([A-Z]?\d{1,4}[A-Z]?)(?![\d–-])/iu,
  issue: /\b(?:no\.|number|issue)\s?(\d{1,4}(?:[–/-]\d{1,4})?)(?!\d)/iu,
  pages: new RegExp(
    String.raw`\b(?:pp?\.|pages?)\s?(${PAGE}(?:\s?[–-]+\s?${PAGE})?)(?![\d–-])`,
    'iu',
  ),
};
/** From one number to another, of which neither is a year: `In Proceedings of Birds, 45–67.` */
const ONLY_RANGE = new RegExp(
  String.raw`(?<=[,:;] )(?!${YEAR}[–-]${YEAR})${RANGE}(?=[\s.,;]|$)`,
  'u',
);

/** Volume, issue and pages of the place that a written reference names, as far as its style says them. */
export function readPlaceNumbers(place: string): StatedNumbers {
  const form = FORMS.map((pattern) => pattern.exec(place)?.groups).find((groups) => groups);
  const named = (kind: keyof typeof WORDS) => WORDS[kind].exec(place)?.[1];
  return {
    volume: form?.volume ?? named('volume'),
    issue: form?.issue ?? named('issue'),
    pages: completePages(
      (form?.pages ?? named('pages') ?? ONLY_RANGE.exec(place)?.groups?.pages)?.replace(
        /–|--+/gu,
        '-',
      ),
    ),
  };
}
