import { expect, test } from 'vitest';
import { groupPaperRelations } from '../../../../src/insight/lineage/paperRelations.ts';
import { realCorpus, realPaper } from '../../../fixtures/realCorpus.ts';
import { realFindings } from '../../../fixtures/realFindings.ts';

function readRelations(paperId: string): string[] {
  return groupPaperRelations(realCorpus, realFindings, realPaper(paperId)).map(
    ({ verb, ties }) => `${verb} ${ties.map(({ node }) => node.name).join(', ')}`,
  );
}

test('a paper stands with what it names, the closest tie to each and the closest first', () => {
  expect(readRelations('lasp-2')).toEqual([
    'extends LASP',
    'uses Llama 3',
    'compares with Ring Attention',
  ]);
});

test('a paper stands with those that name it, each said from its side', () => {
  const relations = readRelations('mamba');
  expect(relations.length).toBeGreaterThan(0);
  for (const relation of relations) expect(relation).toMatch(/^(?:[a-z]+ by|compared in) /u);
});

test('a paper without relations has no groups', () => {
  expect(readRelations('ltsf-linear')).toEqual([]);
});
