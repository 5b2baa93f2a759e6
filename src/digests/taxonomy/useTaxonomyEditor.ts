import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { FacetTwo } from '../../corpus/schemaTwo.ts';
import { countUses } from '../../curation/editor/taxonomyChanges.ts';
import type { Fault } from '../../curation/fault.ts';
import { mergeTaxonomy } from '../../curation/mergeTaxonomy.ts';
import { formatTaxonomyFile, parseTaxonomyFile } from '../../curation/taxonomyFile.ts';
import { downloadText } from '../../ui/downloadText.ts';
import { RESERVED_PARAMETERS } from '../../url/exploreQuery.ts';
import { useLabelEditorStore } from '../labels/labelEditorStore.ts';
import { useEditedList } from '../labels/useEditedList.ts';
import { UNDO_ID } from './taxonomyIds.ts';
import type { NamingPlan } from './taxonomyPlans.ts';

export type TaxonomyEditor = ReturnType<typeof useTaxonomyEditor>;

/** The facets of the open list, how often each value is used, and the way to change them. */
export function useTaxonomyEditor() {
  const corpus = useEditedList();
  const { list, edit, say } = useLabelEditorStore();
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const facets = corpus?.taxonomy.facets ?? NONE;
  const papers = corpus?.papers ?? NONE;
  const name = corpus?.digest.name ?? '';
  /** By facet, then by value; under `''`, of any value. */
  const uses = useMemo(
    () => new Map(facets.map(({ id }) => [id, countUses(papers, id)])),
    [facets, papers],
  );
  const focusAfter = useFocusAfter(facets);

  /** Does what is planned, as one edit; gives what is wrong with it, or `null`. */
  const run = (plan: NamingPlan): string | null => {
    if ('fault' in plan) return plan.fault;
    const { changes, says, focus } = plan;
    setFaults([]);
    if (changes.length === 0) {
      document.getElementById(focus)?.focus();
      say(says);
    } else {
      focusAfter(focus);
      edit(changes, says);
    }
    return null;
  };
  const save = () => {
    const file = `${list?.id ?? 'list'}-facets.json`;
    downloadText(file, 'application/json', formatTaxonomyFile(name, facets));
    say(`Saved as ${file}.`);
  };
  const load = async (file: File) => {
    const text = await file.text().catch(() => '');
    const parsed = parseTaxonomyFile(file.name, text, RESERVED_PARAMETERS);
    setFaults(parsed.ok ? [] : parsed.faults);
    const merge = parsed.ok ? mergeTaxonomy(facets, parsed.facets) : null;
    const says = merge === null ? '' : `${file.name}: ${merge.says}`;
    if (merge === null || merge.changes.length === 0) say(says);
    else edit(merge.changes, says);
  };
  return { name, facets, uses, faults, run, save, load };
}

const NONE: readonly never[] = [];

/**
 * Sets what has focus after the next change of the facets. A button that React moves loses it, and so does
 * one that an undo takes away: then the undo button has it.
 */
function useFocusAfter(facets: readonly FacetTwo[]): (id: string) => void {
  const wanted = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each change of the facets.
  useLayoutEffect(() => {
    const id = wanted.current;
    wanted.current = null;
    if (id !== null) document.getElementById(id)?.focus();
    else if (document.activeElement === document.body) document.getElementById(UNDO_ID)?.focus();
  }, [facets]);
  return (id) => {
    wanted.current = id;
  };
}
