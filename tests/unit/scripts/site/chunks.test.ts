import { describe, expect, it } from 'vitest';
import { findRing } from '../../../../scripts/site/chunks.ts';

describe('findRing', () => {
  it('finds files that need one another, wherever it begins', () => {
    const imports = new Map([
      ['index', ['library', 'shared']],
      ['library', ['records', 'shared']],
      ['records', ['store']],
      ['store', ['shared', 'library']],
      ['shared', []],
    ]);
    expect(findRing(imports)).toEqual(['library', 'records', 'store', 'library']);
  });

  it('takes a file that two others need for none', () => {
    const imports = new Map([
      ['index', ['left', 'right']],
      ['left', ['shared']],
      ['right', ['shared', 'left']],
    ]);
    expect(findRing(imports)).toBeNull();
  });
});
