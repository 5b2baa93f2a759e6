import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDigestOutput } from '../../src/sources/list/digestRecord.ts';
import { readList } from '../../src/sources/list/readList.ts';
import expected from '../fixtures/import/written/expected.json' with { type: 'json' };

describe('a file in a form that programs export', () => {
  it.each(expected.files)('$file: $shows', async ({ file, refused, papers }) => {
    const bytes = readFileSync(`tests/fixtures/import/written/${file}`);
    const output = createDigestOutput(await readList([{ name: file, bytes }]));
    expect(output.papers).toMatchObject(papers);
    expect(output.refused).toHaveLength(refused);
    expect(output.merged).toEqual([]);
  });
});
