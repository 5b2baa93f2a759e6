/** A rule that authored data break: which file, where in it, which rule, and what to do. */
export interface Fault {
  readonly file: string;
  /** Path of the field, such as `labels.family[0].quotes[1]`; `""` for the file as a whole. */
  readonly field: string;
  readonly rule: string;
  readonly remedy: string;
}

/** `file  field  rule  remedy`, a line for each. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults
    .map(({ file, field, rule, remedy }) =>
      [file, field, rule, remedy].filter((part) => part !== '').join('  '),
    )
    .join('\n');
}
