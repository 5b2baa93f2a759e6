import type { StatedFacts } from '../facts/createRead.ts';
import type { JsonObject } from './jsonValue.ts';

/** How a service writes a paper, and how it is told from the others. */
export interface RecordShape {
  readonly label: string;
  readonly fits: (record: JsonObject) => boolean;
  readonly read: (record: JsonObject) => Omit<StatedFacts, 'line'>;
}
