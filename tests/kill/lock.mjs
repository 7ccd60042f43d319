// lock.mjs [--db sqlite] [--lines 30000] [--seed N]: how long a web write waits while another
// process imports. It prints figures and fails only on errors.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Program, read_options, wait_ms } from '../support/program.mjs';

const options = read_options({ db: 'sqlite', lines: 30000, seed: 1 });

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

function wal_bytes(program) {
  const file = `${program.database.path}-wal`;
  return existsSync(file) ? statSync(file).size : 0;
}

/** A file of one line, with another reference each time: bytes that were never sent before. */
function tiny_file(folder, number) {
  const reference = readFileSync(join(folder, 'expected.csv'), 'latin1').split('\n')[1].split(';')[1];
  return Buffer.from(readFileSync(join(folder, 'brea.csv'), 'latin1').replaceAll(reference, `VERROU-${number}`), 'latin1');
}

async function write_once(program, token, number) {
  const body = tiny_file(join(program.folder, 'small'), number);
  const start = process.hrtime.bigint();
  const response = await fetch(`${program.origin}/api/v1/deliveries?partner=brea&mode=delta`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`the web write was answered ${response.status}: ${text.slice(0, 300)}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

async function measure(program, token, file) {
  const child = program.start(['offers', 'import', file, '--partner', 'brea', '--json']);
  const ended = new Promise((done) => child.once('exit', done));
  const waits = [];
  let wal = 0;
  while (child.exitCode === null && child.signalCode === null) {
    waits.push(await write_once(program, token, waits.length));
    wal = Math.max(wal, wal_bytes(program));
    await wait_ms(5);
  }
  const exit = await ended;
  if (exit !== 0 && exit !== 1) throw new Error(`the import ended with ${exit}`);
  return { waits: waits.sort((a, b) => a - b), wal };
}

const program = new Program(options.db, null);
let failed = 0;
try {
  program.run('demo', 'generate', '--offers', String(options.lines), '--seed', String(options.seed), join(program.folder, 'large'));
  program.run('demo', 'generate', '--offers', '1', '--seed', String(options.seed + 1), join(program.folder, 'small'));
  await program.serve();
  const { waits, wal } = await measure(program, program.create_token(), join(program.folder, 'large/brea.csv'));
  const ms = (value) => `${value.toFixed(0)} ms`;
  console.log(`${waits.length} web writes while ${options.lines} lines were imported: p50 ${ms(percentile(waits, 0.5))}, p99 ${ms(percentile(waits, 0.99))}, worst ${ms(waits.at(-1))}; WAL at most ${(wal / 1048576).toFixed(1)} MB`);
} catch (error) {
  failed = 1;
  console.log(`FAIL ${error.message}`);
} finally {
  await program.remove();
}
console.log(`# pass ${failed ? 0 : 1}\n# fail ${failed}`);
process.exit(failed);
