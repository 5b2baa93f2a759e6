import { readFileSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { createDigestOutput } from '../../src/sources/list/digestRecord.ts';
import { formatReport } from '../../src/sources/list/formatReport.ts';
import type { FormatId } from '../../src/sources/list/formats.ts';
import { FORMATS } from '../../src/sources/list/formats.ts';
import type { ListFile, ListOptions } from '../../src/sources/list/readList.ts';
import { readList } from '../../src/sources/list/readList.ts';
import { describeLabels, labelDrafts } from './draftLabels.ts';
import { loadLabeller } from './loadLabeller.ts';

/**
 * `npm run --silent digest -- FILE… [--name TEXT] [--json] [--labels] [--year YEAR] [--format FORMAT]`
 * reads lists of papers in any of the known forms and prints a report, below the name if it has one.
 * With `--json` it prints the papers and what became of the other records as one value to standard
 * output, also where nothing was read, and the report to standard error. With `--labels` each paper
 * has the labels that the rules of the built-in field propose, with their words, if it or its list
 * is of that field; without `--json` the report counts them. Ends with 0 where anything was read,
 * with 1 where nothing was, with 2 where it was called wrongly.
 */
const USAGE = `Usage: npm run --silent digest -- FILE… [--name TEXT] [--json] [--labels] [--year YEAR] [--format FORMAT]
Formats (else recognised by content): ${Object.keys(FORMATS).join(', ')}`;

const FLAGS = ['--json', '--labels'];

interface Settings {
  /** The list's name, for the report; empty where none is given. */
  readonly name: string;
  readonly options: ListOptions;
}

interface Call extends Settings {
  readonly files: readonly string[];
  readonly isJson: boolean;
  readonly hasLabels: boolean;
}

function parseCall(given: readonly string[]): Call | string {
  const files: string[] = [];
  const flags = new Set<string>();
  let settings: Settings = { name: '', options: {} };
  for (let at = 0; at < given.length; at += 1) {
    const argument = given[at] ?? '';
    if (FLAGS.includes(argument)) flags.add(argument);
    else if (!argument.startsWith('--')) files.push(argument);
    else {
      const next = parseSetting(argument, given[at + 1] ?? '', settings);
      if (typeof next === 'string') return next;
      settings = next;
      at += 1;
    }
  }
  if (files.length === 0) return 'No file is named.';
  return { ...settings, files, isJson: flags.has('--json'), hasLabels: flags.has('--labels') };
}

/** The settings with that of an option that has a value; or what is wrong with it. */
function parseSetting(option: string, value: string, settings: Settings): Settings | string {
  const { options } = settings;
  switch (option) {
    case '--name':
      if (value.trim() === '' || value.startsWith('--')) return '--name needs a text.';
      return { ...settings, name: value.trim() };
    case '--year':
      if (!/^\d{4}$/u.test(value)) return `--year needs a year, such as 2025, not “${value}”.`;
      return { ...settings, options: { ...options, year: Number(value) } };
    case '--format':
      if (!Object.hasOwn(FORMATS, value)) return `--format does not know “${value}”.`;
      return { ...settings, options: { ...options, format: value as FormatId } };
    default:
      return `There is not an option “${option}”.`;
  }
}

function loadFile(path: string): ListFile | string {
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    const { code } = error as { code?: string };
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder, not a file',
      EACCES: 'it may not be read',
    };
    return `${path}: ${reasons[code ?? ''] ?? `it cannot be read (${code ?? 'unknown error'})`}.`;
  }
}

/** Writes all of it, even into a pipe that takes only a part at a time. */
function print(text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(1, rest));
    } catch (error) {
      if ((error as { code?: string }).code !== 'EAGAIN') throw error;
    }
  }
}

const call = parseCall(process.argv.slice(2));
if (typeof call === 'string') {
  console.error(`${call}\n${USAGE}`);
  process.exitCode = 2;
} else {
  const loaded = call.files.map(loadFile);
  const files = loaded.filter((file) => typeof file !== 'string');
  for (const fault of loaded) if (typeof fault === 'string') console.error(fault);
  if (files.length > 0 || call.isJson) {
    const report = await readList(files, call.options);
    const text = [call.name, formatReport(report)].filter((part) => part !== '').join('\n\n');
    const labeller = call.hasLabels ? loadLabeller() : null;
    const drafts = report.papers.map(({ draft }) => draft);
    const words = labeller ? labelDrafts(drafts, labeller) : undefined;
    if (call.isJson) {
      console.error(text);
      print(`${JSON.stringify(createDigestOutput(report, words), null, 2)}\n`);
    } else {
      const labels = words ? `\n\nProposed labels:\n${describeLabels(words)}` : '';
      const titles = drafts.map(({ title, date }) => `  ${date?.slice(0, 4) ?? '    '}  ${title}`);
      const papers = titles.length > 0 ? `\n\nPapers:\n${titles.join('\n')}` : '';
      print(`${text}${labels}${papers}\n`);
    }
    if (report.papers.length === 0) process.exitCode = 1;
  } else process.exitCode = 1;
}
