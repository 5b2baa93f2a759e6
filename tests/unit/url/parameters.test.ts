import { describe, expect, test } from 'vitest';
import { createClaimsCodec } from '../../../src/insight/claims/claimsQuery.ts';
import { COST_LIMITS, costCodec } from '../../../src/insight/cost/costQuery.ts';
import { createGapsCodec } from '../../../src/insight/gaps/gapsQuery.ts';
import { lineageCodec } from '../../../src/insight/lineage/lineageQuery.ts';
import { createLibraryCodec } from '../../../src/library/libraryQuery.ts';
import { compareCodec } from '../../../src/url/compareQuery.ts';
import { createExploreCodec } from '../../../src/url/exploreQuery.ts';
import {
  createCodec,
  field,
  flag,
  ids,
  offFlag,
  oneOf,
  optionalId,
  someNamed,
  someOf,
  whole,
} from '../../../src/url/parameters.ts';
import { expectLawful } from '../../fixtures/codecLaw.ts';
import { realCorpus } from '../../fixtures/realCorpus.ts';
import { realFindings } from '../../fixtures/realFindings.ts';

const { taxonomy, papers } = realCorpus;
const paperIds = papers.map(({ id }) => id);

describe('the law of an address', () => {
  test('holds for every kind of parameter', () => {
    const codec = createCodec({
      order: field('order', oneOf(['new', 'old'], 'new')),
      isOn: field('on', flag('yes', 'no')),
      isShown: field('shown', offFlag('hidden', 'shown')),
      count: field('count', whole(2, 60, 7)),
      id: field('id', optionalId),
      list: field('list', ids(3)),
      sorted: field('sorted', someNamed([{ id: 'a' }, { id: 'd', label: 'Delta' }])),
      some: field('some', someOf(['c', 'a', 'b'])),
    });
    const names = ['order', 'on', 'shown', 'count', 'id', 'list', 'sorted', 'some'];
    expectLawful(codec, names, ['old', 'yes', 'hidden', '2', '60', '61', '1', 'a', 'b', 'c', 'd']);
  });

  test('is broken by a codec that forgets a field, and the check says so', () => {
    const codec = createCodec({ id: field('id', optionalId) });
    expect(() => expectLawful({ ...codec, format: () => '' }, ['id'], ['a'])).toThrow();
  });

  test('holds for the address of the list', () => {
    const facets = taxonomy.facets.map(({ id }) => id);
    const values = taxonomy.facets.flatMap((facet) => facet.values.map(({ id }) => id));
    const likely = ['2023..', '..2020', '2024', 'yes', '0', 'stated', 'newest', 'table', 'a  b'];
    expectLawful(
      createExploreCodec(taxonomy),
      [...facets, 'q', 'year', 'code', 'basis', 'sort', 'view', 'paper'],
      [...likely, ...values, ...values.map((value) => `-${value}`), ...paperIds],
    );
  });

  test('holds for the address of a comparison', () => {
    expectLawful(
      compareCodec,
      ['papers', 'baseline', 'rows', 'evidence'],
      [...paperIds, 'differences', 'hidden'],
    );
  });

  test('holds for the address of the library', () => {
    const facets = ['status', 'tag', 'list', 'kind', ...taxonomy.facets.map(({ id }) => id)];
    const names = [...facets, 'q', 'year', 'code', 'basis', 'collection', 'sort', 'papers', 'name'];
    const values = taxonomy.facets.flatMap((facet) => facet.values.map(({ id }) => id));
    const own = ['reading', 'removed', 'own order', 'title', 'Thesis', 'c0ll3', 'a%2Cb', '--x'];
    const likely = [...paperIds, ...own, ...own.map((one) => `-${one}`), ...values, '2023..'];
    expectLawful(createLibraryCodec(taxonomy), names, likely);
  });

  test('holds for the address of the cost page', () => {
    const names = ['quantity', 'preset', 'show', 'at', 'common', ...Object.keys(COST_LIMITS)];
    const likely = ['memory', '7b', '130m', 'attention', 'ssm', 'none', '65536', '4', 'added'];
    expectLawful(costCodec, names, likely);
  });

  test('holds for the address of the claims', () => {
    const codec = createClaimsCodec({ ...realFindings, papers });
    const names = ['against', 'quantity', 'effect', 'given', 'paper', 'group', 'sort', 'view'];
    const known = [...realFindings.methods, ...realFindings.quantities].map(({ id }) => id);
    const words = ['better', 'number', 'comparator', 'newest', 'contradictions'];
    expectLawful(codec, names, [...known, ...words, ...paperIds]);
  });

  test('holds for the address of the gap map', () => {
    const facets = taxonomy.facets.map(({ id }) => id);
    const cells = taxonomy.facets.flatMap(({ values }) => values.map(({ id }) => id));
    const codec = createGapsCodec(taxonomy);
    expectLawful(
      codec,
      ['rows', 'columns', 'order', 'basis', 'gap'],
      [...facets, 'count', 'stated', ...cells],
    );
  });

  test('holds for the address of the lineage', () => {
    const likely = [...paperIds, 'background', 'surveys', 'no'];
    expectLawful(lineageCodec, ['focus', 'to', 'without', 'outside'], likely);
  });
});
