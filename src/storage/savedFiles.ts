/** By these a backup and a library say what they are; they are written near the beginning of the file. */
export const BACKUP_KEY = 'collateBackup';
export const LIBRARY_FORMAT = 'collate-library';
