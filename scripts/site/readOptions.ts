import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

type KnownOptions = NonNullable<ParseArgsConfig['options']>;

/**
 * The options with which a command was called. Called wrongly, it ends with 2, after a line that says
 * what is wrong and one with the options there are.
 */
export function readOptions<Options extends KnownOptions>(options: Options) {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(describeWrongCall(error, options));
    process.exit(2);
  }
}

/** The fault as Node.js words it, without its advice about positional arguments; then the options. */
export function describeWrongCall(error: unknown, options: KnownOptions): string {
  const [fault = ''] = (error instanceof Error ? error.message : `${error}`).split(/(?<=[^.])\. /u);
  const known = Object.entries(options).map(([name, { type, default: usual }]) =>
    type === 'boolean' ? `[--${name}]` : `[--${name} ${usual ?? '…'}]`,
  );
  return `${fault.replace(/\.$/u, '')}.\nOptions: ${known.join(' ')}`;
}

/** The whole number of an option; ends the command with 2 where it is none from `least` to `most`. */
export function readWhole(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  console.error(`--${name} takes a whole number from ${least} to ${most}, not “${text}”.`);
  process.exit(2);
}
