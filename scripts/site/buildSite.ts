import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface BuildOptions {
  readonly folder: string;
  /** Where the site will live, such as `/collate/`. */
  readonly base: string;
  /** Its full address; `null` builds without what needs one. */
  readonly siteUrl: string | null;
  /** Whether files have packed copies, as `npm run build` makes them: a third of the time of a build. */
  readonly isPacked?: boolean;
  /** A list of papers to build it of; without one the built-in digest. */
  readonly list?: { readonly file: string; readonly name: string };
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site into a folder of its own, beside `dist`, as `npm run build` does. Resolves with what it printed. */
export async function buildSite({
  folder,
  base,
  siteUrl,
  isPacked = false,
  list,
}: BuildOptions): Promise<string> {
  const script = fileURLToPath(new URL('build.ts', import.meta.url));
  const digest = list === undefined ? [] : ['--digest', list.file, '--name', list.name];
  const options = ['--base', base, '--outDir', folder, '--emptyOutDir'];
  const args = ['--import', 'tsx', script, ...digest, ...options];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: {
      ...process.env,
      SITE_URL: siteUrl ?? '',
      ...(isPacked ? {} : { COLLATE_UNPACKED: '1' }),
      NODE_ENV: 'production',
      NO_COLOR: '1',
    },
  });
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  if (code !== 0) throw new Error(`The site could not be built:\n${output}`);
  return output;
}
