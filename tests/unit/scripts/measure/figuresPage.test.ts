import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  FIGURES_IDS,
  FIGURES_SECTIONS,
  formatLimits,
  formatSection,
  formatUnmeasured,
  isWritten,
  updateFigures,
} from '../../../../scripts/measure/figuresPage.ts';
import { OFFLINE_COPY_MB } from '../../../../src/pages/about/offlineCopy.ts';

const page = readRoot('docs/figures.md');
const limits = formatLimits(readRoot('.size-limit.mjs'), OFFLINE_COPY_MB);
const MEASUREMENT = { day: '2026-11-27', cores: 2, commit: '1a2b3c4' };

function readRoot(path: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../../${path}`, import.meta.url)), 'utf8');
}

describe('the page of figures', () => {
  it('has nothing but what its command writes', () => {
    expect(updateFigures(page, new Map(), limits)).toBe(page);
  });

  it('has a section for every command, and the limits that are in force', () => {
    for (const id of FIGURES_IDS) expect(page).toContain(`## ${FIGURES_SECTIONS[id].title}\n`);
    expect(limits.split('\n').filter((line) => line.includes('.size-limit.mjs'))).toHaveLength(4);
  });
});

describe('writing it', () => {
  const section = formatSection(FIGURES_SECTIONS.similar, 'Recall@5: 44 papers', MEASUREMENT);

  it('replaces what was measured, and keeps what a command wrote before', () => {
    const before = updateFigures('# Figures\n', new Map([['similar', section]]), limits);
    const bench = formatSection(FIGURES_SECTIONS.bench, 'first title 120 ms', MEASUREMENT);
    const after = updateFigures(before, new Map([['bench', bench]]), limits);
    expect(after).toContain('Recall@5: 44 papers');
    expect(after).toContain('first title 120 ms');
    expect(after).toContain(', 2 cores, commit 1a2b3c4. ');
    expect(after.indexOf('first title')).toBeLessThan(after.indexOf('Recall@5'));
  });

  it.each([
    ['a table by hand', section.replace('```text', '| figure |\n| ---: |\n| 3 |\n\n```text')],
    ['figures behind what was printed', `${section}\n\nSince then, 17 ms.`],
    ['figures without a command', '## Similar papers\n\n72 % are found.'],
  ])('keeps nothing of a section with %s', (_name, written) => {
    expect(isWritten(written)).toBe(false);
    const after = updateFigures(`# Figures\n\n${written}\n`, new Map(), limits);
    expect(after).toContain(formatUnmeasured('similar'));
    expect(after).not.toContain('Recall@5');
  });

  it('keeps a section that a command wrote', () => {
    expect(isWritten(section)).toBe(true);
  });
});
