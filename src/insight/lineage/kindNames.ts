import type { RelationKind } from '../../corpus/findings/relations.ts';

/** What one paper does with another work, as the kinds of lines are called. */
export const KIND_NAMES: Readonly<Record<RelationKind, string>> = {
  extends: 'extends',
  generalises: 'generalises',
  analyses: 'analyses',
  uses: 'uses',
  'compares-with': 'compares with',
  surveys: 'surveys',
  background: 'names only',
};
