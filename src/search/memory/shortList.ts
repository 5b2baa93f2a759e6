/** Fewer papers than this are a short list: changes that list more are made for it, and offered below it. */
export const SHORT_LIST = 3;
