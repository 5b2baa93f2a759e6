import { useEffect, useMemo, useState } from 'react';
import type { Corpus } from '../corpus/schema.ts';
import type { createSearchEngine, MemoryEngine } from '../search/memory/searchEngine.ts';
import type { Searched } from '../search/selectPapers.ts';
import type { LibraryCorpus } from './libraryCorpus.ts';
import { useRecordsStore } from './records/recordsStore.ts';

interface LibrarySearch {
  /** What the words find; `null` without words, and until the search is there. */
  readonly searched: Searched | null;
  readonly hasFailed: boolean;
  /** Fetches the search: because the reader is about to type, or because the network failed before. */
  readonly load: () => void;
}

type CreateEngine = typeof createSearchEngine;

/** The site's search in the papers of a library; its code comes with the first word. */
export function useLibrarySearch(library: LibraryCorpus, text: string): LibrarySearch {
  const [create, setCreate] = useState<{ readonly engine: CreateEngine } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const isAsked = text.trim() !== '';
  const load = () => {
    setFailed(false);
    import('../search/memory/searchEngine.ts').then(
      ({ createSearchEngine: engine }) => setCreate((before) => before ?? { engine }),
      () => setFailed(true),
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetched once, with the first word.
  useEffect(() => {
    if (isAsked) load();
  }, [isAsked]);
  const indexed = useAsFound(library, text);
  const found = useMemo(() => {
    if (create === null || !isAsked) return null;
    const engine = engineOf(indexed.corpus, create.engine);
    const search = engine.parse(text);
    return { search, found: engine.find(search) };
  }, [create, indexed, isAsked, text]);
  const searched = useMemo(
    () => (found === null ? null : takePositions(found, indexed.corpus, library.corpus)),
    [found, indexed, library],
  );
  return { searched, hasFailed, load };
}

/** An index costs more than a keystroke: one a corpus. */
const engines = new WeakMap<Corpus, MemoryEngine>();

function engineOf(corpus: Corpus, create: CreateEngine): MemoryEngine {
  const engine = engines.get(corpus) ?? create(corpus);
  engines.set(corpus, engine);
  return engine;
}

/**
 * The library as it was when these words were first asked for, when it was read, or when papers came or
 * went: a note that is being written takes no paper out of what was found, and makes no index at every
 * keystroke.
 */
function useAsFound(library: LibraryCorpus, text: string): LibraryCorpus {
  const isOpen = useRecordsStore((state) => state.isOpen);
  const asked = [isOpen, text, ...library.papers.map(({ key }) => key)].join('\n');
  const [held, setHeld] = useState({ asked, library });
  if (held.asked === asked) return held.library;
  setHeld({ asked, library });
  return library;
}

/** What was found, by where the papers stand now. */
function takePositions(searched: Searched, from: Corpus, to: Corpus): Searched {
  if (from === to) return searched;
  const places = new Map(to.papers.map(({ id }, place) => [id, place]));
  const order = [...searched.found.order].flatMap(
    (place) => places.get(from.papers[place]?.id ?? '') ?? [],
  );
  return { ...searched, found: { ...searched.found, order: Uint32Array.from(order) } };
}
