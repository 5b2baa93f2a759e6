import { LIST_LIMITS } from '../../src/sources/list/listLimits.ts';

/** What `npm run build` was asked for. */
export interface BuildCall {
  /** The files of the list; none where the built-in digest is built. */
  readonly files: readonly string[];
  /** What the list is to be called; `null` leaves that to its file. */
  readonly name: string | null;
  /** Everything else, which Vite understands. */
  readonly others: readonly string[];
}

/** The call, or what is wrong with it. */
export function parseBuildCall(given: readonly string[]): BuildCall | string {
  const files: string[] = [];
  const others: string[] = [];
  let name: string | null = null;
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    const [option, written] = splitOption(argument);
    if (option !== '--digest' && option !== '--name') {
      others.push(argument);
      continue;
    }
    const value = written ?? given[at + 1] ?? '';
    if (written === null) at += 1;
    const fault = option === '--digest' ? findFileFault(value) : findNameFault(value);
    if (fault !== null) return fault;
    if (option === '--digest') files.push(value);
    else name = value.trim();
  }
  if (name !== null && files.length === 0) {
    return '--name is for a list of papers: say which with --digest FILE.';
  }
  return { files, name, others };
}

function findFileFault(path: string): string | null {
  return path === '' || path.startsWith('--')
    ? '--digest needs a file, such as “--digest references.bib”.'
    : null;
}

/** `--digest=a.bib` is written in one; in `--digest a.bib` the value comes behind it. */
function splitOption(argument: string): readonly [string, string | null] {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at !== -1
    ? [argument.slice(0, at), argument.slice(at + 1)]
    : [argument, null];
}

function findNameFault(name: string): string | null {
  const { length } = name.trim();
  if (length === 0 || name.startsWith('--')) {
    return '--name needs a text, such as “--name "Reading group"”.';
  }
  return length > LIST_LIMITS.nameLength
    ? `--name has ${length} letters; at most ${LIST_LIMITS.nameLength} fit into a title.`
    : null;
}
