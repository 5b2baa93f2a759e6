import { describe, expect, it } from 'vitest';
import { findSizeFault } from '../../../src/sources/list/listLimits.ts';

describe('files that are too large', () => {
  it('are told their size and what a list may have', () => {
    expect(findSizeFault(50_000_000, false)).toBeNull();
    expect(findSizeFault(50_000_001, false)).toBe(
      'These files have 51 MB; a list has at most 50 MB. Open a part of them.',
    );
  });

  it('may be larger where Collate saved them', () => {
    expect(findSizeFault(250_000_000, true)).toBeNull();
    expect(findSizeFault(250_000_001, true)).toContain('has 251 MB');
  });
});
