/** What begins a paper of arXiv: `[1] arXiv:2401.01234 (cross-list from cs.CV) [pdf, html, other]`. */
export const ARXIV_HEAD =
  /^[ \t]{0,9}(?:\[\d+\][ \t]{0,9})?arXiv:(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?![^\s])[ \t]{0,9}(?:\((?:\*?cross|replaced)[^()\n]*\)|replaced with [^\n]*)?[ \t]{0,9}(?:\[(?:pdf|ps|html|other|abs)\b[^[\]\n]*\][^\n]*)?$/mu;

/** `W Zhang, M Lark - Journal of Nests, 2024 - arxiv.org`; of a citation without the last part. */
export const SCHOLAR_BYLINE =
  /^\s*(?<names>\p{Lu}[^\n]{1,200}?)\s[-–]\s(?:(?<place>[^\n]{1,200}?),\s)?(?<year>(?:1[5-9]|20)\d\d)(?:\s[-–]\s\S[^\n]{1,80})?\s*$/u;

/** Where a paper of a profile ends: times cited and year, each in a cell of its own. */
export const PROFILE_END =
  /^(?<place>[^\t\n]{0,400}?)[ ]{0,9}(?:\t[ ]{0,9})?(?<cited>\d[\d,]{0,9})?[*]?[ ]{0,9}\t[ ]{0,9}(?<year>(?:1[5-9]|20)\d\d)\s*$/u;

/** `Published: 16 Jan 2024, Last Modified: 12 Mar 2024ICLR 2024 posterEveryone`, as OpenReview writes it. */
export const OPEN_REVIEW_DATE =
  /^\s*(?:Published: |Submitted on |Submitted: )?(?<date>\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)(?:, Last Modified: \d{1,2} [A-Z][a-z]{2,8} \d{4}| \((?:last )?modified: [^()\n]{1,40}\))(?<rest>[^\n]{0,300})$/mu;

/** From 0 to 1, how sure it is that a text was copied from a page of arXiv, OpenReview or Google Scholar. */
export function scoreCopiedPage(head: string): number {
  const text = head.replaceAll('\u00A0', ' ');
  if (ARXIV_HEAD.test(text) && /^[ \t]*(?:Title|Authors|Abstract|Subjects):/mu.test(text))
    return 0.96;
  if (OPEN_REVIEW_DATE.test(text) && /Everyone|^(?:Keywords|Abstract|TL;DR): /mu.test(text))
    return 0.95;
  const lines = text.split('\n', 600).filter((line) => /\S/u.test(line));
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const hasLinks = count(/\b(?:Related articles|Cited by \d|All \d+ versions)\b/u) > 0;
  if (hasLinks && count(SCHOLAR_BYLINE) > 0) return 0.94;
  const ends = count(PROFILE_END);
  // In a table most lines have tabs, and its columns have names.
  const isList = ends > 1 || count(/^\s*Cited by\s*$|\tCited by\t/iu) > 0;
  return isList && 2 * ends <= lines.length && count(/\t/u) <= ends + 2 && ends > 0 ? 0.91 : 0;
}
