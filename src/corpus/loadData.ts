/** Data of the site could not be had. The message names what is missing, the rule and the remedy. */
export class DataLoadError extends Error {
  override readonly name = 'DataLoadError';
}

/** A data file of the site, and the version of it that this page reads. */
interface DataFile {
  readonly url: string;
  /** What is in it, such as “The papers”. */
  readonly name: string;
  readonly versionKey: string;
  readonly version: number;
}

/**
 * The content of a data file. Rejects with `DataLoadError` where the file cannot be reached, is not
 * JSON or is of another version. The file itself was checked in full when it was built, so the
 * reader's browser does not repeat that.
 */
export async function loadData(file: DataFile): Promise<unknown> {
  const { name, url } = file;
  const response = await request(file);
  if (!response.ok) {
    throw new DataLoadError(
      `${name} (${url}) could not be loaded: the server answered ${response.status} where 200 was expected. Reload the page; if it stays so, the site was published without its data.`,
    );
  }
  const content = await readJson(response, file);
  const version = readVersion(content, file.versionKey);
  if (version !== file.version) {
    throw new DataLoadError(
      `${name} (${url}) are of schema version ${version ?? 'unknown'}, and this page reads version ${file.version}. Reload the page to get the matching version.`,
    );
  }
  return content;
}

async function request({ url, name }: DataFile): Promise<Response> {
  try {
    return await fetch(url);
  } catch (cause) {
    throw new DataLoadError(
      `${name} (${url}) could not be loaded: there was no answer. Check the connection and try again.`,
      { cause },
    );
  }
}

async function readJson(response: Response, { url, name }: DataFile): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new DataLoadError(
      `${name} (${url}) are not JSON, or arrived cut short. Reload the page.`,
      {
        cause,
      },
    );
  }
}

function readVersion(content: unknown, key: string): string | number | null {
  if (typeof content !== 'object' || content === null) return null;
  const version: unknown = (content as Record<string, unknown>)[key];
  return typeof version === 'number' || typeof version === 'string' ? version : null;
}
