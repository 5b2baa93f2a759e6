import type { FactName } from './paperDraft.ts';

/**
 * What programs and people call a fact, folded to letters and digits; in order of trust, since a
 * file may have several. Of tables and of JSON.
 */
const NAMES: Readonly<Record<FactName, string>> = {
  title:
    'title titles documenttitle articletitle papertitle primarytitle ti itemtitle paper papername publicationtitleoriginal worktitle titleofpaper titleofthepaper fulltitle titleofarticle titel titre titredelarticle titrearticle titreduarticle titelderarbeit titulodelarticulo titulodoartigo titolodellarticolo titulo título titolo название заголовок タイトル 标题 题名 제목 displayname name',
  authors:
    'authorsfullnames authorfullnames authorfullname authorfullnames authornamesdeduped authornames af authors author authorlist authornames au creators creator writers by autoren autor autorin verfasser auteurs auteur autores autori autore авторы автор 著者 作者 저자 authorsstring authorstring firstauthors firstauthor leadauthor',
  editors: 'editors editor herausgeber editeur',
  date: 'date publicationdate publisheddate datepublished published coverdate issued publishedat publishdate publishedon publishedonline dateofpublication erschienen erschienenam veroffentlicht veroffentlichtam veroffentlichung veroffentlichungsdatum publikationsdatum datedepublication datedeparution fechadepublicacion datadepublicacao datadipubblicazione datum fecha data дата 日期 发表日期 submitteddate releasedate when',
  year: 'year publicationyear publishedyear pubyear yearpublished yearofpublication publicationyears pubdate py yr jahr erscheinungsjahr publikationsjahr veroffentlichungsjahr anneedepublication anodepublicacion anodepublicacao annodipubblicazione annee année año ano anno год 年 年份 発行年 연도',
  month: 'month publicationmonth publishedmonth monat mois mes',
  arxivId:
    'arxivid paperarxivid arxiv eprint arxivnumber arxivlink arxivurl arxivpreprint arxiveprints',
  doi: 'doi doiurl doilink digitalobjectidentifier di doinumber dois',
  venue:
    'publicationtitle sourcetitle journalbook journaltitle journals publicationvenue venuename conferenceorjournal journalorconference journal journalname containertitle venue pubtitle source conference conferencename booktitle proceeding publicationname so proceedingstitle publishedin secondarytitle publication event zeitschrift revue revista rivista журнал 期刊 雑誌名 series2 t2 ort where wherepublished',
  abstract:
    'abstractnote abstract abstracttext summary description ab zusammenfassung kurzfassung resume résumé resumen resumo riassunto аннотация 摘要 原始摘要 要旨 초록 tldr',
  codeUrl:
    'code codeurl codelink github githuburl githublink githubrepo repository repo repourl repolink sourcecode implementation',
  url: 'url link linktopaper linktothepaper paperlinks landingpageurl urlabs paperurlabs articleurl paperurl paperlink pdflink links urls ur website webpage landingpage fulltexturl pdf pdfurl urlpdf paperurlpdf openaccesslink adresse lien enlace absurl',
  kind: 'itemtype documenttype publicationtype entrytype reftype referencetype worktype type dt pubtype resourcetype contenttype dokumenttyp kind documentidentifier',
  keywords:
    'manualtags authorkeywords de keywords keyword tags tag automatictags indexkeywords keywordsplus categories category subjects subject topics topic schlagworter schlagwörter schlagworte stichworte motscles motsclés palabrasclave parolechiave ключевыеслова 关键词 标签 キーワード 키워드 ieeeterms meshterms mesh labels tasks',
  comments: 'comments numcomments',
};

const FACTS: ReadonlyMap<string, { readonly fact: FactName; readonly rank: number }> = new Map(
  Object.entries(NAMES).flatMap(([fact, names]) =>
    names
      .split(' ')
      .map((name, rank) => [foldName(name), { fact: fact as FactName, rank }] as const),
  ),
);

/** `"Abstract Note"` → `abstractnote`; `"AuthorNames-Deduped"` → `authornamesdeduped`. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** `biblio.first_page` → `firstpage`. */
export function foldPathEnd(name: string): string {
  return foldName(/^[\w.]+$/u.test(name) ? name.slice(name.lastIndexOf('.') + 1) : name);
}

interface NamedFact {
  readonly fact: FactName;
  readonly rank: number;
}

/** The fact that a column of this name holds, or `null`; the less `rank`, the surer. */
export function findFactName(name: string): NamedFact | null {
  const known = FACTS.get(foldName(name));
  if (known) return known;
  for (const shorter of listShorterNames(name)) {
    const found = FACTS.get(foldName(shorter));
    // Surer is a column that is called just so.
    if (found) return { ...found, rank: found.rank + FACTS.size };
  }
  return null;
}

/** Whether a column is called an id of whatever kind; it may be that of arXiv. */
export function isIdName(name: string): boolean {
  return /^(?:paper|entry|record|item)?(?:id|identifier)$/u.test(foldName(name));
}

/** Whether a column is called what a paper is about: better than no title. */
export function isWorkName(name: string): boolean {
  return /^(?:(?:model|method)(?:name)?s?|approach|algorithm|architecture)$/u.test(foldName(name));
}

/** `Title (original)` → `Title`; `Journal / Book` → `Journal`; `authorships.author.display_name` → `author`. */
function listShorterNames(name: string): readonly string[] {
  const bare = name.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim();
  const [first = ''] = bare.split(/\s*[/|:]\s*|\s+(?:or|oder|ou|o)\s+/u);
  const path = name.split('.');
  const last = path.at(-1) ?? '';
  const isPath = path.length > 1 && path.every((part) => /^\w+$/u.test(part));
  const parent = /^(?:display_?name|name|title|value|text)$/iu.test(last) ? path.slice(-2, -1) : [];
  return [...(isPath ? [...parent, last] : []), ...[bare, first].filter((part) => part !== name)];
}
