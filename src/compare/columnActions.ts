/** Element id of the box in which a paper to be added is looked for. */
export const ADD_PAPER_ID = 'add-paper';

/** What can be done with one column of a comparison. */
export interface ColumnActions {
  readonly remove: (paperId: string) => void;
  /** −1 to the left, 1 to the right. */
  readonly move: (paperId: string, step: -1 | 1) => void;
  /** Holds the other papers against this one, or no longer does. */
  readonly pin: (paperId: string) => void;
}
