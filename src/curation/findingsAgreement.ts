import type { Agreement } from '../corpus/agreement.ts';
import type { Paper } from '../corpus/schema.ts';
import { splitSentences } from '../corpus/sentences.ts';
import { calculateJaccard, calculateKappa } from './agreement.ts';
import type { FindingsReading, PaperReading } from './findingsReading.ts';
import type { ClaimPair } from './matchClaims.ts';
import { matchClaims, namesOfComparators, spanOf } from './matchClaims.ts';

type FindingsAgreement = Agreement['findings'];
type FoundAgreement = FindingsAgreement['found'][number];

/** The agreement of two annotation rounds on findings. */
export function createFindingsAgreement(
  first: FindingsReading,
  second: FindingsReading,
  papers: readonly Paper[],
): FindingsAgreement {
  const pairs = papers.flatMap((paper) => {
    const read = { first: first[paper.id], second: second[paper.id] };
    return read.first && read.second ? [{ paper, first: read.first, second: read.second }] : [];
  });
  const matches = pairs.flatMap((pair) => {
    return matchClaims(pair.first.claims, pair.second.claims, pair.paper);
  });
  const claims = (reading: 'first' | 'second') => sum(pairs.map((p) => p[reading].claims.length));
  const count = (what: string, keysOf: (reading: PaperReading) => readonly string[]) =>
    countFound(
      what,
      pairs.map((pair) => [keysOf(pair.first), keysOf(pair.second)] as const),
    );
  return {
    sentences: countSentences(pairs),
    found: [
      {
        what: 'Claims',
        both: matches.length,
        onlyFirst: claims('first') - matches.length,
        onlySecond: claims('second') - matches.length,
      },
      count('Costs', ({ costs }) => costs.map((cost) => `${cost.quantity} ${cost.class}`)),
      count('Reaches', ({ reaches }) => reaches.map(({ value, kind }) => `${value} ${kind}`)),
      count('Mentions', ({ mentions }) => mentions.map(({ method }) => method)),
      count('Mentions of one kind', ({ mentions }) => {
        return mentions.map(({ method, kind }) => `${method} ${kind}`);
      }),
    ],
    matched: describeMatches(matches),
  };
}

function describeMatches(matches: readonly ClaimPair[]): FindingsAgreement['matched'] {
  const mean = (of: (pair: ClaimPair) => number) => sum(matches.map(of)) / (matches.length || 1);
  return [
    { what: 'Same quantity', share: mean(([a, b]) => Number(a.quantity === b.quantity)) },
    { what: 'Same effect', share: mean(([a, b]) => Number(a.effect === b.effect)) },
    { what: 'Same subject', share: mean(([a, b]) => Number(a.subject === b.subject)) },
    {
      what: 'Same number, or none in both',
      share: mean(([a, b]) => {
        return Number(a.amount?.value === b.amount?.value && a.amount?.unit === b.amount?.unit);
      }),
    },
    {
      what: 'Comparators (mean Jaccard)',
      share: mean(([a, b]) => calculateJaccard(namesOfComparators(a), namesOfComparators(b))),
    },
  ];
}

/** A sentence holds a claim where the claim's words begin or end in it, or run through it. */
function countSentences(
  pairs: readonly { paper: Paper; first: PaperReading; second: PaperReading }[],
): FindingsAgreement['sentences'] {
  const decisions = pairs.flatMap(({ paper, first, second }) => {
    const spans = ({ claims }: PaperReading) =>
      claims.flatMap(({ quote }) => (quote.field === 'abstract' ? [spanOf(quote, paper)] : []));
    const [a, b] = [spans(first), spans(second)];
    return splitSentences(paper.abstract).map(({ start, end }) => {
      const holds = (all: typeof a) => all.some((span) => span.start < end && span.end > start);
      return [holds(a), holds(b)] as const;
    });
  });
  const both = decisions.filter(([a, b]) => a && b).length;
  const onlyFirst = decisions.filter(([a, b]) => a && !b).length;
  const onlySecond = decisions.filter(([a, b]) => b && !a).length;
  const kappa = calculateKappa(both, onlyFirst, onlySecond, decisions.length);
  const counts = { both, onlyFirst, onlySecond, decisions: decisions.length, kappa };
  return { what: 'Sentences that hold a claim', ...counts };
}

/** Each paper's two lists, of which equal entries are counted off against each other. */
function countFound(
  what: string,
  lists: readonly (readonly [first: readonly string[], second: readonly string[]])[],
): FoundAgreement {
  const shared = lists.map(([first, second]) => {
    const left = [...second];
    return first.filter((key) => {
      const at = left.indexOf(key);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    }).length;
  });
  const both = sum(shared);
  return {
    ...{ what, both },
    onlyFirst: sum(lists.map(([first]) => first.length)) - both,
    onlySecond: sum(lists.map(([, second]) => second.length)) - both,
  };
}

/** The agreement as two Markdown tables, two decimals. */
export function formatFindingsAgreement({ sentences, found, matched }: FindingsAgreement): string {
  const { decisions, kappa } = sentences;
  const rows = [
    { ...sentences, decisions: `${decisions}`, kappa: kappa?.toFixed(2) ?? 'n/a' },
  ].concat(found.map((row) => ({ ...row, decisions: '', kappa: '' })));
  return [
    '| finding | decisions | both | only first | only second | Cohen’s κ |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => {
      const cells = [row.what, row.decisions, row.both, row.onlyFirst, row.onlySecond, row.kappa];
      return `| ${cells.map((cell) => (cell === '' ? '–' : cell)).join(' | ')} |`;
    }),
    '',
    '| of the claims that both found | agreement |',
    '| --- | ---: |',
    ...matched.map(({ what, share }) => `| ${what} | ${share.toFixed(2)} |`),
  ].join('\n');
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
