import { RELATION_KINDS } from '../../corpus/findings/findingsSchema.ts';
import type { Codec } from '../../url/parameters.ts';
import { createCodec, field, flag, offFlag, optionalId, someOf } from '../../url/parameters.ts';
import { insightPath } from '../../url/paths.ts';
import { readId } from '../../url/readId.ts';

/** What the lineage page looks at. */
export interface LineageQuery {
  /** Id of the paper or method in the middle of things, else `null`. */
  readonly focus: string | null;
  /** The other end of a path from `focus`; `null` without a focus. */
  readonly to: string | null;
  /** Kinds of relation that are left out, sorted, without repeats. */
  readonly hiddenKinds: readonly string[];
  /** Whether methods from outside the corpus are shown. */
  readonly hasOutside: boolean;
  /** Whether all names are shown beside the focus, or only its neighbours. */
  readonly isWhole: boolean;
}

const FOCUS = field('focus', optionalId);
const AROUND = field('around', flag('all', 'neighbours'));

/** `?focus=mamba&to=s4&without=background,surveys&outside=no&around=all` */
export const lineageCodec: Codec<LineageQuery> = createCodec<LineageQuery>({
  focus: FOCUS,
  // A path has two ends that differ.
  to: {
    read: (reader) => {
      const focus = FOCUS.read(reader);
      const readEnd = (text: string) => (readId(text) === focus ? null : readId(text));
      return reader.one('to', focus === null ? () => null : readEnd);
    },
    format: (id) => [['to', id ?? '']],
  },
  hiddenKinds: field('without', someOf(RELATION_KINDS)),
  hasOutside: field('outside', offFlag('no', 'yes')),
  // Without a focus all names are shown anyway.
  isWhole: {
    read: (reader) => AROUND.read(reader) && FOCUS.read(reader) !== null,
    format: (isWhole, query) => AROUND.format(isWhole, query),
  },
});

/** Who builds on whom, with what is looked at. */
export function lineagePath(query: Partial<LineageQuery> = {}): string {
  return `${insightPath('lineage')}${lineageCodec.format({ ...lineageCodec.empty, ...query })}`;
}
