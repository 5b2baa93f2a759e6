/** Address of the corpus file: hashed in a build, the source file while developing. */
declare module 'virtual:corpus-url' {
  const url: string;
  export default url;
}

/** Address of the findings file, likewise. */
declare module 'virtual:findings-url' {
  const url: string;
  export default url;
}

/** Addresses of the rules that propose labels, and of the facets that they speak of. */
declare module 'virtual:patterns-url' {
  const url: string;
  export default url;
}

declare module 'virtual:taxonomy-url' {
  const url: string;
  export default url;
}

/** What a site of a list is called; `null` where the site shows the built-in digest. */
declare module 'virtual:site-name' {
  const name: string | null;
  export default name;
}
