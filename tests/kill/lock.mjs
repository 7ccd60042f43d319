// lock.mjs [--db sqlite] [--lines 30000] [--seed N]: how long a web write waits while another
// process imports. It prints figures and fails only on errors.
import { join } from 'node:path';
import { Program, read_options } from '../support/program.mjs';
import { percentile, write_until_ended } from '../support/web_writer.mjs';

const options = read_options({ db: 'sqlite', lines: 30000, seed: 1 });

async function measure(program, token, file) {
  const child = program.start(['offers', 'import', file, '--partner', 'brea', '--json']);
  const ended = new Promise((done) => child.once('exit', done));
  const measured = await write_until_ended(program, token, join(program.folder, 'small'), child);
  const exit = await ended;
  if (exit !== 0 && exit !== 1) throw new Error(`the import ended with ${exit}`);
  return measured;
}

const program = new Program(options.db, null);
let failed = 0;
try {
  program.run('demo', 'generate', '--offers', String(options.lines), '--seed', String(options.seed), join(program.folder, 'large'));
  program.run('demo', 'generate', '--offers', '1', '--seed', String(options.seed + 1), join(program.folder, 'small'));
  await program.serve();
  const start = Date.now();
  const { waits, wal } = await measure(program, program.create_token(), join(program.folder, 'large/brea.csv'));
  const seconds = (Date.now() - start) / 1000;
  const ms = (value) => `${value.toFixed(0)} ms`;
  console.log(`${waits.length} web writes while ${options.lines} lines were imported in ${seconds.toFixed(1)} s: p50 ${ms(percentile(waits, 0.5))}, p99 ${ms(percentile(waits, 0.99))}, worst ${ms(waits.at(-1))}; WAL at most ${(wal / 1048576).toFixed(1)} MB`);
} catch (error) {
  failed = 1;
  console.log(`FAIL ${error.message}`);
} finally {
  await program.remove();
}
console.log(`# pass ${failed ? 0 : 1}\n# fail ${failed}`);
process.exit(failed);
