/** Beginnings of words as they are typed: an engine searches for them first, and a browser compiles what runs often. */
export const REHEARSED_TEXTS = ['l', 'li', 'lin', 's', 'st', 'sta', 'd', 'de', 'del', 'linear a'];
