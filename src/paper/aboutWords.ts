import type { About } from '../corpus/schema.ts';

/** What is said of a proof that does not speak of the paper's own work; `null` where it does. */
export function describeAbout(about: About): string | null {
  switch (about) {
    case 'own':
      return null;
    case 'class':
      return 'stated of the class';
    case 'context':
      return 'context';
    default:
      return about satisfies never;
  }
}
