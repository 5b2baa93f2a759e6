import type { WorkKind } from '../../corpus/workKind.ts';

/** Words by which files say what a work is; folded to letters. In order: the first that fits. */
const KIND_WORDS: readonly (readonly [RegExp, WorkKind])[] = [
  [/^(?:mv)?proceedings$/u, 'book'],
  [/preprint|postedcontent|submitted|eprint|arxiv|unpublished|^unpb$|manuscript/u, 'preprint'],
  [/thesis|dissertation|^thes$/u, 'thesis'],
  [
    /inbook|incollection|bookchapter|chapter|booksection|bookpart|suppbook|^chap$|^echap$|^sect$|inreference|entryencyclopedia|entrydictionary|encyclopediaarticle|dictionaryentry/u,
    'chapter',
  ],
  [
    /inproceedings|conferencepaper|paperconference|proceedings|^cpaper$|conferencearticle|proceedingsarticle|^conf$|^cp$|conference|presentation|speech|poster|meetingabstract/u,
    'conference paper',
  ],
  [/dataset|^data$/u, 'dataset'],
  [/software|computerprogram|^comp$|^code$/u, 'software'],
  [/report|^rprt$|whitepaper|standard|^stand$|workingpaper/u, 'report'],
  [
    /webpage|website|internetsite|^web$|^elec$|electronicsource|^online$|blogpost|blog$|^post|^www$|^icomm$|forumpost|electronicresource|onlinedatabase/u,
    'web page',
  ],
  [
    /journal|article|^jour$|^mgzn$|^news$|^ejour$|^jfull$|review|letter|editorial|magazine|newspaper|periodical|^inpr$|clinicaltrial|casereport/u,
    'article',
  ],
  [/book|monograph|^ebook$|^edbook$|collection|reference$|^classic|^b$/u, 'book'],
  [
    /misc|^gen$|generic|document|^other|patent|film|video|map|bill|case|hearing|statute|audio|artwork|interview|manual|booklet|podcast|radio|broadcast|^pat$|^paper$/u,
    'other',
  ],
];

/** What a file calls the work, in our words: `"journalArticle"` → `article`; unknown → `null`. */
export function parseWorkKind(source: string | null | undefined): WorkKind | null {
  const text = (source ?? '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, '')
    .slice(0, 60);
  if (text === '') return null;
  if (text === 'techreport') return 'report';
  return KIND_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Of several words for one work the first that is known; a preprint is also an article of PubMed. */
export function chooseWorkKind(sources: readonly string[]): WorkKind | null {
  const kinds = sources.map((source) => parseWorkKind(source)).filter((kind) => kind !== null);
  return kinds.find((kind) => kind === 'preprint') ?? kinds[0] ?? null;
}
