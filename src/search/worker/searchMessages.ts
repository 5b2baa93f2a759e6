import type { Corpus, Paper } from '../../corpus/schema.ts';
import type { QuestionMessage } from './remoteEngine.ts';

/** To the worker: its corpus, a part at a time, then questions. */
export type SearchRequest =
  | { readonly kind: 'papers'; readonly papers: readonly Paper[] }
  | { readonly kind: 'corpus'; readonly corpus: Omit<Corpus, 'papers'> }
  | ({ readonly kind: 'question' } & QuestionMessage);

/** From the worker: that it is ready, then an answer to each question in turn. */
export type SearchReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly message: string };
