import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { formatFaults } from '../../src/curation/fault.ts';

/** The project's own folder; paths of files are relative to it. */
export const ROOT = new URL('../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** The JSON in a file, checked against a schema. Ends the script where it is not of it. */
export function readJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJsonFile(path));
  if (result.success) return result.output;
  const faults = result.issues.map((issue) => ({
    file: path,
    field: v.getDotPath(issue) ?? '',
    rule: issue.message,
    remedy: 'Correct the file.',
  }));
  return fail(formatFaults(faults));
}

export function parseJsonFile(path: string): unknown {
  try {
    return JSON.parse(readText(path));
  } catch (error) {
    return fail(
      `${path}  cannot be read as JSON: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** Ends the script with a message and a failing exit code. */
export function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
