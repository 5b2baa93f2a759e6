/**
 * Words that say nothing about a subject: articles, prepositions, auxiliaries, what questions are made
 * of, and those of references.
 */
const FILLERS = new Set(
  `a about above across after again al all almost already also although always am among an and
    another any anybody anyone anything are around as at available be because been before being
    below best better between both brings but by can cannot come comes compare compared could
    did do does doing done down during each either else enough et etc even ever every few find
    finds first five for four from further gain gave get give given gives go goes good got had
    handle handles has have having help helps her here high his hence how however i if in instead
    into is it its just keep kept know known last later lead leads least less let like look
    looking low made main mainly make makes making many may me mean means might more most much must my near
    nearly need needs new next nine no not now of often on once one ones only open or other others our
    out over own paper papers per please put read really rely same say says see seen several shall she should
    show shown shows side sides since six small so solve solves some something still such take
    taken takes tell ten than that the their them then there these they thing things this those though three
    through thus to together too toward towards try two under understand unlike until up upon us
    use used uses using usually very via versus vs want was way ways we well were what when where whether
    which while who whole whom whose why wide will with within without work works would year years yet you
    your`.split(/\s+/u),
);

/** Whether the word says nothing about a subject, so that no paper need have it. */
export function isFiller(term: string): boolean {
  return FILLERS.has(term);
}

/** Words by which a question is known. */
const ASKING = new Set(
  'are can could do does how is should what when where which who why'.split(' '),
);

/** Whether a text asks in a sentence: `why can't linear RNNs solve parity?`. */
export function isQuestion(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 4) return false;
  return /\?\s*$/u.test(text) || ASKING.has(words[0] ?? '') || words.filter(isFiller).length >= 4;
}
