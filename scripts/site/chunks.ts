import { fileURLToPath } from 'node:url';
import { normalizePath, type Rolldown } from 'vite';

/** A file of the build, by what it has of the modules that two or more parts of the site share. */
interface Chunk {
  readonly name: string;
  readonly test: RegExp;
}

/** The module graph, as the bundler tells of it. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ENTRY = normalizePath(fileURLToPath(new URL('../../src/app/main.tsx', import.meta.url)));

/**
 * What the first screen needs and other parts import as well; what is left out of a folder is of
 * later parts alone.
 */
const FIRST_SCREEN =
  /node_modules\/(?:react|react-dom|react-router|scheduler|zustand|valibot)\/|\/src\/(?:url\/(?!openQuery|shownVersion|describeIgnored|definitionPath|use(?:PageQuery|AskedPlace))|corpus\/(?:foldText|corpus|arxivId|readableText|paperName|useCorpus|notStated|versions)\.|paper\/(?:authors|paperLinks|paperText|venue|facts)\.|storage\/(?:storageKeys|safeStorage|storageFaultStore)\.|search\/(?:facets\/facets|use(?:SearchEngine|Answer)|selectPapers|facets\/filterPapers|sortPapers)\.|compare\/compareStore\.|ui\/(?:whenIdle|useStableCallback|Button|Icon|Popover|later)\.)|vite\/preload-helper|rolldown\/runtime/u;

/** What every page fetches once it is painted. */
const AFTER_PAINT =
  /\/src\/(?:app\/(?:StorageFaults\.|offline\/workerRegistration)|storage\/describeStorageFault|digests\/(?:ListParts\.|reading\/(?:chosenFilesStore|(?:use)?FileDrop))|ui\/trust)|\/node_modules\/workbox-window\//u;

/** Of what the first screen does not need. A module belongs to the first that it matches. */
const LATER_PARTS: readonly Chunk[] = [
  {
    name: 'keeping',
    test: /\/src\/(?:library\/(?!NoteSlot|notes\/(?:MarkdownNote|parseNote))|storage\/)|\/src\/corpus\/(?:remarks|wordsPattern|workKind)\.|\/src\/ui\/TextField\.|\/node_modules\/idb\//u,
  },
  {
    name: 'findings',
    test: /\/src\/(?:corpus\/(?:findings\/|readNumbers\.)|paper\/(?:AboutMark|aboutWords|Relation\w+)\.|insight\/\w+\/\w+Query\.|ui\/CopyButton\.)/u,
  },
  {
    name: 'papers',
    test: /\/src\/(?:paper\/(?!labelDefinitions|nearPapers|paperMeta)|library\/NoteSlot|ui\/runInSlices\.)/u,
  },
  { name: 'charts', test: /\/src\/insight\//u },
  {
    name: 'references',
    test: /\/src\/exports\/(?:names|cslItem|reference\w*|bookReference)\./u,
  },
  { name: 'publishing', test: /\/src\/digests\/publish\//u },
  { name: 'lists', test: /\/src\/(?:digests|curation|corpus|sources)\/(?!schema\.)/u },
  { name: 'addresses', test: /\/src\/url\//u },
  { name: 'controls', test: /\/src\/ui\/(?:BoxedNote\.|download|Select\.|useUndoKeys\.)/u },
];

/**
 * Which modules share a file. By itself the bundler makes one of every set of modules that the same
 * parts share, most of them smaller than their headers.
 */
export function groupChunks(): Rolldown.CodeSplittingGroup[] {
  let first: ReadonlySet<string> | null = null;
  return [
    { name: 'shared', test: FIRST_SCREEN, priority: 2 },
    { name: 'afterPaint', test: AFTER_PAINT, priority: 1, includeDependenciesRecursively: false },
    {
      debugName: 'later parts',
      name: (id, graph) => {
        first ??= listStaticImports(ENTRY, graph);
        if (first.has(id)) return null;
        return LATER_PARTS.find(({ test }) => test.test(id))?.name ?? null;
      },
      minShareCount: 2,
      includeDependenciesRecursively: false,
    },
  ];
}

/** A module and all that it cannot run without. */
function listStaticImports(start: string, graph: Graph): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return found;
}

/**
 * Files that need one another before they can run, in the order of their imports; `null` where there
 * are none. The parts of such a ring run before what they need: the page stays as it was prerendered.
 */
export function findRing(
  imports: ReadonlyMap<string, readonly string[]>,
): readonly string[] | null {
  const done = new Set<string>();
  const visit = (name: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    if (done.has(name)) return null;
    for (const next of imports.get(name) ?? []) {
      const ring = visit(next, [...path, name]);
      if (ring !== null) return ring;
    }
    done.add(name);
    return null;
  };
  for (const name of imports.keys()) {
    const ring = visit(name, []);
    if (ring !== null) return ring;
  }
  return null;
}
