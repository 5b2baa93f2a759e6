/** What a version of the site consists of, as the build of the service worker finds it. */
declare module 'virtual:site-files' {
  /** Changes with any file. */
  export const version: string;
  export const files: readonly {
    /** Relative to the site's root. */
    readonly url: string;
    /** `null` where the name has a hash in it. */
    readonly revision: string | null;
    /** What the content must be, as in `<script integrity>`. */
    readonly integrity: string;
  }[];
}
