/** In CSS pixels. A browser may have a least width of its own; WebKit's MiniBrowser has 447. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** One window of a profile that has seen nothing before: the least that a browser must be able to do. */
export interface Profile {
  readonly goTo: (address: string) => Promise<void>;
  /**
   * Runs a function in the page, by its text: it may use what it is given, and nothing around it.
   * What it is given and what it returns must be JSON.
   */
  readonly evaluate: <Given extends readonly unknown[], Result>(
    work: (...given: Given) => Result,
    ...given: Given
  ) => Promise<Result>;
  /** Runs a script that defines something in the page. */
  readonly inject: (script: string) => Promise<void>;
  readonly clickAt: (x: number, y: number) => Promise<void>;
  /** Presses keys together, such as `Control` and `v`, each by its name in `KeyboardEvent.key`. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Errors and warnings of the page so far. */
  readonly listFaults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A browser that is running. It has one profile at a time; a new one takes the place of the last. */
export interface Engine {
  readonly openProfile: (size: Size) => Promise<Profile>;
  /** The folder where files are saved without a question; emptied for each profile. */
  readonly downloads: string;
  readonly stop: () => Promise<void>;
}
