/** How far the two annotation rounds of the built-in corpus agree: `data/agreement.json`. */
declare module 'virtual:agreement' {
  const agreement: import('../../corpus/agreement.ts').Agreement;
  export default agreement;
}
