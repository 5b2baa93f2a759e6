import type { About } from '../../corpus/schema.ts';
import type { Mention } from './findMentions.ts';
import type { FacetPatterns } from './patterns.ts';

/** A value that the words of a paper speak for, and the words that do it best. */
export interface Proposal {
  readonly facet: string;
  readonly value: string;
  /** The words that prove it; `subject` is where their sentence names whose cost it is. */
  readonly quote: Pick<Mention, 'passage' | 'from' | 'to'> & { readonly subject?: number };
  /** All mentions that speak for it. */
  readonly support: readonly Mention[];
  readonly about: About;
}

/** A proposal needs so many points. */
const ENOUGH = 2;

/** How values are judged beside one of the title. */
export interface Beside {
  readonly timid: readonly string[];
  /** What joins parts; its value is neither judged nor a judge. */
  readonly join: FacetPatterns['join'];
}

/** The values that a paper's own words have enough points for; `joined` mentions count as put forward. */
export function selectByPoints(
  mentions: readonly Mention[],
  joined: ReadonlySet<Mention>,
  beside: Beside | undefined,
): Proposal[] {
  const inOwnWords = mentions.filter(isOwn);
  const own = beside ? dropBesideTitle(inOwnWords, joined, beside) : inOwnWords;
  const first = selectEnough(own, joined);
  const present = new Set(first.map(({ value }) => value));
  // What words prove only where certain other values are absent.
  const proving = own.filter(
    (mention) =>
      joined.has(mention) ||
      !mention.rule.unless?.some((other) => other !== mention.value && present.has(other)),
  );
  return selectEnough(proving, joined);
}

/** Where a facet has nothing else: the one mention that says most, of the topic if need be. */
export function selectAlone(
  mentions: readonly Mention[],
  timid: readonly string[] = [],
): Proposal[] {
  const own = mentions.filter(
    (mention) => isOwn(mention) && mention.rule.points >= 1 && !timid.includes(mention.value),
  );
  const topic = mentions.filter(({ rule }) => rule.only === 'topic');
  const [best] = own.length > 0 ? sortByWeight(own, new Set()) : topic;
  return best ? [propose(best, [best])] : [];
}

/**
 * What is said of a class before the paper speaks of itself, where the nearest subject is one of the
 * paper's own `labels`: “linear attention has linear complexity”.
 */
export function selectOfClass(
  mentions: readonly Mention[],
  subjects: readonly Mention[],
  labels: ReadonlySet<string>,
): Proposal[] {
  const nearest = findSubjects(mentions, subjects);
  const ofClass = mentions.filter((mention) => {
    if (isOwn(mention) || mention.rule.only) return false;
    const subject = nearest.get(mention);
    return subject !== undefined && isNear(subject, mention) && labels.has(subject.value);
  });
  return groupByValue(ofClass).map(([first, ...rest]) => {
    const subject = nearest.get(first);
    const isHere = subject?.passage === first.passage;
    const quote = isHere ? { ...first, subject: subject.from } : first;
    return { ...propose(quote, [first, ...rest]), about: 'class' };
  });
}

/** The mentions without those whose sentence speaks of a subject that is not the paper's method. */
export function dropOfOthers(
  mentions: readonly Mention[],
  subjects: readonly Mention[],
  isOther: (value: string) => boolean,
): Mention[] {
  const nearest = findSubjects(mentions, subjects);
  return mentions.filter((mention) => {
    const subject = nearest.get(mention);
    return (
      !isOwn(mention) ||
      mention.voice === 'title' ||
      subject?.passage !== mention.passage ||
      !isOther(subject.value)
    );
  });
}

/** For each mention, the last subject at or before it; both are in the order of the texts. */
function findSubjects(
  mentions: readonly Mention[],
  subjects: readonly Mention[],
): ReadonlyMap<Mention, Mention> {
  const nearest = new Map<Mention, Mention>();
  let next = 0;
  for (const mention of mentions) {
    while (isBefore(subjects[next], mention)) next += 1;
    const subject = subjects[next - 1];
    if (subject) nearest.set(mention, subject);
  }
  return nearest;
}

function isBefore(subject: Mention | undefined, { passage, from }: Mention): boolean {
  if (!subject) return false;
  return subject.passage === passage
    ? subject.from <= from
    : subject.passage.number < passage.number;
}

/** In the same sentence or the one before: “Their linear complexity …”. The title is before none. */
function isNear({ passage }: Mention, mention: Mention): boolean {
  return passage.field === mention.passage.field && mention.passage.number - passage.number <= 1;
}

/** Where the title has a value, others are kept only as far as the paper joins or puts them forward. */
function dropBesideTitle(
  own: readonly Mention[],
  joined: ReadonlySet<Mention>,
  { timid, join }: Beside,
): Mention[] {
  const inTitle = new Set(
    own.flatMap(({ voice, value, rule }) =>
      voice === 'title' && value !== join?.value && isJudge(rule) ? [value] : [],
    ),
  );
  if (inTitle.size === 0) return [...own];
  // A title that names both parts of what is joined names all of it.
  const isWhole =
    join?.parts.some((part) => inTitle.has(part)) && join.with.some((part) => inTitle.has(part));
  const kept = new Set([
    ...inTitle,
    join?.value,
    ...own.flatMap((mention) =>
      (joined.has(mention) && !isWhole) || (mention.isProposed && !timid.includes(mention.value))
        ? [mention.value]
        : [],
    ),
  ]);
  return own.filter(({ value }) => kept.has(value));
}

function selectEnough(mentions: readonly Mention[], joined: ReadonlySet<Mention>): Proposal[] {
  return groupByValue(sortByWeight(mentions, joined)).flatMap((support) => {
    const points = support.reduce((sum, mention) => sum + weigh(mention, joined), 0);
    return points < ENOUGH ? [] : [propose(support[0], support)];
  });
}

/** The mentions of each value, in their order. */
function groupByValue(mentions: readonly Mention[]): [Mention, ...Mention[]][] {
  const groups = new Map<string, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const group = groups.get(mention.value);
    if (group) group.push(mention);
    else groups.set(mention.value, [mention]);
  }
  return [...groups.values()];
}

function propose(quote: Mention & Proposal['quote'], support: readonly Mention[]): Proposal {
  const { facet, value } = quote;
  return { facet, value, quote, support, about: 'own' };
}

/** Whether a value of the title is one beside which others are doubted. */
function isJudge({ points, unless, with: asked, without }: Mention['rule']): boolean {
  return points > 0 && (!unless || asked !== undefined || without !== undefined);
}

/** Whether a mention is in words of the paper's own, where its rule lets it count. */
export function isOwn({ voice, rule }: Mention): boolean {
  if (rule.only === 'topic') return false;
  return rule.only === 'title' ? voice === 'title' : voice !== 'before';
}

function sortByWeight(mentions: readonly Mention[], joined: ReadonlySet<Mention>): Mention[] {
  return [...mentions].sort((a, b) => weigh(b, joined) - weigh(a, joined));
}

/** The title has most weight, then what the paper puts forward. */
function weigh(mention: Mention, joined: ReadonlySet<Mention>): number {
  const isStrong = mention.voice === 'title' || mention.isProposed || joined.has(mention);
  return mention.rule.points * (isStrong ? 2 : 1);
}
