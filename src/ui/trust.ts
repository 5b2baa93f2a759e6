import { createTrust } from './trustedTypes.ts';

let trust: ReturnType<typeof createTrust> | null = null;

/** The address of a script of this site, for a worker. Throws where it is of another origin. */
export function trustScriptAddress(address: string): string {
  trust ??= createTrust('collate');
  return trust.createScriptURL(address);
}

/** JSON as the text of a data block. Throws where it is not JSON. */
export function trustData(json: string): string {
  trust ??= createTrust('collate');
  return trust.createScript(json);
}
