import { createDigestOutput } from '../../src/sources/list/digestRecord.ts';
import { formatReport } from '../../src/sources/list/formatReport.ts';
import type { FormatId } from '../../src/sources/list/formats.ts';
import { FORMATS } from '../../src/sources/list/formats.ts';
import type { ListOptions } from '../../src/sources/list/readList.ts';
import { readList } from '../../src/sources/list/readList.ts';
import { describeLabels, labelDrafts } from './draftLabels.ts';
import { loadLabeller } from './loadLabeller.ts';
import { loadListFile } from './loadListFile.ts';

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

/** What a call printed, and what it ends with. */
export interface DigestRun {
  readonly status: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Reads what the arguments name. Nothing is printed here. */
export async function runDigest(given: readonly string[]): Promise<DigestRun> {
  const call = parseCall(given);
  if (typeof call === 'string') return { status: 2, stdout: '', stderr: `${call}\n${USAGE}\n` };
  const loaded = call.files.map(loadListFile);
  const files = loaded.filter((file) => typeof file !== 'string');
  const faults = loaded.flatMap((fault) => (typeof fault === 'string' ? [`${fault}\n`] : []));
  if (files.length === 0 && !call.isJson) return { status: 1, stdout: '', stderr: faults.join('') };
  const report = await readList(files, call.options);
  const text = [call.name, formatReport(report)].filter((part) => part !== '').join('\n\n');
  const labeller = call.hasLabels ? loadLabeller() : null;
  const drafts = report.papers.map(({ draft }) => draft);
  const words = labeller ? labelDrafts(drafts, labeller) : undefined;
  const status = report.papers.length === 0 ? 1 : 0;
  if (call.isJson) {
    const output = JSON.stringify(createDigestOutput(report, words), null, 2);
    return { status, stdout: `${output}\n`, stderr: `${faults.join('')}${text}\n` };
  }
  const labels = words ? `\n\nProposed labels:\n${describeLabels(words)}` : '';
  const titles = drafts.map(({ title, date }) => `  ${date?.slice(0, 4) ?? '    '}  ${title}`);
  const papers = titles.length > 0 ? `\n\nPapers:\n${titles.join('\n')}` : '';
  return { status, stdout: `${text}${labels}${papers}\n`, stderr: faults.join('') };
}
