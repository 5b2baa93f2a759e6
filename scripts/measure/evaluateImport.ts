import { readFileSync } from 'node:fs';
import { readList } from '../../src/sources/list/readList.ts';
import type { ImportCase } from './importJudgments.ts';
import { isRight, judgeImport } from './importJudgments.ts';

/**
 * `npm run evaluate:import` reads the real files of `tests/fixtures/import` and prints how many are
 * read as a careful reader reads them, how many values are right, and each difference. It fails where
 * there is one.
 */
const FOLDER = 'tests/fixtures/import';

const { files } = JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')) as {
  files: readonly ImportCase[];
};

let [rightFiles, rightValues, values] = [0, 0, 0];
for (const file of files) {
  const bytes = readFileSync(`${FOLDER}/${file.file}`);
  const report = await readList([{ name: file.file, bytes }]);
  const judgments = judgeImport(file, bytes.toString('utf8'), report);
  const wrong = judgments.filter((judgment) => !isRight(judgment));
  rightFiles += wrong.length === 0 ? 1 : 0;
  rightValues += judgments.length - wrong.length;
  values += judgments.length;
  const format = report.files[0]?.format ?? 'nothing';
  console.log(
    `${wrong.length === 0 ? 'right' : 'wrong'}  ${file.file.padEnd(32)}${format.padEnd(16)}${judgments.length - wrong.length} of ${judgments.length}`,
  );
  for (const { what, expected, read } of wrong) {
    console.log(`       ${what}\n         expected ${expected}\n         read     ${read}`);
  }
}
console.log(`\n${rightFiles} of ${files.length} files right, ${rightValues} of ${values} values.`);
if (rightFiles < files.length) process.exitCode = 1;
