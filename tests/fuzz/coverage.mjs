// Reads llvm-cov's summary from the standard input and prints a line a reader.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

const least = Number(process.env.LEAST);
const { files, totals } = JSON.parse(readFileSync(0, 'utf8')).data[0];
const row = (name, { count, covered }) =>
  `${((100 * covered) / count).toFixed(1).padStart(6)} %  ${String(covered).padStart(5)} of ${String(count).padStart(5)} lines  ${name}`;
for (const file of files) console.log(row(relative(process.cwd(), file.filename), file.summary.lines));
console.log(row('all readers', totals.lines));
const share = (100 * totals.lines.covered) / totals.lines.count;
const passes = share >= least && files.length > 0;
console.log(`# pass ${passes ? 1 : 0}\n# fail ${passes ? 0 : 1}`);
if (!passes) console.error(`the corpus runs less than ${least} % of the readers`);
process.exit(passes ? 0 : 1);
