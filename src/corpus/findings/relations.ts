import { nameOfPaper } from '../paperName.ts';
import type { Corpus, Mention, Paper, Quote, Span } from '../schema.ts';
import { splitSentences } from '../sentences.ts';
import type { Findings, Method, Relation } from './findingsSchema.ts';
import { RELATION_KINDS } from './findingsSchema.ts';

export type RelationKind = Relation['kind'];

/** How a kind is said between two names: “DeltaProduct extends DeltaNet”. */
export const RELATION_VERBS: Readonly<Record<RelationKind, string>> = {
  extends: 'extends',
  generalises: 'generalises',
  analyses: 'analyses',
  uses: 'uses',
  'compares-with': 'compares with',
  surveys: 'surveys',
  background: 'names',
};

/** A paper of the corpus, or a method from outside that its papers name. */
export interface Work {
  readonly id: string;
  readonly name: string;
  /** What the name is shortened to where it does not fit: a paper's id says more than half a title. */
  readonly shortForm: string;
  /** The paper; `null` for a method from outside the corpus. */
  readonly paper: Paper | null;
  /** Value of the first family label; `null` outside the corpus. */
  readonly familyId: string | null;
  /** `YYYY-MM` or `YYYY`; `null` where no source says it. */
  readonly published: string | null;
  /** Where a method from outside was published. */
  readonly arxivId: string | null;
}

/** Words in which a paper speaks of another work. */
interface Saying {
  readonly kind: RelationKind;
  readonly quote: Quote;
  /** Where the work is named, within the quote. */
  readonly names: readonly Span[];
  /** `reading`: people read the kind in the quote. `name`: the name was found, and the quote is its sentence. */
  readonly foundBy: 'reading' | 'name';
}

/** What one paper says of one other work, all of its words together. */
export interface PaperRelation {
  readonly id: string;
  /** The paper that speaks. */
  readonly from: Work;
  /** What it speaks of. */
  readonly to: Work;
  /** The closest of the kinds. */
  readonly kind: RelationKind;
  /** The closest first. */
  readonly sayings: readonly Saying[];
}

/**
 * What the papers say of each other and of methods from outside, in the corpus's order. Of a paper
 * that people read, what they read; of another one, where its text has the name of a paper. With an
 * id, only what concerns that paper, at either end.
 */
export function listRelations(
  corpus: Corpus,
  findings: Findings | null,
  about: string | null = null,
): readonly PaperRelation[] {
  const findWork = createWorks(corpus, findings);
  return corpus.papers.flatMap((paper) => {
    const read = findings?.papers[paper.id]?.relations;
    const found = read ? groupRead(read, findWork) : groupMentions(paper.mentions);
    return [...found].flatMap(([id, sayings]): PaperRelation[] => {
      const isAsked = about === null || about === paper.id || about === id;
      const [from, to] = [findWork(paper.id), findWork(id)];
      if (!isAsked || !from || !to || from === to) return [];
      return [joinSayings(from, to, sayings(paper))];
    });
  });
}

/** The relations at a work: with what it names, and with what names it, the closest first. */
export function selectRelations(relations: readonly PaperRelation[], id: string) {
  const closest = [...relations].sort((one, other) => looseness(one) - looseness(other));
  return {
    names: closest.filter(({ from }) => from.id === id),
    namedBy: closest.filter(({ to }) => to.id === id),
  };
}

/**
 * Those that one paper says in the same words, together: “Mamba-360 surveys S4ND, HiPPO, Hyena”.
 * In the order of the first of each.
 */
export function groupBySayings(
  relations: readonly PaperRelation[],
): readonly (readonly PaperRelation[])[] {
  const groups = new Map<string, PaperRelation[]>();
  for (const relation of relations) {
    const words = relation.sayings.map(({ quote }) => `${quote.field} ${quote.start} ${quote.end}`);
    const key = [relation.from.id, relation.kind, ...words].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), relation]);
  }
  return [...groups.values()];
}

/** From 0 for the closest kind. */
export function looseness({ kind }: Pick<PaperRelation, 'kind'>): number {
  return RELATION_KINDS.indexOf(kind);
}

/** Id of a work → how to read what is said of it, which costs more than to know that something is. */
type Sayings = ReadonlyMap<string, (paper: Paper) => readonly Saying[]>;

function groupRead(relations: readonly Relation[], findWork: (id: string) => Work | null): Sayings {
  const groups = new Map<string, Saying[]>();
  for (const { methodId, kind, quote, name } of relations) {
    const id = findWork(methodId)?.id;
    if (id === undefined) continue;
    const names = name.field === quote.field ? [name] : [];
    groups.set(id, [...(groups.get(id) ?? []), { kind, quote, names, foundBy: 'reading' }]);
  }
  return new Map([...groups].map(([id, sayings]) => [id, () => sayings]));
}

function groupMentions(mentions: readonly Mention[]): Sayings {
  const ids = [...new Set(mentions.map(({ paperId }) => paperId))];
  return new Map(ids.map((id) => [id, (paper) => [describeMention(paper, id)]]));
}

/** The first sentence in which a paper names another. One of the abstract says more than a title does. */
function describeMention({ mentions, ...paper }: Paper, id: string): Saying {
  const all = mentions.filter(({ paperId }) => paperId === id);
  const field = all.some((mention) => mention.field === 'abstract') ? 'abstract' : 'title';
  const there = all.filter((mention) => mention.field === field);
  const first = there[0]?.start ?? 0;
  const whole = { start: 0, end: paper[field].length };
  const sentence =
    field === 'title'
      ? whole
      : (splitSentences(paper[field]).find(({ start, end }) => start <= first && first < end) ??
        whole);
  const names = there
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .map(({ start, end }) => ({ start, end }));
  return { kind: 'background', quote: { field, ...sentence }, names, foundBy: 'name' };
}

function joinSayings(from: Work, to: Work, said: readonly Saying[]): PaperRelation {
  const sayings = [...said].sort((one, other) => looseness(one) - looseness(other));
  const kind = sayings[0]?.kind ?? 'background';
  return { id: `${from.id}~${to.id}`, from, to, kind, sayings };
}

/** By the id of a paper or method; a method that is a paper of the corpus is that paper's work. */
function createWorks({ papers }: Corpus, findings: Findings | null): (id: string) => Work | null {
  const papersById = new Map(papers.map((paper) => [paper.id, paper]));
  const methods = new Map(findings?.methods.map((method) => [method.id, method]));
  const works = new Map<string, Work>();
  return (id) => {
    const method = methods.get(id);
    const workId = method?.kind === 'paper' ? (method.refersTo ?? id) : id;
    const known = works.get(workId);
    if (known) return known;
    const paper = papersById.get(workId);
    const named = method?.kind === 'named' ? describeMethod(method) : null;
    const work = named ?? (paper ? describePaper(paper) : null);
    if (work) works.set(workId, work);
    return work;
  };
}

function describePaper(paper: Paper): Work {
  return {
    id: paper.id,
    name: nameOfPaper(paper),
    shortForm: paper.shortName ?? paper.id,
    paper,
    familyId: paper.labels.family?.[0]?.value ?? null,
    published: paper.date?.slice(0, 7) ?? null,
    arxivId: paper.arxivId,
  };
}

function describeMethod({ id, name, source }: Method): Work {
  return {
    ...{ id, name, shortForm: name, paper: null, familyId: null },
    published: source?.published ?? null,
    arxivId: source?.arxivId ?? null,
  };
}
