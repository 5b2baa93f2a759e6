/** What a work can be. */
export const WORK_KINDS = [
  'article',
  'conference paper',
  'preprint',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'web page',
  'other',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];
