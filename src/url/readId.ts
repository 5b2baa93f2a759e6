import { foldText } from '../corpus/foldText.ts';

const ID = /^[a-z0-9-]{1,80}$/u;

/** A text as an id, whether or not anything has it: `LASP 2` → `lasp-2`; `null` for what can be none. */
export function readId(text: string): string | null {
  return [text, foldName(text)].find((id) => ID.test(id)) ?? null;
}

/** A name without its case and accents, spaces and hyphens as one hyphen: `State_space model` → `state-space-model`. */
export function foldName(text: string): string {
  return foldText(text)
    .trim()
    .replace(/[\s_\p{Pd}]+/gu, '-');
}
