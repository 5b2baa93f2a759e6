import { describe, expect, it } from 'vitest';
import { readDrafts, readOne, readText } from '../../fixtures/readText.ts';

const ris = (...lines: readonly string[]) => `TY  - JOUR\n${lines.join('\n')}\nER  - \n`;

describe('names', () => {
  it('are without what parts them, without addresses and without nobody', async () => {
    const draft = await readOne(
      ris(
        'TI  - Of reeds',
        'AU  - Bee, Ann (ann.bee@reeds.example)',
        'AU  - [Anonymous]',
        'AU  - Enn, Yu, I',
        'AU  - Dee, Cy K. and',
      ),
    );
    expect(draft?.authors).toEqual(['Ann Bee', 'Yu I Enn', 'Cy K. Dee']);
  });

  it('of BibTeX are parted by commas where each is full, and hold no ties', async () => {
    const [draft] = await readDrafts(
      '@book{b, title={Of reeds}, author={Ann Bee, Cy Dee, Di K. Eff and Jo~Aitch}, editor={Gee, Jr., Al and Ann Bee, Cy Dee, Di Eff}}',
    );
    expect(draft?.authors).toEqual(['Ann Bee', 'Cy Dee', 'Di K. Eff', 'Jo Aitch']);
    expect(draft?.editors).toEqual(['Al Gee Jr.', 'Ann Bee', 'Cy Dee', 'Di Eff']);
  });

  it('take no longer than their length', async () => {
    const long = ris(
      'TI  - Of reeds',
      `AU  - x${', '.repeat(50_000)}y`,
      `AU  - ${'and '.repeat(50_000)}y`,
    );
    const start = performance.now();
    await readText(long);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
