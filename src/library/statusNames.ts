import type { Status } from './records/libraryRecord.ts';

export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  'to-read': 'To read',
  reading: 'Reading',
  read: 'Read',
};
