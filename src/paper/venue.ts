import { findOwn } from '../corpus/findOwn.ts';
import type { Paper } from '../corpus/schema.ts';
import type { WorkKind } from '../corpus/workKind.ts';

/** Where a paper was published, taken apart: "Data Mining and Knowledge Discovery 39, 2025", "ICLR 2025 (Oral)". */
export interface Venue {
  readonly isJournal: boolean;
  /** The journal, or the conference with its year: "TMLR", "Findings of EMNLP 2025". */
  readonly name: string;
  /** The same without the year: "TMLR", "Findings of EMNLP". */
  readonly series: string;
  /** Written out where the series is a known abbreviation, else the series itself. */
  readonly fullName: string;
  readonly volume: string | null;
  readonly year: string | null;
  /** What the venue said of the paper: "Oral", "Outstanding Paper Honorable Mention". */
  readonly distinction: string | null;
}

/** Words that only events and their proceedings have. */
const EVENT = /\b(?:Conference|Congress|Findings|Meeting|Proceedings|Symposium|Workshops?)\b/iu;

/** Words that journals have, and the short names of those of this field. */
const JOURNAL =
  /\b(?:Annals|Bulletin|Journal|Letters|Magazine|Transactions|ACM Computing Surveys|JAIR|JMLR|PNAS|T-?PAMI|TACL|TMLR|TNNLS)\b/iu;

/** A name of several words, a comma, the year: how journals are written, and conferences are not. */
const NAME_COMMA_YEAR = /^\S+ .*, \d{4}$/u;

/** What the abbreviations stand for, in the words of the proceedings. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  AAAI: 'AAAI Conference on Artificial Intelligence',
  ACL: 'Annual Meeting of the Association for Computational Linguistics',
  ASPLOS:
    'International Conference on Architectural Support for Programming Languages and Operating Systems',
  COLM: 'Conference on Language Modeling',
  CVPR: 'IEEE/CVF Conference on Computer Vision and Pattern Recognition',
  EMNLP: 'Conference on Empirical Methods in Natural Language Processing',
  'Findings of EMNLP': 'Findings of the Association for Computational Linguistics: EMNLP',
  ICLR: 'International Conference on Learning Representations',
  ICML: 'International Conference on Machine Learning',
  IJCAI: 'International Joint Conference on Artificial Intelligence',
  JMLR: 'Journal of Machine Learning Research',
  NeurIPS: 'Advances in Neural Information Processing Systems',
  TMLR: 'Transactions on Machine Learning Research',
};

/**
 * What a paper is: as its list says, else as its venue is written. What appeared nowhere is a preprint
 * where arXiv has it, and else anything.
 */
export function readWorkKind({ kind, venue, arxivId }: Paper): WorkKind {
  if (kind) return kind;
  if (venue !== null)
    return isJournal(venue) || isPlainName(venue) ? 'article' : 'conference paper';
  return arxivId === null ? 'other' : 'preprint';
}

/** Proceedings that are called as journals are. */
const LIKE_JOURNALS = /^(?:Advances in Neural|Coling$|Interspeech$)/u;

/** A name without a year that no event has: `Neural Computation`, `Nature`. Conferences are known by short names. */
function isPlainName(venue: string): boolean {
  if (EVENT.test(venue) || LIKE_JOURNALS.test(venue)) return false;
  return /^(?:The )?\p{Lu}\p{Ll}+(?: (?:\p{Lu}?\p{Ll}+|&))*$/u.test(venue);
}

/** The venue of a paper, taken apart as what the paper is. */
export function readVenue(paper: Paper): Venue | null {
  return paper.venue === null ? null : parseVenue(paper.venue, readWorkKind(paper) === 'article');
}

/** Whether this venue of the corpus is a journal; all others are conferences and their workshops. */
export function isJournal(venue: string): boolean {
  return parseVenue(venue).isJournal;
}

/**
 * Reads a venue as `data/bibliography.json` writes it, as a journal or not where that is known. Total:
 * what has no year or volume has `null` there.
 */
export function parseVenue(venue: string, isKnownJournal?: boolean): Venue {
  const [, text = venue, distinction = null] = /^(.+?)\s*\(([^()]+)\)$/u.exec(venue) ?? [];
  const isJournalName =
    isKnownJournal ?? (!EVENT.test(text) && (JOURNAL.test(text) || NAME_COMMA_YEAR.test(text)));
  const [, rest = text, year = null] = /^(.+?),? ((?:19|20)\d{2})$/u.exec(text) ?? [];
  const [, series = rest, volume = null] = /^(.+?),? (\d+)$/u.exec(rest) ?? [];
  const fullName = findOwn(FULL_NAMES, series) ?? series;
  if (!isJournalName) {
    return { isJournal: false, name: text, series, fullName, volume: null, year, distinction };
  }
  return { isJournal: true, name: series, series, fullName, volume, year, distinction };
}
