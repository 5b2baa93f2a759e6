import type { TextTable } from '../exports/csv.ts';
import { escapeMarkdown } from '../exports/escapeMarkdown.ts';

/** A GitHub-flavoured Markdown table. What would be markup is escaped, line breaks become spaces. */
export function formatMarkdown({ head, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(formatMarkdownCell).join(' | ')} |`;
  const rule = `| ${head.map(() => '---').join(' | ')} |`;
  return `${[line(head), rule, ...rows.map(line)].join('\n')}\n`;
}

/** Text as text; addresses stay whole. */
function formatMarkdownCell(cell: string): string {
  const text = flatten(cell);
  return /^https?:\/\/[^\s|\\<>]+$/u.test(text) ? text : escapeMarkdown(text);
}

/** A LaTeX table for the packages booktabs and tabularx; every cell is escaped text. */
export function formatLatex({ head, rows }: TextTable): string {
  const line = (cells: readonly string[]) => `  ${cells.map(escapeLatex).join(' & ')} \\\\`;
  return [
    '% needs \\usepackage{booktabs,tabularx}',
    `\\begin{tabularx}{\\linewidth}{l${'X'.repeat(Math.max(0, head.length - 1))}}`,
    '  \\toprule',
    line(head),
    '  \\midrule',
    ...rows.map(line),
    '  \\bottomrule',
    '\\end{tabularx}',
    '',
  ].join('\n');
}

const LATEX_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\{',
  '}': '\\}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '²': '\\textsuperscript{2}',
};

function escapeLatex(cell: string): string {
  return flatten(cell).replace(/[\\~^&%$#_{}<>²]/gu, (character) => LATEX_ESCAPES[character] ?? '');
}

/** One line: runs of white space become one space. */
export function flatten(cell: string): string {
  return cell.replace(/\s+/gu, ' ').trim();
}
