import { FORMATS } from './formats.ts';
import type { ListReport, ReasonGroup } from './listReport.ts';
import { describeCounts, groupDoubts } from './listReport.ts';

/** The report as text: the counts, the files, then whatever is doubtful, refused, merged or odd. */
export function formatReport(report: ListReport): string {
  const { files, papers, refused, merged, remarks } = report;
  const doubts = groupDoubts(papers).map(formatGroup);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['Doubtful', doubts],
    [
      'Refused',
      refused.map(
        ({ file, line, reason, remedy, found }) =>
          `${file}  line ${line}  ${reason}: “${found}”  ${remedy}`,
      ),
    ],
    [
      'Merged',
      merged.map(
        ({ file, line, into, title, reason }) =>
          `${file}  line ${line}  ${reason} as line ${into.line}${into.file === file ? '' : ` of ${into.file}`}: “${title}”`,
      ),
    ],
    [
      'Remarks',
      remarks.map(({ file, line, reason, remedy }) =>
        [file, ...(line === null ? [] : [`line ${line}`]), reason, remedy].join('  '),
      ),
    ],
  ];
  const read = files.map(({ file, format, encoding, failure }) => {
    const form = format === null ? null : `${FORMATS[format].label}, ${encoding}`;
    const fault = failure === null ? null : `${failure.reason}. ${failure.remedy}`;
    return [file, form, fault].filter((part) => part !== null).join('  ');
  });
  const parts = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => [`${name}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
  return [describeCounts(report), read.join('\n'), ...parts].join('\n\n');
}

function formatGroup({ file, lines, reason, remedy }: ReasonGroup): string {
  return `${file}  ${formatLines(lines)}  ${reason}  ${remedy}`;
}

/** `line 3`; `lines 3–5, 9`; of very many the first few. */
function formatLines(lines: readonly number[]): string {
  if (lines.length === 1) return `line ${lines[0]}`;
  const shown = lines.slice(0, 12).join(', ');
  return lines.length > 12 ? `lines ${shown} and ${lines.length - 12} more` : `lines ${shown}`;
}
