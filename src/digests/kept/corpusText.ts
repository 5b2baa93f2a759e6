import type { CorpusTwo, PaperTwo } from '../../corpus/schemaTwo.ts';

/** How a list is written: as short as can be, or for people to read. */
type Indent = '' | ' ';

/** Papers that are written in one piece: some milliseconds. */
const PAPERS_A_PIECE = 50;

/**
 * A list as JSON, a piece at a time: thousands of papers take as long to write as a reader notices. The
 * pieces are what `JSON.stringify` makes of the whole with this indent.
 */
export function* writeCorpus(corpus: CorpusTwo, indent: Indent): Generator<string> {
  const [line, space] = indent === '' ? ['', ''] : ['\n', ' '];
  let before = '{';
  for (const [key, value] of Object.entries(corpus)) {
    if (value === undefined) continue;
    yield `${before}${line}${indent}${JSON.stringify(key)}:${space}`;
    if (value === corpus.papers && corpus.papers.length > 0)
      yield* writePapers(corpus.papers, indent);
    else yield writeWithin(value, indent);
    before = ',';
  }
  yield `${line}}`;
}

function* writePapers(papers: readonly PaperTwo[], indent: Indent): Generator<string> {
  const end = indent === '' ? ']' : '\n ]';
  for (let start = 0; start < papers.length; start += PAPERS_A_PIECE) {
    const list = writeWithin(papers.slice(start, start + PAPERS_A_PIECE), indent);
    yield `${start === 0 ? '[' : ','}${list.slice('['.length, -end.length)}`;
  }
  yield end;
}

/** A value as it stands one level below: text has no line break of its own in JSON. */
function writeWithin(value: unknown, indent: Indent): string {
  const text = JSON.stringify(value, null, indent);
  return indent === '' ? text : text.replaceAll('\n', `\n${indent}`);
}
