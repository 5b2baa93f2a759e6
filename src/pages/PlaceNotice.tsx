import { useLocation, useParams } from 'react-router';
import { findPaper } from '../corpus/corpus.ts';
import { createReadableText, formatReadableText } from '../corpus/readableText.ts';
import type { Paper, Taxonomy } from '../corpus/schema.ts';
import { useCorpus } from '../corpus/useCorpus.ts';
import { findQuotedWords, parseWordsHash } from '../library/notes/quoteLink.ts';
import { currentLabelKeys, groupEvidence, parseLabelHash } from '../paper/evidence.ts';
import { BoxedNote } from '../ui/BoxedNote.tsx';
import { definitionAnchor } from '../url/definitionPath.ts';
import { shortenAsked } from '../url/describeIgnored.ts';

/** Says of a link to words or to a label of a paper that the paper does not have them. */
export function PlaceNotice() {
  const { id = '' } = useParams();
  const { hash } = useLocation();
  const corpus = useCorpus();
  const paper = findPaper(corpus, id);
  const message = paper && describeMissingPlace(hash, paper, corpus.taxonomy);
  return message ? <BoxedNote>{message}</BoxedNote> : null;
}

function describeMissingPlace(hash: string, paper: Paper, taxonomy: Taxonomy): string | null {
  const quoted = parseWordsHash(hash);
  if (quoted !== null) {
    const abstract = formatReadableText(
      createReadableText(paper.abstract, paper.displayEdits.abstract),
    );
    if (findQuotedWords(abstract, quoted) !== null) return null;
    const words = [quoted.start, ...(quoted.end === null ? [] : [quoted.end])].join(' … ');
    return `The link leads to words that are not in this abstract: “${shortenAsked(words, LONGEST)}”. It may have been changed since.`;
  }
  const key = parseLabelHash(hash);
  if (key === null) return null;
  const own = groupEvidence(paper, taxonomy).flatMap(({ labels }) => labels);
  const keys = currentLabelKeys(key, taxonomy);
  if (own.some((label) => keys.includes(label.key))) return null;
  return `The link leads to a label that this paper does not have: “${nameLabel(keys, taxonomy) ?? shortenAsked(key)}”.`;
}

/** `Complexity: Linear`, also where no paper has it; `null` where the digest has no such value. */
function nameLabel(keys: readonly string[], taxonomy: Taxonomy): string | null {
  for (const { id, label, values } of taxonomy.facets) {
    const value = values.find((it) => keys.includes(definitionAnchor(taxonomy, id, it.id)));
    if (value !== undefined) return `${label}: ${value.label}`;
  }
  return null;
}

/** Most characters that are shown of what a link names. */
const LONGEST = 120;
