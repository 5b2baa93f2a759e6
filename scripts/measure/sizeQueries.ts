import type { Corpus } from '../../src/corpus/schema.ts';
import { isFiller } from '../../src/search/words/stopWords.ts';
import { tokenize } from '../../src/search/words/tokens.ts';
import { createRandom, misspell, selectSome } from './knownItems.ts';
import type { RankedQuery } from './searchMeasures.ts';

/**
 * What a reader types who knows a paper: three words of its title, the same with a slip in one of
 * them, its first author and year. Of `count` papers, the same in every run; the paper is expected first.
 */
export function createSizeQueries({ papers }: Corpus, count: number): readonly RankedQuery[] {
  const random = createRandom(20261127);
  return selectSome(papers, count, random).flatMap(({ id, title, authors, date }) => {
    const terms = tokenize(title).map(({ term }) => term);
    const words = terms.filter((term) => /^[a-z]{4,}$/u.test(term) && !isFiller(term));
    const chosen = selectSome([...new Set(words)], 3, random);
    const slip = random(3);
    const misspelt = chosen.map((word, at) => (at === slip ? misspell(word, random) : word));
    const [author] = authors;
    return [
      ...(chosen.length < 3
        ? []
        : [
            { query: chosen.join(' '), kind: 'title words', expect: [id] },
            { query: misspelt.join(' '), kind: 'misspelt', expect: [id] },
          ]),
      ...(author === undefined || date === null
        ? []
        : [{ query: `${author} ${date.slice(0, 4)}`, kind: 'author and year', expect: [id] }]),
    ];
  });
}
