/** The author of a label that the reader of the list gave. */
export const READER = 'you';
