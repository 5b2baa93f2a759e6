import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Profile } from './engine.ts';
import { aimAtFound, lookFor, type Sighting, type Step } from './inPage.ts';

/** Queries by role and accessible name, one implementation for all browsers. */
const LIBRARY = readFileSync(
  createRequire(import.meta.url).resolve(
    '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
  ),
  'utf8',
);

/** Shared machines are slow: a limit is there to end what hangs, not to judge speed. */
const PATIENCE_MS = 20_000;
const PAUSE_MS = 50;
/** What Chromium says where a page is left while a function runs in it. */
const LEFT = 'Execution context was destroyed';

/** An element by its role and name; a string is the whole name. */
export interface Target {
  readonly role: string;
  readonly name?: string | RegExp;
  readonly within?: Target;
}

/** A page of the site as a reader has it before them, alike in every browser. Everything waits. */
export class Tab {
  readonly #profile: Profile;
  readonly #root: string;
  readonly #downloads: string;

  constructor(profile: Profile, root: string, downloads: string) {
    this.#profile = profile;
    this.#root = root;
    this.#downloads = downloads;
  }

  /** Opens an address of the site and waits until its script has taken over the written page. */
  async open(path: string): Promise<void> {
    await this.#profile.goTo(new URL(path, this.#root).href);
    await this.until(`the script of ${path}`, () =>
      this.evaluate(() => history.scrollRestoration === 'manual' || null),
    );
  }

  /** The address as it stands in the address bar, from the path on. */
  address(): Promise<string> {
    return this.evaluate(() => `${location.pathname}${location.search}`);
  }

  async goBack(): Promise<void> {
    await this.evaluate(() => history.back());
  }

  /** What a function returns that runs in the page; see `Profile`. */
  evaluate<Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result,
    ...given: Given
  ): Promise<Result> {
    return this.#profile.evaluate(work, ...given);
  }

  /** All that can be seen of this role and name at this moment, in reading order. */
  async list(target: Target): Promise<readonly Sighting[]> {
    const steps = listSteps(target);
    try {
      const found = await this.evaluate(lookFor, steps);
      if (found !== null) return found;
      await this.#profile.inject(LIBRARY);
      return (await this.evaluate(lookFor, steps)) ?? [];
    } catch (error) {
      // A page that is left while it is looked at shows nothing any more.
      if (error instanceof Error && error.message.includes(LEFT)) return [];
      throw error;
    }
  }

  /** The one element of this role and name, once there is just one. */
  async see(target: Target): Promise<Sighting> {
    let last = 0;
    return this.until(
      () => `one ${nameTarget(target)}, but there are ${last}`,
      async () => {
        const found = await this.list(target);
        last = found.length;
        return found.length === 1 ? (found[0] ?? null) : null;
      },
    );
  }

  /** Clicks the middle of an element, once nothing lies over it and the script listens to it. */
  async click(target: Target): Promise<void> {
    let obstacle = '';
    const aim = await this.until(
      () => `${nameTarget(target)} to click; ${obstacle}`,
      async () => {
        const { isAlive } = await this.see(target);
        obstacle = 'the script does not listen to it';
        if (!isAlive) return null;
        const place = await this.evaluate(aimAtFound);
        obstacle = `it is covered by ${place?.cover}`;
        if (place?.cover !== null) return null;
        // A page that is still being laid out takes what was aimed at away from under the pointer.
        await wait(PAUSE_MS);
        const later = await this.evaluate(aimAtFound);
        obstacle = 'it moves';
        return later?.cover === null && later.x === place.x && later.y === place.y ? later : null;
      },
    );
    await this.#profile.clickAt(aim.x, aim.y);
  }

  /** Gives focus to an element, once the script listens to it. */
  async focus(target: Target): Promise<void> {
    await this.until(`${nameTarget(target)} that takes focus`, async () => {
      const { isAlive, isFocused } = await this.see(target);
      if (isFocused) return true;
      if (isAlive) await this.evaluate(() => window.collateFound?.[0]?.focus());
      return null;
    });
  }

  /** Clicks a field and types into it. */
  async type(target: Target, text: string): Promise<void> {
    await this.click(target);
    await this.#profile.type(text);
  }

  /** Presses keys together, such as `Control` and `v`. */
  press(...keys: readonly string[]): Promise<void> {
    return this.#profile.press(...keys);
  }

  /** The content of a file that the page has saved under this name, as soon as it is whole. */
  readSaved(name: string): Promise<Buffer> {
    const path = join(this.#downloads, name);
    return this.until(`the saved file ${name}`, async () => {
      const content = existsSync(path) ? readFileSync(path) : null;
      return content === null || content.length === 0 || existsSync(`${path}.part`)
        ? null
        : content;
    });
  }

  /** Calls until something other than `null` comes back, and returns that. */
  async until<Result>(
    what: string | (() => string),
    look: () => Promise<Result | null>,
  ): Promise<Result> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const result = await look();
      if (result !== null) return result;
      if (Date.now() > end) {
        throw new Error(`Waited in vain for ${typeof what === 'string' ? what : what()}.`);
      }
      await wait(PAUSE_MS);
    }
  }
}

function listSteps({ role, name, within }: Target): readonly Step[] {
  const step = {
    role,
    name: name === undefined ? null : typeof name === 'string' ? name : name.source,
    isPattern: name instanceof RegExp,
  };
  return within === undefined ? [step] : [...listSteps(within), step];
}

/** For a message, such as `button "Share" in group "Modality"`. */
function nameTarget({ role, name, within }: Target): string {
  const named = name === undefined ? role : `${role} ${String(name)}`;
  return within === undefined ? named : `${named} in ${nameTarget(within)}`;
}
