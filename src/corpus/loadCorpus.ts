import type { Corpus } from './schema.ts';
import { SCHEMA_VERSION } from './schema.ts';

/** The corpus could not be had. The message names what is missing, the rule and the remedy. */
export class CorpusLoadError extends Error {
  override readonly name = 'CorpusLoadError';
}

/**
 * The corpus at `url`. Rejects with `CorpusLoadError` where the file cannot be reached, is not
 * JSON or is of another schema version. The file itself was checked in full when it was built,
 * so the reader's browser does not repeat that.
 */
export async function loadCorpus(url: string): Promise<Corpus> {
  const response = await request(url);
  if (!response.ok) {
    throw new CorpusLoadError(
      `The papers (${url}) could not be loaded: the server answered ${response.status} where 200 was expected. Reload the page; if it stays so, the site was published without its data.`,
    );
  }
  const content = await readJson(response, url);
  const version = readSchemaVersion(content);
  if (version !== SCHEMA_VERSION) {
    throw new CorpusLoadError(
      `The papers (${url}) are of schema version ${version ?? 'unknown'}, and this page reads version ${SCHEMA_VERSION}. Reload the page to get the matching version.`,
    );
  }
  return content as Corpus;
}

async function request(url: string): Promise<Response> {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new CorpusLoadError(
      `The papers (${url}) could not be loaded: there was no answer. Check the connection and try again.`,
      { cause },
    );
  }
}

async function readJson(response: Response, url: string): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new CorpusLoadError(
      `The papers (${url}) are not JSON, or arrived cut short. Reload the page.`,
      { cause },
    );
  }
}

function readSchemaVersion(content: unknown): string | number | null {
  if (typeof content !== 'object' || content === null || !('schemaVersion' in content)) return null;
  const version = content.schemaVersion;
  return typeof version === 'number' || typeof version === 'string' ? version : null;
}
