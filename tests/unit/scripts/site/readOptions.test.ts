import { parseArgs } from 'node:util';
import { expect, test } from 'vitest';
import { describeWrongCall } from '../../../../scripts/site/readOptions.ts';

const OPTIONS = {
  port: { type: 'string', default: '4173' },
  folder: { type: 'string' },
  strict: { type: 'boolean', default: false },
} as const;

test.each([
  [['--help'], 'Unknown option'],
  [['--strict=1'], '--strict'],
  [['--port'], '--port <value>'],
  [['8080'], '8080'],
])('a call with %j says what is wrong and what there is', (args, fault) => {
  let wrong: unknown;
  try {
    parseArgs({ args, options: OPTIONS });
  } catch (error) {
    wrong = error;
  }
  const [first, second, ...others] = describeWrongCall(wrong, OPTIONS).split('\n');
  expect(first).toContain(fault);
  expect(first).toMatch(/[^.]\.$/u);
  expect(second).toBe('Options: [--port 4173] [--folder …] [--strict]');
  expect(others).toEqual([]);
});
