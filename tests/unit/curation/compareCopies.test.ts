import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorpusTwo, PaperTwo } from '../../../src/corpus/schemaTwo.ts';
import { compareCopies } from '../../../src/curation/compareCopies.ts';
import type { Decision } from '../../../src/curation/decideDifference.ts';
import { decideDifference } from '../../../src/curation/decideDifference.ts';
import { applyEdits } from '../../../src/curation/editor/applyEdits.ts';
import { openHistory, recordChanges } from '../../../src/curation/editor/editHistory.ts';
import type { Change } from '../../../src/curation/editor/labelEdit.ts';
import { addLabel } from '../../../src/curation/editor/newLabel.ts';
import {
  acceptProposal,
  listProposals,
  rejectLabel,
} from '../../../src/curation/editor/settling.ts';
import { matchPapers } from '../../../src/curation/matchPapers.ts';
import { mergeTaxonomy } from '../../../src/curation/mergeTaxonomy.ts';
import { apply, labelsOf, paperOf, proposalOf, shown } from '../../fixtures/labelEditing.ts';
import { labelledList } from '../../fixtures/labelledList.ts';

const [herons, owls, reeds, terns] = labelledList.papers as [
  PaperTwo,
  PaperTwo,
  PaperTwo,
  PaperTwo,
];

function decide(mine: CorpusTwo, theirs: CorpusTwo, decision: Decision): CorpusTwo {
  const changes = compareCopies(mine, theirs).differences.flatMap((difference) =>
    decideDifference(difference, decision, 'Anna'),
  );
  return applyEdits(mine, recordChanges(openHistory([]), changes, { id: 'd', at: 1 }).edits);
}

const settled = (corpus: CorpusTwo) =>
  corpus.papers.map(({ labels }) =>
    (labels.method ?? []).filter(({ basis }) => basis !== 'proposed').map(({ value }) => value),
  );

/** A facet that the list came without, with one label. */
const SEASON: readonly Change[] = [
  { kind: 'addFacet', facet: 'season', label: 'Season', definition: 'When.' },
  { kind: 'addValue', facet: 'season', value: 'may', label: 'May', definition: 'Spring.' },
  { kind: 'add', paper: 'reeds', facet: 'season', value: 'may', quotes: [], note: 'Seen.' },
];

describe('papers of two copies', () => {
  test('are matched by DOI, else arXiv id, else title and year, each once', () => {
    const doi = { ...herons, id: 'x', title: 'Other words', doi: '10.1234/HERONS' };
    const arxiv = { ...owls, id: 'y', title: 'Owls', arxivId: '2312.00752' };
    const title = { ...reeds, id: 'z', title: 'REEDS!', date: null };
    const year = { ...terns, date: '2020' };
    const pairs = matchPapers(
      [{ ...herons, doi: '10.1234/herons' }, { ...owls, arxivId: '2312.00752' }, reeds, terns],
      [year, title, arxiv, doi],
    );
    expect(pairs.map(({ mine, theirs }) => [mine.id, theirs.id])).toEqual([
      ...[
        ['herons', 'x'],
        ['owls', 'y'],
        ['reeds', 'z'],
      ],
    ]);
  });

  test('with one title are told apart by their address', () => {
    const twins = [reeds, { ...reeds, id: 'reeds-2' }];
    const pairs = matchPapers(twins, twins.toReversed());
    expect(pairs.map(({ mine, theirs }) => [mine.id, theirs.id])).toEqual([
      ...[
        ['reeds', 'reeds'],
        ['reeds-2', 'reeds-2'],
      ],
    ]);
    expect(matchPapers([reeds], twins)).toHaveLength(1);
  });

  test('that only one has are counted', () => {
    const theirs = { ...labelledList, papers: [terns, { ...reeds, title: 'Sedges' }] };
    expect(compareCopies(labelledList, theirs)).toMatchObject({
      both: 1,
      onlyMine: 3,
      onlyTheirs: 1,
    });
  });
});

describe('agreement', () => {
  const accept = (id: string, value: string) => acceptProposal(paperOf(id), proposalOf(id, value));
  const reject = (id: string, value: string) => rejectLabel(paperOf(id), proposalOf(id, value));

  test('counts what both have settled, by hand', () => {
    const mine = apply(accept('owls', 'calls'), accept('terns', 'rings'));
    const theirs = apply(accept('owls', 'calls'), reject('terns', 'rings'));
    const [method, keywords] = compareCopies(mine, theirs).agreement;
    // Owls, reeds and terns, three values each; herons has proposals left. They differ in one.
    expect(method?.counts).toMatchObject({ decisions: 9, both: 1, onlyFirst: 1, onlySecond: 0 });
    expect(method?.share).toBeCloseTo(8 / 9);
    // p₀ = 8/9, pₑ = 2/9 · 1/9 + 7/9 · 8/9 = 58/81.
    expect(method?.counts.kappa).toBeCloseTo((8 / 9 - 58 / 81) / (1 - 58 / 81));
    expect(method?.unsettled).toBe(1);
    expect(keywords).toMatchObject({ label: 'Keywords', share: 1, unsettled: 0 });
  });

  test('says nothing where nothing is settled by both', () => {
    const theirs = { ...labelledList, papers: [herons] };
    const [method] = compareCopies(labelledList, theirs).agreement;
    expect(method).toMatchObject({ share: null, unsettled: 1, counts: { kappa: null } });
  });

  test('leaves out a facet that one of the two does not have, whichever it is', () => {
    const withSeason = apply(...SEASON);
    for (const [mine, theirs] of [
      [withSeason, labelledList],
      [labelledList, withSeason],
    ] as const) {
      const season = compareCopies(mine, theirs).agreement.at(-1);
      expect(season).toMatchObject({ label: 'Season', share: null, unsettled: 4 });
      expect(season?.counts).toMatchObject({ decisions: 0, kappa: null });
    }
  });
});

describe('differences', () => {
  test('have the words of both, and are none where nobody has settled', () => {
    expect(compareCopies(labelledList, labelledList).differences).toEqual([]);
    const accepted = acceptProposal(paperOf('owls'), proposalOf('owls', 'calls'));
    const { differences } = compareCopies(labelledList, apply(accepted));
    expect(differences).toMatchObject([
      {
        paper: { id: 'owls', title: 'Owl Calls in Winter' },
        facet: { id: 'method', label: 'Method' },
        mine: [{ value: 'calls', isProposed: true }],
        theirs: [{ value: 'calls', isProposed: false, quotes: [{ words: 'Owl Calls' }] }],
      },
    ]);
  });

  test('are none in a facet that only one’s own copy has: nobody else has read for it', () => {
    const mine = apply(...SEASON);
    expect(compareCopies(mine, labelledList).differences).toEqual([]);
    expect(decide(mine, labelledList, 'theirs')).toBe(mine);
  });

  test('of a value that only the other copy has bring its definition', () => {
    const theirs = apply(...SEASON);
    const corpus = decide(labelledList, theirs, 'theirs');
    expect(corpus.taxonomy.facets[2]).toMatchObject({
      ...{ id: 'season', label: 'Season', definition: 'When.' },
      values: [{ id: 'may', label: 'May', definition: 'Spring.' }],
    });
    expect(labelsOf(corpus, 'reeds', 'season')).toMatchObject([
      { value: 'may', basis: 'yours', author: 'Anna', note: 'Seen.' },
    ]);
  });

  test('of a value with another id and the same name are none', () => {
    const add = (value: string): readonly Change[] => [
      { kind: 'addValue', facet: 'method', value, label: 'At dawn', definition: null },
      { kind: 'add', paper: 'reeds', facet: 'method', value, quotes: [], note: null },
    ];
    const { differences } = compareCopies(apply(...add('dawn')), apply(...add('at-dawn')));
    expect(differences).toEqual([]);
  });

  test('are told between facets and values whose names have no Latin letters', () => {
    const add = (facet: string, value: string): readonly Change[] =>
      addLabel(
        {
          ...{ paper: 'reeds', quote: null },
          facet: { kind: 'new', label: facet, definition: '' },
          value: { kind: 'new', label: value, definition: '' },
        },
        shown.taxonomy,
      );
    const [own, others] = [add('方法', '调查'), add('数据', '录音')];
    const { differences } = compareCopies(apply(...own), apply(...others));
    expect(differences).toMatchObject([{ facet: { label: '数据' }, theirs: [{ name: '录音' }] }]);
    const { facets } = apply(...own, ...others).taxonomy;
    expect(facets.slice(2).map(({ label }) => label)).toEqual(['方法', '数据']);
    const loaded = mergeTaxonomy(apply(...own).taxonomy.facets, apply(...others).taxonomy.facets);
    expect(loaded.says).toMatch(/^1 facet added, 1 value added, /u);
    const [C, sharp] = [add('Method', 'C++'), add('Method', 'C#')];
    expect(compareCopies(apply(...C), apply(...sharp)).differences).toHaveLength(1);
  });

  test('keep the name of a third reader whose label the other one had taken', () => {
    const theirs = apply({
      ...{ kind: 'add', paper: 'reeds', facet: 'method', value: 'nests', quotes: [], note: null },
      author: 'Ben',
    });
    expect(labelsOf(decide(labelledList, theirs, 'both'), 'reeds')[0]?.author).toBe('Ben');
  });
});

const change = fc.oneof(
  fc
    .constantFrom(
      ...shown.papers.flatMap((paper) =>
        listProposals(paper).map((each) => [paper, each] as const),
      ),
    )
    .chain(([paper, proposal]) =>
      fc.constantFrom(acceptProposal(paper, proposal), rejectLabel(paper, proposal)),
    ),
  fc
    .record({
      paper: fc.constantFrom(...shown.papers),
      value: fc.constantFrom('nests', 'rings', 'dawn'),
    })
    .map(({ paper, value }): Change => {
      return { kind: 'add', paper: paper.id, facet: 'method', value, quotes: [], note: null };
    }),
  fc.constant<Change>({
    ...{ kind: 'addValue', facet: 'method', value: 'dawn', label: 'At dawn', definition: null },
  }),
);
const changes = fc.array(change, { maxLength: 15 });

describe('any two copies', () => {
  test('agree on all that the other has settled once all of theirs is taken', () => {
    fc.assert(
      fc.property(changes, changes, (own, others) => {
        const [mine, theirs] = [apply(...own), apply(...others)];
        const merged = decide(mine, theirs, 'theirs');
        expect(compareCopies(merged, theirs).differences).toEqual([]);
        for (const { facet, onlyFirst, onlySecond } of compareCopies(merged, theirs).agreement.map(
          ({ counts }) => counts,
        )) {
          expect([facet, onlyFirst, onlySecond]).toEqual([facet, 0, 0]);
        }
      }),
    );
  });

  test('lose no settled label of either where both are taken, and nothing is changed where one’s own is kept', () => {
    fc.assert(
      fc.property(changes, changes, (own, others) => {
        const [mine, theirs] = [apply(...own), apply(...others)];
        const both = settled(decide(mine, theirs, 'both'));
        for (const [index, values] of both.entries()) {
          const wanted = new Set([
            ...(settled(mine)[index] ?? []),
            ...(settled(theirs)[index] ?? []),
          ]);
          expect(new Set(values)).toEqual(wanted);
        }
        expect(decide(mine, theirs, 'mine')).toBe(mine);
      }),
    );
  });
});
