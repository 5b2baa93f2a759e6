import { findOwn } from '../../corpus/findOwn.ts';
import type { FacetTwo, PaperTwo } from '../../corpus/schemaTwo.ts';
import type { PaperDraft } from '../facts/paperDraft.ts';
import { foldValue } from '../facts/plainText.ts';
import type { CountedFacet } from './fileFacets.ts';
import { addFileValues, createFacetReader } from './fileFacets.ts';

interface Extension {
  /** The papers of the list, and what their records said before. */
  readonly papers: readonly PaperTwo[];
  readonly stated: readonly PaperDraft[];
  /** What their records say now, then those of papers that the list did not have. */
  readonly drafts: readonly PaperDraft[];
}

/**
 * A facet that came from a file, with what further records bring. It and its values are the reader's
 * by now: they stay as they are, and values come behind them only where records say something new.
 */
export function extendFileFacet(
  facet: FacetTwo,
  { papers, stated, drafts }: Extension,
): CountedFacet {
  const read = createFacetReader(facet, drafts);
  const texts = drafts.map((draft, index) => {
    const before = stated[index];
    const known = new Set(before === undefined ? [] : read(before).map(foldValue));
    return read(draft).filter((text) => !known.has(foldValue(text)));
  });
  const former = findFormerNames(facet, papers, (index) => {
    const before = stated[index];
    // Columns were made of the labels themselves, and prove nothing.
    return before === undefined ? [] : read({ ...before, columns: {} });
  });
  return addFileValues(facet, { read, texts, former });
}

/**
 * What the file calls values that the reader has renamed. Papers tell: one has a text that is the name
 * of no value, and one label of its file that no text of it names. Where that leaves two ways, or papers
 * disagree, nothing is known.
 */
function findFormerNames(
  { id, values }: FacetTwo,
  papers: readonly PaperTwo[],
  readBefore: (index: number) => readonly string[],
): ReadonlyMap<string, string> {
  const names = new Map(values.map((value) => [value.id, foldValue(value.label)]));
  const isName = new Set(names.values());
  const found = new Map<string, Set<string>>();
  for (const [index, { labels }] of papers.entries()) {
    const texts = new Set(readBefore(index).map(foldValue));
    const given = (findOwn(labels, id) ?? []).filter(
      ({ value, basis }) => basis === 'stated' && !texts.has(names.get(value) ?? ''),
    );
    const [text, ...others] = [...texts].filter((one) => one !== '' && !isName.has(one));
    const [label, ...more] = given;
    if (text === undefined || label === undefined || others.length + more.length > 0) continue;
    found.set(text, (found.get(text) ?? new Set()).add(label.value));
  }
  return new Map(
    [...found].flatMap(([text, [value, ...others]]) =>
      value === undefined || others.length > 0 ? [] : [[text, value] as const],
    ),
  );
}
