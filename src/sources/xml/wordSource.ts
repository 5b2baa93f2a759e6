import type { StatedFacts } from '../facts/createRead.ts';
import { createNameList } from '../facts/personName.ts';
import { createStatedList, joinParts } from '../facts/statedName.ts';
import { parseWorkKind } from '../facts/workKind.ts';
import type { XmlElement } from './xmlElements.ts';
import { findElement, findText, listElements } from './xmlElements.ts';

/** Who makes a work that has no author: a patent, a picture, a film. */
const MAKERS = ['Author', 'Inventor', 'Artist', 'Interviewee', 'Composer', 'Performer', 'Director'];
/** Where a work appeared, by the names that Word has for it. */
const VENUES = [
  ...['JournalName', 'PeriodicalTitle', 'BookTitle', 'ConferenceName', 'InternetSiteTitle'],
  ...['PublicationTitle', 'Institution'],
];

/** A `b:Source` of the bibliography that Word keeps in `Sources.xml`. */
export function readWordSource(source: XmlElement): Omit<StatedFacts, 'line'> {
  const text = (name: string) => findText(source, name);
  const type = text('SourceType');
  const venues = VENUES.map(text);
  const isBook = type === 'Book';
  return {
    title: text('Title') ?? text('ShortTitle'),
    authors: MAKERS.map((role) => readNames(source, role)).find(({ names }) => names.length > 0),
    editors: readNames(source, 'Editor'),
    dates: [joinDate(text('Year'), text('Month'), text('Day')), text('Year')],
    doi: text('DOI'),
    urls: [text('URL')],
    venues: isBook ? [] : venues,
    volume: text('Volume'),
    issue: text('Issue') ?? text('Number'),
    pages: text('Pages'),
    publisher: text('Publisher'),
    edition: text('Edition'),
    citationKeys: [text('Tag')],
    kind: parseWorkKind(text('ThesisType')) ?? parseWorkKind(type),
    keywords: text('BIBTEX_KeyWords')?.split(/[;,]/u),
    abstract: text('BIBTEX_Abstract'),
    notes: [text('Comments'), text('StandardNumber')],
  };
}

/** A list of persons, or an institution as one text. */
function readNames(source: XmlElement, role: string) {
  const group = findElement(source, 'Author', role);
  const corporate = group && findText(group, 'Corporate');
  if (corporate) return createNameList([`{${corporate}}`]);
  const persons = group ? listElements(group, 'NameList', 'Person') : [];
  return createStatedList(
    persons.map((person) =>
      joinParts({
        given: ['First', 'Middle'].map((part) => findText(person, part) ?? '').join(' '),
        family: findText(person, 'Last') ?? undefined,
      }),
    ),
  );
}

/** Months are names or numbers; a day may be a range. */
function joinDate(year: string | null, month: string | null, day: string | null): string | null {
  if (year === null || month === null) return year;
  const parts = [year, month, ...(day === null ? [] : [day])];
  return parts.join(/^\d+$/u.test(month) ? '-' : ' ');
}
