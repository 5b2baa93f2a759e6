import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export function emptyFolder(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}
