/**
 * Apart from the schemas, which the first screen does not need: they check files when these are made
 * or brought.
 */
export const SCHEMA_VERSION = 1;

export const FINDINGS_VERSION = 2;
