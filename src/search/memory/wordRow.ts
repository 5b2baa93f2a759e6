import { stemOf } from '../words/spelling.ts';
import type { IndexedToken } from './searchTexts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A term under which a word is found besides the one that is written. */
export interface OtherTerm {
  readonly term: number;
  readonly position: number;
}

/** What a vocabulary knows of each position, and of each term that was read. */
interface FinishedRow
  extends Pick<
    Vocabulary,
    'textAt' | 'termAt' | 'starts' | 'ends' | 'terms' | 'titleTerms' | 'compounds'
  > {
  /** In the order of their positions. */
  readonly others: readonly OtherTerm[];
  readonly parts: Map<string, number[]>;
}

interface WordRow {
  readonly add: (text: number, token: IndexedToken, isTitle: boolean) => void;
  /** Between two texts. */
  readonly leaveOut: () => void;
  /** How many positions there are. */
  readonly size: () => number;
  readonly finish: () => FinishedRow;
}

/** All words in a row, as they are read. Terms are numbered as they come, and by their order in the end. */
export function createWordRow(): WordRow {
  const numbers = new Map<string, number>();
  const [termAt, textAt, starts, ends] = [
    createGrowing(),
    createGrowing(),
    createGrowing(),
    createGrowing(),
  ];
  const others: OtherTerm[] = [];
  const parts = new Map<string, number[]>();
  const titleTerms = new Set<number>();
  const compounds = new Set<number>();

  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, numbers.size);
    return numbers.size - 1;
  };

  const addParts = (position: number, inside: readonly string[]) => {
    for (const part of inside) {
      const stem = stemOf(part);
      const at = parts.get(stem);
      if (at) at.push(position);
      else parts.set(stem, [position]);
    }
  };

  return {
    add: (text, token, isTitle) => {
      const position = termAt.size();
      for (let order = 0; order < token.terms.length; order += 1) {
        const term = numberOf(token.terms[order] ?? '');
        if (order === 0) termAt.push(term);
        else others.push({ term, position });
        if (isTitle) titleTerms.add(term);
        if (token.parts.length > 0) compounds.add(term);
      }
      textAt.push(text);
      starts.push(token.start);
      ends.push(token.end);
      addParts(position, token.parts);
    },
    leaveOut: () => {
      termAt.push(-1);
      textAt.push(-1);
      starts.push(0);
      ends.push(0);
    },
    size: termAt.size,
    finish: () => {
      const terms = [...numbers.keys()].sort();
      const ranks = new Int32Array(terms.length);
      terms.forEach((term, rank) => {
        ranks[numbers.get(term) ?? 0] = rank;
      });
      return {
        textAt: textAt.finish(),
        termAt: termAt.finish().map((term) => ranks[term] ?? -1),
        starts: starts.finish(),
        ends: ends.finish(),
        terms,
        others: others.map(({ term, position }) => ({ term: ranks[term] ?? 0, position })),
        parts,
        titleTerms: flag(titleTerms, ranks),
        compounds: flag(compounds, ranks),
      };
    },
  };
}

interface Growing {
  readonly push: (value: number) => void;
  readonly size: () => number;
  readonly finish: () => Int32Array;
}

function createGrowing(): Growing {
  let values = new Int32Array(1024);
  let size = 0;
  return {
    push: (value) => {
      if (size === values.length) {
        const larger = new Int32Array(2 * size);
        larger.set(values);
        values = larger;
      }
      values[size] = value;
      size += 1;
    },
    size: () => size,
    finish: () => values.slice(0, size),
  };
}

function flag(numbers: ReadonlySet<number>, ranks: Int32Array): Uint8Array {
  const flags = new Uint8Array(ranks.length);
  for (const number of numbers) flags[ranks[number] ?? 0] = 1;
  return flags;
}
