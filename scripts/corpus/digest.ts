import { writeSync } from 'node:fs';
import { runDigest } from './runDigest.ts';

/**
 * `npm run --silent digest -- FILE… [--name TEXT] [--json] [--labels] [--year YEAR] [--format FORMAT]`
 * reads lists of papers in any of the known forms and prints a report, below the name if it has one.
 * With `--json` it prints the papers and what became of the other records as one value to standard
 * output, also where nothing was read, and the report to standard error. With `--labels` each paper
 * has the labels that the rules of the built-in field propose, with their words, if it or its list
 * is of that field; without `--json` the report counts them. Ends with 0 where anything was read,
 * with 1 where nothing was, with 2 where it was called wrongly.
 */
const { status, stdout, stderr } = await runDigest(process.argv.slice(2));
print(2, stderr);
print(1, stdout);
process.exitCode = status;

/** Writes all of it to a descriptor, even into a pipe that takes only a part at a time. */
function print(to: 1 | 2, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(to, rest));
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
    }
  }
}
