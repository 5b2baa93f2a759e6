import type { Read, ReadOptions } from '../facts/paperDraft.ts';
import { scoreTable } from '../table/scoreTable.ts';
import { scoreNamedFields } from '../tagged/namedFields.ts';
import { isOvid } from '../tagged/ovidFields.ts';
import { scoreCopiedPage } from '../text/copiedPageForms.ts';

/** A form in which people have lists of papers. */
export interface Format {
  readonly label: string;
  /** How sure it is, from 0 to 1, by the beginning of the text. */
  readonly recognise: (head: string) => number;
  /** Fetched when the format is needed: the parsers are large. */
  readonly load: () => Promise<FormatReader>;
}

/** Reads record by record, and never throws: what cannot be read is among what it gives. */
export type FormatReader = (text: string, options: ReadOptions) => Iterable<Read>;

/** All formats; of equal confidence the first wins. */
export const FORMATS = {
  'daily-papers': {
    label: 'Hugging Face Daily Papers, as text',
    recognise: (head) => {
      if (PAPER_HEADING.test(head)) return 0.95;
      if (!/^[\s[\]•*·-]*(?:.{1,80}\s·\s+)?\d[\d,]* authors?\s*$/mu.test(head))
        return DOT_AND_DAY.test(head) ? 0.8 : 0;
      if (DAY_LINE.test(head)) return 0.97;
      return /^.{0,20}(?:submitted by|daily papers)/imu.test(head) ? 0.9 : 0;
    },
    load: async () => (await import('../text/readDailyPapers.ts')).readDailyPapers,
  },
  bibtex: {
    label: 'BibTeX or BibLaTeX',
    recognise: (head) => {
      const isEntry = /(?:^|[\s}])@\s*[a-z_]+\s*[{(]\s*[^\s,={}]*\s*,\s*[\w+-]+\s*=/iu.test(head);
      const isNamed =
        /(?:^|[\s}])@\s*(?:string|comment|preamble|article|book|misc|inproceedings|incollection|online|techreport|phdthesis)\s*[{(]/iu.test(
          head,
        );
      if (!isEntry && !isNamed) return 0;
      return isListWithCitation(head) ? 0.2 : isEntry ? 0.95 : 0.75;
    },
    load: async () => (await import('../bibtex/readBibtex.ts')).readBibtex,
  },
  'latex-references': {
    label: 'references of LaTeX (bibitem, bbl)',
    recognise: (head) => (/\\bibitem\b|^\s*\\entry\{[^{}]*\}\{[a-z]+\}/mu.test(head) ? 0.96 : 0),
    load: async () => (await import('../bibtex/readLatexReferences.ts')).readLatexReferences,
  },
  ris: {
    label: 'RIS',
    recognise: (head) => {
      if (/^\s{0,3}TY\s{1,3}-(?:\s|$)/mu.test(head)) return 0.95;
      if (countLines(head, /^[A-Z][A-Z0-9] {1,2}- /u) < 3) return 0;
      // Without types, but with ends, which PubMed does not have.
      return /^ER {1,2}-\s*$/mu.test(head) ? 0.9 : 0.6;
    },
    load: async () => (await import('../tagged/readRis.ts')).readRis,
  },
  pubmed: {
    label: 'PubMed (nbib, MEDLINE)',
    recognise: (head) =>
      /^PMID\s?- ?\d+/mu.test(head)
        ? 0.96
        : countLines(head, /^(?:FAU|TI|AB|DP|JT|OWN|STAT)\s*- /u) >= 4
          ? 0.7
          : 0,
    load: async () => (await import('../tagged/readPubmed.ts')).readPubmed,
  },
  'web-of-science': {
    label: 'Web of Science, tagged text',
    recognise: (head) =>
      /^PT[ \t][JBSCP]\s*$/mu.test(head) && /^(?:TI|AU|SO)[ \t]/mu.test(head) ? 0.95 : 0,
    load: async () => (await import('../tagged/readWebOfScience.ts')).readWebOfScience,
  },
  refworks: {
    label: 'RefWorks, tagged text',
    recognise: (head) => (/^RT [A-Z][a-z]/mu.test(head) && /^(?:T1|A1) \S/mu.test(head) ? 0.96 : 0),
    load: async () => (await import('../tagged/readRefWorks.ts')).readRefWorks,
  },
  ovid: {
    label: 'Ovid, text with tags or names of fields',
    recognise: (head) => (isOvid(head) ? 0.96 : 0),
    load: async () => (await import('../tagged/readOvid.ts')).readOvid,
  },
  endnote: {
    label: 'EndNote, tagged text (enw)',
    recognise: (head) => {
      const tags = countLines(head, /^\s{0,3}%[0-9A-Z@!]\s/u);
      return tags >= 2 && /^\s{0,3}%[0T]\s/mu.test(head) ? 0.92 : 0;
    },
    load: async () => (await import('../tagged/readRefer.ts')).readRefer,
  },
  'named-fields': {
    label: 'fields with their names: a note with front matter, or “Title: …” a line',
    recognise: (head) => (isYaml(head) ? 0 : scoreNamedFields(head)),
    load: async () => (await import('../tagged/readNamedFields.ts')).readNamedFields,
  },
  xml: {
    label: 'XML: arXiv Atom, RSS, EndNote, PubMed, DBLP, MODS, sources of Word',
    recognise: (head) => {
      if (isHtml(head)) return 0;
      if (/<(?:\w+:)?(?:entry|item|record|Pubmed(?:Book)?Article|mods|Sources?)[\s>]/u.test(head))
        return 0.94;
      return /^\s*<(?:\?xml|feed|rss|xml|records)\b/iu.test(head) ? 0.9 : 0;
    },
    load: async () => (await import('../xml/readXml.ts')).readXml,
  },
  json: {
    label: 'JSON: CSL-JSON, arXiv, Crossref, OpenAlex, Semantic Scholar and others',
    recognise: (head) => {
      if (/^\s*(?:\[\s*)?\{\s*"/u.test(head)) return 0.93;
      // A file whose beginning is lost.
      return countLines(head, /^\s*\{?\s*"[\w-]{1,40}"\s*:/u) >= 3
        ? 0.5
        : /^\s*[[{]/u.test(head) && /"\s*:/u.test(head)
          ? 0.6
          : 0;
    },
    load: async () => (await import('../json/readJson.ts')).readJson,
  },
  markdown: {
    label: 'Markdown list or table',
    recognise: (head) => {
      if (/^\s*\|?\s*:?-{2,}:?\s*\|[\s|:-]*$/mu.test(head)) return 0.92;
      const links = countLines(
        head,
        /^\s*(?:(?:[-*+]|\d+[.)]|\|).*|(?:\*\*)?\[(?!!)[^\]]{8,400})\]\s?\(\s*\S+\)/u,
      );
      if (links > 0) return links > 1 ? 0.85 : 0.75;
      const references = countLines(head, REFERENCE);
      if (references > 0) return references > 1 ? 0.78 : 0.7;
      if (countLines(head, /\]\(https?:\/\//u) > 1) return 0.5;
      // `1. **Title** – Authors`: an answer of a chat program has no links.
      if (countLines(head, /^\s*(?:[-*+]|\d+[.)])\s+\*\*\S/u) > 1) return 0.6;
      const items = countLines(head, /^\s*[-*+]\s\S/u);
      return items >= 2 && (/^#{1,3}\s/mu.test(head) || DEFINITION.test(head)) ? 0.6 : 0;
    },
    load: async () => (await import('../text/readMarkdown.ts')).readMarkdown,
  },
  table: {
    label: 'table: CSV, with semicolons or tabs',
    recognise: (head) => scoreTable(head),
    load: async () => (await import('../table/readTable.ts')).readTable,
  },
  'copied-page': {
    label: 'page of arXiv, OpenReview or Google Scholar, copied as text',
    recognise: (head) => scoreCopiedPage(head),
    load: async () => (await import('../text/readCopiedPage.ts')).readCopiedPage,
  },
  'plain-list': {
    label: 'plain list: a title, reference, address, DOI or arXiv id a line',
    recognise: (head) =>
      isHtml(head) || isYaml(head) || isFieldList(head) || /\{\s*\\rtf/u.test(head)
        ? 0
        : isReferenceList(head)
          ? 0.55
          : /\p{L}{3,}|\d{4}\.\d{4,5}|10\.\d{4,9}\//u.test(head)
            ? 0.1
            : 0,
    load: async () => (await import('../text/readPlainList.ts')).readPlainList,
  },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatId = keyof typeof FORMATS;

const HEAD = 64_000;
/** `- [Mamba: Linear-Time …][mamba]`, the same in a heading or at the start of a line. */
const REFERENCE =
  /^\s*(?:(?:[-*+]|\d+[.)]|#{1,6})\s.*|(?:\*\*)?)\[[^[\]]{3,400}\]\[[^[\]]{0,99}\]/u;
/** Where such a link leads: `[mamba]: https://…`. */
const DEFINITION = /^ {0,3}\[[^[\]\n]{1,200}\]:\s+<?https?:/mu;
const PAPER_HEADING =
  /^#{2,4}\s+\[[^\]\n]+\]\((?:https:\/\/huggingface\.co)?\/papers\/\d{4}\.\d{4,5}\)/mu;
const DAY_LINE =
  /^[ \t]*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}(?:, \d{4})?(?:\s.*)?$/mu;
const DOT_AND_DAY = /^·\s*\n+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{1,2}/mu;

/** The surest format of a text; `null` where none fits. */
export function recogniseFormat(
  text: string,
): { readonly id: FormatId; readonly confidence: number } | null {
  const head = text.slice(0, HEAD);
  const scored = (Object.keys(FORMATS) as FormatId[]).map((id) => ({
    id,
    confidence: FORMATS[id].recognise(head),
  }));
  const best = scored.toSorted((a, b) => b.confidence - a.confidence)[0];
  return best && best.confidence > 0 ? best : null;
}

/** What a text is that is in none of the formats, in words. */
export function describeUnknown(text: string): string {
  if (isHtml(text.slice(0, 2_000))) return 'a web page (HTML)';
  if (/^\s*\{\s*\\rtf/u.test(text)) return 'a document in rich text (RTF)';
  if (/^[^<]*<(?:\?xml[^>]*>\s*<)?rdf:RDF[\s>]/u.test(text.slice(0, 2_000)))
    return 'RDF, as Zotero writes it; export the list as BibTeX, RIS or CSL-JSON';
  if (isYaml(text.slice(0, HEAD))) return 'YAML; `pandoc FILE -t csljson` makes CSL-JSON of it';
  if (isFieldList(text.slice(0, HEAD)))
    return 'fields of Copac or another service, in a form that is not read; export it as RIS';
  return 'a text without papers';
}

/** Most lines are a key and a value, and some begin a list: CSL in YAML, settings. */
function isYaml(head: string): boolean {
  const lines = head.split('\n', 80).filter((line) => /\S/u.test(line));
  const keys = lines.filter((line) => /^\s*(?:- )*["']?[\w-]{1,40}["']?:(?:\s|$)/u.test(line));
  const isNested = lines.some((line) => /^\s*-\s|^ +[\w-]+:/u.test(line));
  return isNested && keys.length >= 3 && keys.length > 0.6 * lines.length;
}

/** A public list in Markdown that says in BibTeX how to cite it: it has more links than entries. */
function isListWithCitation(head: string): boolean {
  const links = countLines(head, /\]\(https?:\/\//u) + countLines(head, DEFINITION);
  const entries = countLines(head, /^\s*@\s*[a-z]+\s*[{(]\s*[^\s,={}]*\s*,/iu);
  return links >= 5 && links > 2 * entries;
}

/** Lines of tags, elements or names of fields, of which each would pass for a title. */
function isFieldList(head: string): boolean {
  const lines = head.split('\n', 80).filter((line) => /\S/u.test(line));
  const count = (pattern: RegExp) => lines.filter((line) => pattern.test(line)).length;
  const tags = count(/^(?:--)?[A-Z][A-Z0-9]{1,3}(?:--|-|\s~)\s\S/u);
  const elements = count(/^\s*<\/?[A-Za-z][^<>]*>|<\/[A-Za-z][\w:.-]*>\s*$/u);
  const fields = count(
    /^(?:Accession Number|Authors?|Institution|Title|Source|Abstract|Score)\s*$/u,
  );
  return fields >= 3 || Math.max(tags, elements) > Math.max(2, 0.6 * lines.length);
}

/** Most lines are references, whose commas could pass for those of a table. */
function isReferenceList(head: string): boolean {
  const references = countLines(
    head,
    /^\W*(?:\d{1,4}\W+)?\p{Lu}[^,"“]{1,40},? .{1,300}?(?:[.,] ["“]|\((?:19|20)\d\d[a-z]?\)\. |, (?:19|20)\d\d\. )\S/u,
  );
  return references > 0.6 * countLines(head, /\S/u);
}

function isHtml(head: string): boolean {
  return /^\s*(?:<!doctype html|<html[\s>])/iu.test(head);
}

function countLines(head: string, pattern: RegExp): number {
  let count = 0;
  for (const line of head.split('\n', 600)) if (pattern.test(line.slice(0, 2_000))) count += 1;
  return count;
}
