const OPTIONAL = new Set(
  'a an and are as at be by for from in into is it its of on or that the their this to via with'.split(
    ' ',
  ),
);

const FUNCTION_WORDS = new Set(
  `about above across after again all almost already also although always among another any
    around based because become been before being below best better between both brings can
    cannot come comes could does doing done down during each either else enough even ever
    every few find finds first five four further gain gave get give given gives goes good had
    has have having hence here high how however into just keep kept key know known large last
    later lead leads least less like low made main mainly make makes making many may mean
    means might more most much must near nearly need needs next nine not now often once one
    ones only open other others our over own per put rely same see seen sets several shall she
    should show shown shows side sides since six small some such take taken takes ten than
    their them then there these they third those though three through thus together too total
    toward towards two under unlike until upon use used uses using usually very want was way
    ways well were what when where whether which while who whole whose why wide will within
    without works would year years yet you your`.split(/\s+/u),
);

/** Whether a paper need not contain the word, although the reader typed it. */
export function isOptionalWord(term: string): boolean {
  return OPTIONAL.has(term);
}

/** Whether the word says nothing about a subject: no unknown word is taken for a misspelling of it. */
export function isFunctionWord(term: string): boolean {
  return OPTIONAL.has(term) || FUNCTION_WORDS.has(term);
}
