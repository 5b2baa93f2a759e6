import { RELATION_VERBS } from '../../corpus/findings/relations.ts';

/** How the kinds of lines are called where no two names stand beside them. */
export const KIND_NAMES = { ...RELATION_VERBS, background: 'names only' } as const;
